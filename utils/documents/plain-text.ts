/** Plain text files: decoded, and handed over as they stand. */
import { nothingRead } from './answers.ts';
import { decode } from './encoding.ts';
import type { FileText, TextLine } from './types.ts';

/** Line ends of all systems; pages and lines also end by signs of their own. */
const LINE_END = /\r\n?|[\f\v\u0085\u2028\u2029]/g;

export function readPlainText(bytes: Uint8Array): FileText {
  const text = decode(bytes).replace(LINE_END, '\n');
  if (text.trim() === '') return nothingRead('no-text', 'The file holds nothing but white space.', 'text');
  const lines: TextLine[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    lines.push({
      start: match.index,
      end: match.index + match[0].length,
      page: 0,
      form: /^\s*[-*\u2022]\s/.test(match[0]) ? 'item' : 'paragraph',
      pieces: [],
    });
  }
  return {
    kind: 'text',
    status: 'text',
    reason: '',
    pages: null,
    unreadPages: [],
    text,
    lines,
    hidden: 0,
    warnings: [],
  };
}
