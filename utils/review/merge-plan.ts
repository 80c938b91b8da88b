import type { ApplicantDecisionRecord, DecisionRecord, DocumentRecord, MentionRecord } from '../store/records.ts';
import { isSameMention, placeOf } from './keys.ts';
import { matchDocuments } from './match-documents.ts';

/** What two records are compared by. */
export interface MergeSide {
  documents: DocumentRecord[];
  mentions: MentionRecord[];
  decisions: DecisionRecord[];
  applicantDecisions: ApplicantDecisionRecord[];
}

/**
 * How a decision of the file meets what stands here: nobody has said anything (`new`), the same was said (`agrees`), something else was said
 * (`conflicts`), or it had ended there already and is brought for the record (`ended`).
 */
export type Meeting = 'new' | 'agrees' | 'conflicts' | 'ended';

/** A decision as it will stand here, and as it stood in its file. */
export interface Planned<Decision> {
  decision: Decision;
  /** Its row in the log of the file. */
  sequence: number;
  meeting: Meeting;
}

/** What a merge would do. Nothing here is changed but that decisions come beside those that stand, and that what was ended there ends here. */
export interface MergePlan {
  newDocuments: DocumentRecord[];
  newMentions: MentionRecord[];
  /** Documents that both have read. */
  sameDocuments: DocumentRecord[];
  /** Those of them that were read here with another text: no offset in the one is one in the other, so that only words tell. */
  otherTexts: DocumentRecord[];
  decisions: Planned<DecisionRecord>[];
  applicantDecisions: Planned<ApplicantDecisionRecord>[];
  /** Decisions that are here already, from an earlier merge. */
  known: number;
  /** Decisions of an earlier merge that were ended there since then. */
  endings: { decision: DecisionRecord; by: NonNullable<DecisionRecord['ended']>['by']; time: number }[];
  /** Decisions on words that the rules here do not mark. They stay in the file. */
  unplaced: DecisionRecord[];
}

/** Why a file cannot be merged, and where it is wrong. */
export interface MergeRefused {
  path: string;
  message: string;
}

/**
 * Compares a colleague's record with the one here. A mention is the same by its offsets and its words in the same text; where the texts of a
 * document differ, by the rule by which decisions are joined to a page that has changed: the very words in the very surroundings. Pure: nothing is read or written, so that the preview and the merge itself come to the same.
 */
export function planMerge(here: MergeSide, file: MergeSide): MergePlan | MergeRefused {
  const wrong = findStolenId(here, file);
  if (wrong) return wrong;
  const documents = matchDocuments(here.documents, file.documents);
  const fresh = new Set(documents.fresh.map(({ id }) => id));
  const changed = new Set(documents.otherTexts.map(({ id }) => id));
  const mentions = { here: byDocument(here.mentions), file: byDocument(file.mentions) };
  const standing = Map.groupBy(
    here.decisions.filter(({ ended }) => ended === null),
    ({ documentId, key }) => `${documentId}\u0000${placeOf(key)}`,
  );
  const known = new Map(here.decisions.map((decision) => [decision.id, decision]));
  const plan: MergePlan = {
    newDocuments: documents.fresh,
    newMentions: documents.fresh.flatMap(({ id }) => mentions.file.get(id) ?? []).map(withoutDecision),
    sameDocuments: documents.same,
    otherTexts: documents.otherTexts,
    decisions: [],
    applicantDecisions: [],
    known: 0,
    endings: [],
    unplaced: [],
  };
  for (const decision of [...file.decisions].sort((a, b) => a.sequence - b.sequence)) {
    const former = known.get(decision.id);
    if (former) {
      plan.known += 1;
      if (former.ended === null && former.brought && decision.ended !== null) {
        plan.endings.push({ decision: former, by: decision.ended.by, time: decision.ended.time });
      }
      continue;
    }
    const documentId = documents.idHere.get(decision.documentId);
    if (documentId === undefined) continue;
    const key = fresh.has(documentId)
      ? decision.key
      : keyHere(
          decision,
          changed.has(documentId) ? [] : (mentions.file.get(decision.documentId) ?? []),
          mentions.here.get(documentId) ?? [],
        );
    if (key === null) {
      plan.unplaced.push(decision);
      continue;
    }
    const beside = standing.get(`${documentId}\u0000${placeOf(key)}`) ?? [];
    const meeting = meetingOf(decision, beside, (one) => `${one.meaning} ${one.context}`);
    plan.decisions.push({ decision: { ...decision, documentId, key }, sequence: decision.sequence, meeting });
  }
  planApplicants(plan, here, file, documents);
  return plan;
}

function planApplicants(
  plan: MergePlan,
  here: MergeSide,
  file: MergeSide,
  { subjectHere, idHere }: ReturnType<typeof matchDocuments>,
): void {
  const known = new Set(here.applicantDecisions.map(({ id }) => id));
  for (const decision of [...file.applicantDecisions].sort((a, b) => a.sequence - b.sequence)) {
    if (known.has(decision.id)) {
      plan.known += 1;
      continue;
    }
    const subject = subjectHere.get(decision.subject);
    if (subject === undefined) continue;
    const beside = here.applicantDecisions.filter((one) => one.subject === subject && one.ended === null);
    const meeting = meetingOf(decision, beside, ({ track }) => track);
    const read = decision.documents.map(({ id, textHash }) => ({ id: idHere.get(id) ?? id, textHash }));
    const mapped = { ...decision, subject, documents: read };
    plan.applicantDecisions.push({ decision: mapped, sequence: decision.sequence, meeting });
  }
}

function meetingOf<Decision extends { ended: unknown }>(
  decision: Decision,
  beside: Decision[],
  say: (decision: Decision) => string,
): Meeting {
  if (decision.ended !== null) return 'ended';
  if (beside.length === 0) return 'new';
  return beside.every((one) => say(one) === say(decision)) ? 'agrees' : 'conflicts';
}

/**
 * The key that a decision's words have here; null where they are not marked here.
 * @param file mentions of the document in the file, to tell by offsets; none where its text is another one
 */
function keyHere(decision: DecisionRecord, file: MentionRecord[], here: MentionRecord[]): DecisionRecord['key'] | null {
  const there = file.find(({ key }) => placeOf(key) === placeOf(decision.key));
  const mention = there
    ? here.find((one) => isSameMention(one, there))
    : // What the rules there no longer mark may still be marked here, in the same surroundings.
      here.find(({ key }) => placeOf(key) === placeOf(decision.key));
  return mention?.key ?? null;
}

/** An id that stands here for another decision. No honest file has one, since ids are drawn at random. */
function findStolenId(here: MergeSide, file: MergeSide): MergeRefused | null {
  const said = (one: DecisionRecord): string =>
    [one.reviewer, one.quote, one.action, one.meaning, one.context, one.note].join('\u0000');
  const decided = (one: ApplicantDecisionRecord): string => [one.reviewer, one.track, one.reason].join('\u0000');
  return (
    findOther(here.decisions, file.decisions, said, 'decisions') ??
    findOther(here.applicantDecisions, file.applicantDecisions, decided, 'applicantDecisions')
  );
}

function findOther<Decision extends { id: string }>(
  here: Decision[],
  file: Decision[],
  say: (decision: Decision) => string,
  section: string,
): MergeRefused | null {
  const known = new Map(here.map((decision) => [decision.id, decision]));
  const at = file.findIndex((decision) => {
    const former = known.get(decision.id);
    return former !== undefined && say(former) !== say(decision);
  });
  if (at < 0) return null;
  return { path: `${section}[${at}].id`, message: 'A decision of this id stands here and says something else.' };
}

function byDocument(mentions: MentionRecord[]): Map<string, MentionRecord[]> {
  return Map.groupBy(mentions, ({ documentId }) => documentId);
}

function withoutDecision(mention: MentionRecord): MentionRecord {
  return { ...mention, decisionId: null, joined: 'none' };
}
