/**
 * What a file reader answers, whatever the kind of file. Offsets are UTF-16 code units of `text`. Only the engine folds: ligatures,
 * soft hyphens and the like stand in `text` as they stand in the file, with separators for structure.
 */

export type FileKind = 'pdf' | 'docx' | 'html' | 'text';

/**
 * `text`: all of it was read. `partial`: some was read, `reason` names the rest. `no-text`: it opens and holds nothing to read.
 * `error`: it cannot be opened.
 */
export type ReadStatus = 'text' | 'partial' | 'no-text' | 'error';

/** What a line is in the file, so that it can be shown alike. Cells of a row are set apart by tabs. */
export type LineForm = 'heading' | 'paragraph' | 'item' | 'row';

/** A stretch of a line on a PDF page, in points from the upper left corner of the upright page. */
export interface Piece {
  /** Where it begins in `text`. */
  start: number;
  end: number;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
  /** Clockwise turn in degrees; 0 for nearly all text. */
  turn: number;
}

/** The map back: one line of `text`. Lines are in order and do not overlap; between them stand line ends. */
export interface TextLine {
  start: number;
  end: number;
  /** 1 for the first; 0 where the kind of file has no pages. */
  page: number;
  form: LineForm;
  /** PDF only. */
  pieces: Piece[];
}

export interface FileText {
  /** Null where the kind is not one that is read. */
  kind: FileKind | null;
  status: ReadStatus;
  /** One sentence for people where the status is not `text`: what happened, to what, what to do. */
  reason: string;
  /** Null where the kind of file has no pages, or it cannot be opened. */
  pages: number | null;
  /** Pages of which nothing, or too little, was read. */
  unreadPages: number[];
  text: string;
  lines: TextLine[];
  /** Stretches of text that stand in the file and cannot be seen; they were not read. */
  hidden: number;
  /** Sentences about what was read but deserves a look. */
  warnings: string[];
}

/** A line of a file before it has a place in the text. */
export interface PlainLine {
  text: string;
  form: LineForm;
  /** An empty line stands before it. */
  apart: boolean;
}
