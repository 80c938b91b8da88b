/** The map back from a text to the lines and pages of its file. */
import type { FileText, TextLine } from './types.ts';

/** The line in which an offset stands, or the last one before it; undefined before the first. */
export function lineOf({ lines }: Pick<FileText, 'lines'>, offset: number): TextLine | undefined {
  let low = 0;
  for (let high = lines.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as TextLine).start <= offset) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}
