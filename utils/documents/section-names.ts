/** Names of the sections of a resume, for where type and height do not set a heading apart. */

/** Words that a heading has at most. */
const MOST_WORDS = 4;
const NAME =
  /^(?:(?:work|professional|other|relevant|military|volunteer|community)\s+)?(?:experience|employment|history|education|schooling|skills?|references?|certificates?|certifications?|licen[cs]es?|training|awards?|honou?rs?|languages?|memberships?|affiliations?|interests?|hobbies|jobs|about(?:\s+me)?|background|qualifications|activities|courses|strengths|achievements|summary|profile|objective|contacts?|details|personal|volunteering|publications?)(?:\s+(?:and|&)\s+\p{L}+)?\s*:?$/iu;

/** True for a text that is the name of a section, or two of them: "Education and interests". */
export const isSectionTitle = (text: string): boolean => NAME.test(text.trim());

/** The same of a short line, given by its words. */
export function isSectionName(words: readonly { text: string }[]): boolean {
  return words.length > 0 && words.length <= MOST_WORDS && isSectionTitle(words.map(({ text }) => text).join(' '));
}
