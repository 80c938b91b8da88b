import type { Vocabulary } from '../review/vocabulary.ts';
import type { Store } from '../store/schema.ts';
import { annotationPieces } from './annotation-pieces.ts';
import { csvPieces } from './csv-pieces.ts';
import { jsonPieces } from './json.ts';
import { linePieces } from './lines.ts';
import type { Piece } from './pieces.ts';
import { reportPieces } from './report/report-pieces.ts';
import type { ExportStamp } from './stamp.ts';

/** The forms that an export has. */
export type ExportForm = 'report' | 'csv-applicants' | 'csv-mentions' | 'json' | 'lines' | 'annotations';

/** Sizes of paper that a report is laid out for. */
export type Paper = 'letter' | 'a4';

/** What a person chooses for an export; each form takes what concerns it. */
export interface ExportOptions {
  /** Names of meanings, contexts and tracks. */
  words: Vocabulary;
  /** Excel reads a CSV file as UTF-8 only where it begins with a byte order mark; most other programs want none. */
  byteOrderMark: boolean;
  paper: Paper;
}

/** What a file is made of. */
export interface Making extends ExportOptions {
  store: Store;
  stamp: ExportStamp;
  /** The applicants, in order. */
  found: string[];
  /** The same, or null where the file is of everything. */
  ids: string[] | null;
}

interface Form {
  /** What the log says of it. */
  kind: 'report' | 'csv' | 'json' | 'jsonl' | 'jsonld';
  /** Ending of the file's name. */
  ending: string;
  type: string;
  pieces(making: Making): AsyncIterable<Piece>;
}

const CSV = { kind: 'csv', ending: 'csv', type: 'text/csv;charset=utf-8' } as const;

export const FORMS: Record<ExportForm, Form> = {
  report: { kind: 'report', ending: 'html', type: 'text/html;charset=utf-8', pieces: reportPieces },
  'csv-applicants': { ...CSV, pieces: (making) => csvPieces(making, 'applicants') },
  'csv-mentions': { ...CSV, pieces: (making) => csvPieces(making, 'mentions') },
  json: { kind: 'json', ending: 'json', type: 'application/json', pieces: jsonPieces },
  lines: { kind: 'jsonl', ending: 'jsonl', type: 'application/jsonl', pieces: linePieces },
  annotations: { kind: 'jsonld', ending: 'jsonld', type: 'application/ld+json', pieces: annotationPieces },
};
