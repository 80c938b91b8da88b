/** Headings that tell a resume from a page around resumes (a login, a list), which has one of them at most. */
const ENOUGH_SECTIONS = 2;
/** Stretches of years that tell it where only one heading is known: jobs have them, menus and lists do not. */
const ENOUGH_STRETCHES = 2;
const STRETCH =
  /\b(?:19|20)\d\d\s*(?:[-–—]|to|until)\s*(?:\p{L}+\.?\s+){0,2}(?:(?:19|20)\d\d|present|now|current|today)\b/giu;

/** Whether a text without any mention is a resume all the same, by its known headings and the years of its jobs. */
export function looksLikeResume(text: string, sections: readonly string[]): boolean {
  if (sections.length >= ENOUGH_SECTIONS) return true;
  return sections.length > 0 && (text.match(STRETCH)?.length ?? 0) >= ENOUGH_STRETCHES;
}
