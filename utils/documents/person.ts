/** The line in which a resume names its person: the first, where it is short enough to be a name and no address. */
import type { FileText, TextLine } from './types.ts';

/** UTF-16 units. */
const LONGEST = 60;

export function lineOfPerson({ text, lines }: FileText): TextLine | null {
  const first = lines[0];
  if (!first || first.end - first.start > LONGEST) return null;
  return /[@\d]/.test(text.slice(first.start, first.end)) ? null : first;
}
