/** Width of a line of a PDF that a converter turned into plain text. */
const COLUMNS = 82;

/**
 * Breaks long lines as a PDF does: at spaces, and after a hyphen inside a word ("non-" / "commissioned officers").
 * @returns the text with '\n' for every line end
 */
export function wrapLikePdf(lines: readonly string[]): string {
  return lines.flatMap(wrapLine).join('\n');
}

function wrapLine(line: string): string[] {
  const wrapped: string[] = [];
  let rest = line;
  while (rest.length > COLUMNS) {
    const at = lastBreak(rest);
    wrapped.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...wrapped, rest];
}

function lastBreak(line: string): number {
  let at = COLUMNS;
  for (const match of line.slice(0, COLUMNS + 1).matchAll(/ |(?<=\p{L}-)(?=\p{L})/gu)) at = match.index;
  return at;
}
