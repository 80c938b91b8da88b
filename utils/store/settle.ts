import type { Reply } from '../messages/protocol.ts';
import type { SecondReader } from '../review/applicant-standing.ts';
import { placeOf } from '../review/keys.ts';
import { decideApplicant } from './applicant-decisions.ts';
import { addDecision } from './decisions.ts';
import { readDocument, readMentions } from './read-documents.ts';
import type { ApplicantDecisionRecord, DecisionRecord } from './records.ts';
import type { Store } from './schema.ts';

const NO_NAME = {
  ok: false,
  code: 'no-name',
  reason: 'It needs the name of who settles it. Set it in the settings.',
} as const;
const GONE = { ok: false, code: 'gone', reason: 'These words are no longer in the record.' } as const;

/** What settles a difference on a mention, and who says so. */
type MentionSettlement = Pick<DecisionRecord, 'meaning' | 'context' | 'track' | 'note' | 'reviewer' | 'role'>;

/**
 * Settles a difference by a third decision, which alone counts from then on. Those that differed end as replaced and stay in the record; an
 * undo of the third brings them back.
 */
export async function settleMention(
  store: Store,
  conflict: DecisionRecord[],
  said: MentionSettlement,
): Promise<Reply<DecisionRecord>> {
  const [first] = conflict;
  if (said.reviewer.trim() === '') return NO_NAME;
  if (!first) return GONE;
  const [document, mentions] = await Promise.all([
    readDocument(store, first.documentId),
    readMentions(store, first.documentId),
  ]);
  const mention = mentions.find(({ key }) => placeOf(key) === placeOf(first.key));
  if (!document || !mention) return GONE;
  const { meaning, context, track } = mention;
  const isConfirmed = meaning === said.meaning && context === said.context;
  return addDecision(store, {
    mention,
    action: isConfirmed ? 'confirm' : 'change',
    ...said,
    engineSaid: { meaning, context, track, stamp: document.stamp },
  });
}

/** What settles a difference on an applicant: one of the decisions, taken with the words that its ticks rest on. */
interface ApplicantSettlement {
  conflict: ApplicantDecisionRecord[];
  taken: ApplicantDecisionRecord;
  reason: string;
  reviewer: string;
  role: string;
  secondReader: SecondReader;
}

/** Settles what was decided of an applicant; the short course still wants every point that it asks, with its words. */
export async function settleApplicant(
  store: Store,
  { conflict, taken, ...who }: ApplicantSettlement,
): Promise<Reply<ApplicantDecisionRecord>> {
  if (who.reviewer.trim() === '') return NO_NAME;
  return decideApplicant(store, {
    ...who,
    subject: taken.subject,
    track: taken.track,
    trackName: taken.trackName,
    asked: taken.points.map((point) => ({ ...point, short: point.name, offers: [] })),
    ticks: taken.points.filter(({ words }) => words !== ''),
    blind: false,
    suggested: taken.suggested,
    settles: conflict.map(({ id }) => id),
  });
}
