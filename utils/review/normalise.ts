/** Characters that no reader sees: soft hyphen, zero-width, direction marks, variation selectors. */
const UNSEEN = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g;

/**
 * Text as it counts for telling mentions apart: unseen characters dropped, quotes and dashes plain, white space one space, no letter case.
 * Two texts that a reader would call the same are equal after it; "Parole Officer" and "Police Officer" never are.
 */
export function normalise(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/[\u2018\u2019\u201b\u02bc\uff07]/g, "'")
    .replace(/[\u201c\u201d\u201f\uff02]/g, '"')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}
