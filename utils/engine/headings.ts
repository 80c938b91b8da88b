import type { CompiledPack } from './compiled.ts';
import { read } from './read.ts';

/** A line that the pack knows as the heading of a section. */
export interface Heading {
  /** Where the line begins, in UTF-16 units of the text. */
  start: number;
  /** Section id of the pack. */
  section: string;
}

/** Every heading of a text that the pack knows, in order. Pure, as `annotate` is. */
export function headingsIn(text: string, pack: CompiledPack): Heading[] {
  const reading = read(text, pack);
  const headings: Heading[] = [];
  for (let line = 0; line < reading.tokens.lines; line++) {
    const section = pack.rules.sections[reading.lineSection[line] as number];
    if (reading.lineHeading[line] !== 1 || section === undefined) continue;
    headings.push({ start: reading.tokens.start[reading.lineStart(line)] as number, section: section.id });
  }
  return headings;
}
