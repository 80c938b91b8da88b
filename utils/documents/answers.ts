/** How answers are put together, so that all kinds of files say the same things alike. */
import type { FileKind, FileText, PlainLine, ReadStatus, TextLine } from './types.ts';

/** The answer for a file of which nothing was read. */
export function nothingRead(status: 'no-text' | 'error', reason: string, kind: FileKind | null = null): FileText {
  return { kind, status, reason, pages: null, unreadPages: [], text: '', lines: [], hidden: 0, warnings: [] };
}

/** Something that keeps a file from being read; the message is a sentence for people. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** The warning for text that stands in a file and cannot be seen: somebody may have put it there for programs alone. */
export function sayHidden(hidden: number): string[] {
  if (hidden === 0) return [];
  return [`Hidden text stands in the file (${hidden === 1 ? 'one piece' : `${hidden} pieces`}). It was not read.`];
}

/** Joins lines to a text with the map back, and says what kept parts of it away. */
export function fromLines(
  kind: FileKind,
  lines: readonly PlainLine[],
  warnings: string[],
  missing: string,
  hidden = 0,
): FileText {
  const table: TextLine[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { text, form, apart } of lines) {
    if (text.trim() === '') continue;
    const separator = at === 0 ? '' : apart ? '\n\n' : '\n';
    parts.push(separator, text);
    at += separator.length;
    table.push({ start: at, end: at + text.length, page: 0, form, pieces: [] });
    at += text.length;
  }
  const status: ReadStatus = at === 0 ? 'no-text' : missing ? 'partial' : 'text';
  const reason = status === 'no-text' ? missing || 'The file holds no readable text.' : missing;
  return {
    kind,
    status,
    reason,
    pages: null,
    unreadPages: [],
    text: parts.join(''),
    lines: table,
    hidden,
    warnings: [...warnings, ...sayHidden(hidden)],
  };
}

/** "1, 3 to 5 and 9": page numbers as a person writes them. */
export function nameNumbers(numbers: readonly number[]): string {
  const runs: string[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const first = numbers[i] as number;
    let last = first;
    while (numbers[i + 1] === last + 1) last = numbers[++i] as number;
    runs.push(first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first} to ${last}`);
  }
  return runs.join(', ');
}
