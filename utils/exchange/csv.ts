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

/** Cells that are kept as they are written: most columns say the same few things over and over. */
const MOST_KEPT = 2000;

/**
 * One row of RFC 4180: every cell quoted, quotes doubled, ended by CRLF.
 * @param written cells of the rows before, as they were written; for one file, since it holds words of resumes
 */
export function csvRow(cells: (string | number)[], written = new Map<string | number, string>()): string {
  if (written.size > MOST_KEPT) written.clear();
  const quoted = cells.map((cell) => {
    const known = written.get(cell);
    if (known !== undefined) return known;
    const quote = `"${safeCell(String(cell)).replaceAll('"', '""')}"`;
    written.set(cell, quote);
    return quote;
  });
  return `${quoted.join(',')}\r\n`;
}

/** What makes Excel read a CSV file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';
