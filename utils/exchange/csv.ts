/** Characters that no reader sees and that can make a cell read differently from what it is, or hide how it begins. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034f|\u115f|\u1160|\u3164|\uffa0|[\ufe00-\ufe0f]/gu;
/**
 * Where a spreadsheet may take a text for a formula (OWASP, CSV injection): an equals, plus, minus or at sign, also in full width, at the
 * start of the cell, or behind a character at which another program may cut the line into cells.
 */
const FORMULA = /(^|[;,|"'])(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** A text as one cell may show it: on one line, nothing unseen, and no formula: an apostrophe stands before what would begin one. */
export function safeCell(text: string): string {
  return text
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(UNSEEN, '')
    .trim()
    .replace(FORMULA, "$1$2'");
}

/** One row of RFC 4180: every cell quoted, quotes doubled, ended by CRLF. */
export function csvRow(cells: (string | number)[]): string {
  return `${cells.map((cell) => `"${safeCell(String(cell)).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** What makes Excel read a CSV file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';
