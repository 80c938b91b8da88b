import { placeOf } from '../review/keys.ts';
import { standingOf } from '../review/standing.ts';
import { readApplicants } from '../store/read-contents.ts';
import type { WholeApplicant } from '../store/read-many.ts';
import type { DecisionRecord, DocumentRecord } from '../store/records.ts';
import type { Store } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import type { Making } from './forms.ts';
import type { DocumentLine } from './line-schema.ts';
import type { Piece } from './pieces.ts';
import type { ExportStamp } from './stamp.ts';

/** Says that a line is one of ours. */
export const LINE_FORMAT = 'officer-lens/document';
export const LINE_FORMAT_VERSION = 1;

/**
 * JSON Lines: one document a line, with its mentions and all that was said of them. A document, not a mention, so that one without a
 * mention, or one that could not be read, has its line too.
 */
export async function* linePieces({ store, stamp, found }: Making): AsyncGenerator<Piece> {
  const { keepText } = await readSettings(store);
  let done = 0;
  for await (const batch of readApplicants(store, found)) {
    done += batch.length;
    const lines = await Promise.all(batch.map((whole) => linesOf(whole, stamp, keepText ? store : null)));
    yield { text: lines.join(''), made: done / found.length };
  }
}

/** @param texts where whole texts are kept, or null where none shall leave */
async function linesOf(whole: WholeApplicant, stamp: ExportStamp, texts: Store | null): Promise<string> {
  const lines = whole.parts.documents.map(async (document) => {
    const kept = await texts?.get('texts', document.id);
    return `${JSON.stringify(lineOf(stamp, whole, document, kept?.text ?? null))}\n`;
  });
  return (await Promise.all(lines)).join('');
}

/** @param text the whole text, or null where it is not kept */
function lineOf(
  { program, programVersion, exportedAt, exportedBy, logHead }: ExportStamp,
  { applicant, parts }: WholeApplicant,
  document: DocumentRecord,
  text: string | null,
): DocumentLine {
  const decisions = parts.decisions.filter(({ documentId }) => documentId === document.id);
  const byPlace = Map.groupBy(decisions, ({ key }) => placeOf(key));
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const mentions = parts.mentions.filter(({ documentId }) => documentId === document.id);
  const said = mentions.map((mention) => {
    const joined = byId.get(mention.decisionId ?? '') ?? null;
    const here = byPlace.get(placeOf(mention.key)) ?? [];
    const decided = joined === null || here.includes(joined) ? here : [...here, joined];
    return { ...mention, counts: standingOf(mention, joined), decisions: decided.sort(inOrder) };
  });
  const placed = new Set(said.flatMap((mention) => mention.decisions));
  return {
    format: LINE_FORMAT,
    formatVersion: LINE_FORMAT_VERSION,
    export: { program, programVersion, exportedAt, exportedBy, logHead },
    applicant: {
      id: applicant.id,
      person: applicant.person,
      suggestedTrack: applicant.suggestedTrack,
      state: applicant.state,
      decidedTrack: applicant.decidedTrack,
      decisions: parts.applicantDecisions.toSorted(inOrder),
    },
    document,
    mentions: said,
    decisionsElsewhere: decisions.filter((decision) => !placed.has(decision)).sort(inOrder),
    text,
  };
}

function inOrder(a: Pick<DecisionRecord, 'sequence'>, b: Pick<DecisionRecord, 'sequence'>): number {
  return a.sequence - b.sequence;
}
