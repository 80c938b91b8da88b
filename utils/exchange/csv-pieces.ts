import type { Vocabulary } from '../review/vocabulary.ts';
import { readApplicant } from '../store/applicants.ts';
import { readApplicantParts } from '../store/read-contents.ts';
import type { Store } from '../store/schema.ts';
import { BYTE_ORDER_MARK, csvRow } from './csv.ts';
import { APPLICANT_COLUMNS, MENTION_COLUMNS } from './csv-columns.ts';
import type { ExportStamp } from './stamp.ts';

export interface CsvOptions {
  /** One row an applicant, or one a mention. */
  rows: 'applicants' | 'mentions';
  /** Excel reads a file as UTF-8 only where it begins with a byte order mark; most other programs want none. */
  byteOrderMark: boolean;
}

/** Applicants that are read at once: one after the other would wait for the database each time. */
const AT_ONCE = 100;

/** A CSV file in pieces of some applicants each. Erased applicants leave no row. */
export async function* csvPieces(
  store: Store,
  ids: string[],
  { stamp, words, rows, byteOrderMark }: CsvOptions & { stamp: ExportStamp; words: Vocabulary },
): AsyncGenerator<string> {
  const columns = rows === 'mentions' ? MENTION_COLUMNS : APPLICANT_COLUMNS;
  yield (byteOrderMark ? BYTE_ORDER_MARK : '') + csvRow(Object.keys(columns));
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const written = ids.slice(at, at + AT_ONCE).map(async (id) => {
      const [applicant, parts] = await Promise.all([readApplicant(store, id), readApplicantParts(store, id)]);
      if (!applicant) return '';
      const base = { applicant, parts, words, stamp };
      return rows === 'mentions' ? mentionRows(base) : csvRow(Object.values(APPLICANT_COLUMNS).map((say) => say(base)));
    });
    yield (await Promise.all(written)).join('');
  }
}

function mentionRows(base: Parameters<(typeof APPLICANT_COLUMNS)[string]>[0]): string {
  const { parts } = base;
  const documents = new Map(parts.documents.map((document) => [document.id, document]));
  const decisions = new Map(parts.decisions.map((decision) => [decision.id, decision]));
  return parts.mentions
    .map((mention) => {
      const document = documents.get(mention.documentId);
      const decision = decisions.get(mention.decisionId ?? '') ?? null;
      if (!document) return '';
      return csvRow(Object.values(MENTION_COLUMNS).map((say) => say({ ...base, document, mention, decision })));
    })
    .join('');
}
