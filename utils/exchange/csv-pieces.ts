import { readApplicants } from '../store/read-contents.ts';
import type { WholeApplicant } from '../store/read-many.ts';
import { BYTE_ORDER_MARK, csvRow } from './csv.ts';
import { APPLICANT_COLUMNS, MENTION_COLUMNS } from './csv-columns.ts';
import type { Making } from './forms.ts';
import type { Piece } from './pieces.ts';

/** A CSV file in pieces of some applicants each: one row an applicant, or one a mention. Erased applicants leave no row. */
export async function* csvPieces(
  { store, stamp, words, found, byteOrderMark }: Making,
  rows: 'applicants' | 'mentions',
): AsyncGenerator<Piece> {
  const columns = rows === 'mentions' ? MENTION_COLUMNS : APPLICANT_COLUMNS;
  yield { text: (byteOrderMark ? BYTE_ORDER_MARK : '') + csvRow(Object.keys(columns)), made: 0 };
  const says = Object.values(APPLICANT_COLUMNS);
  const written = new Map<string | number, string>();
  let done = 0;
  for await (const batch of readApplicants(store, found)) {
    done += batch.length;
    const texts = batch.map((whole) => {
      const base = { ...whole, words, stamp };
      if (rows === 'mentions') return mentionRows(base, written);
      return csvRow(
        says.map((say) => say(base)),
        written,
      );
    });
    yield { text: texts.join(''), made: done / found.length };
  }
}

function mentionRows(
  base: WholeApplicant & Pick<Making, 'words' | 'stamp'>,
  written: Map<string | number, string>,
): string {
  const { parts } = base;
  const documents = new Map(parts.documents.map((document) => [document.id, document]));
  const decisions = new Map(parts.decisions.map((decision) => [decision.id, decision]));
  const says = Object.values(MENTION_COLUMNS);
  return parts.mentions
    .map((mention) => {
      const document = documents.get(mention.documentId);
      const decision = decisions.get(mention.decisionId ?? '') ?? null;
      if (!document) return '';
      const row = { ...base, document, mention, decision };
      return csvRow(
        says.map((say) => say(row)),
        written,
      );
    })
    .join('');
}
