/** Signs that a Word file names by a number in a font of signs, and the boxes and lists of its old form fields. */

/** Wingdings and its kin, by the low byte of the number (the high one is a private plane): ticks, crosses, boxes. */
const SIGNS: Record<string, Record<number, string>> = {
  wingdings: {
    111: '\u2610',
    113: '\u2610',
    120: '\u2612',
    168: '\u2610',
    251: '\u2717',
    252: '\u2713',
    253: '\u2612',
    254: '\u2611',
    224: '\u2192',
  },
  'wingdings 2': { 80: '\u2713', 79: '\u2717', 82: '\u2611', 83: '\u2612', 84: '\u2612', 163: '\u2610' },
};

/** What a sign shows; a bullet where it is none that says something. */
export function signOf(font: string, code: number): string {
  return SIGNS[font.toLowerCase()]?.[code & 0xff] ?? '\u2022';
}

/** Text in a font of signs as it is shown: "o" may be an empty box. Other fonts give text as it stands. */
export function asShown(font: string, text: string): string {
  if (!(font.toLowerCase() in SIGNS)) return text;
  return text.replace(/\S/g, (letter) => signOf(font, letter.charCodeAt(0)));
}

/** A box or list of an old form field (ECMA-376 part 1, 17.16.17), whose state stands in no text. */
export class FormField {
  #isBox = false;
  #isTicked = false;
  #choice = 0;
  readonly #entries: string[] = [];

  property(name: string, attributes: Record<string, string>, isOn: boolean): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:checkBox') this.#isBox = true;
    else if (name === 'w:default' || name === 'w:checked') {
      this.#isTicked = isOn;
      this.#choice = Number(value) || 0;
    } else if (name === 'w:result') this.#choice = Number(value) || 0;
    else if (name === 'w:listEntry') this.#entries.push(value);
  }

  /** What the field shows, '' for a field whose text follows it. */
  get shown(): string {
    if (this.#isBox) return this.#isTicked ? '\u2612 ' : '\u2610 ';
    return this.#entries[this.#choice] ?? '';
  }
}
