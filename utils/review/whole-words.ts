/** UTF-16 units that are kept of the text on each side of a mention (design.md, storage): a side as long as that was cut. */
export const SURROUNDINGS = 32;

/**
 * The text before a mention from its first whole word on, with an ellipsis where it was cut.
 * @param start where the mention begins in its document, in UTF-16 units
 */
export function wholeWordsBefore(text: string, start: number): string {
  if (start <= text.length) return text;
  return `… ${text.replace(/^\S*\s+(?=\S)/, '').trimStart()}`;
}

/** The text after a mention up to its last whole word, with an ellipsis where it was cut. */
export function wholeWordsAfter(text: string): string {
  if (text.length < SURROUNDINGS) return text;
  return `${text.replace(/(?<=\S)\s+\S*$/, '').trimEnd()} …`;
}
