/** Reads RFC 4180, with nothing of the writer's code: rows of cells. Throws where the text is none. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const cell = /"((?:[^"]|"")*)"(,|\r\n)/y;
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) throw new Error(`no RFC 4180 at ${at}: ${text.slice(at, at + 20)}`);
    row.push((found[1] ?? '').replaceAll('""', '"'));
    at = cell.lastIndex;
    if (found[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) throw new Error('the last row is not ended');
  return rows;
}
