/**
 * Case and class tables of our own. The browser's tables change with its Unicode version; these change with the engine,
 * so the same text gives the same bytes everywhere. Covered: Latin, Greek, Cyrillic, full-width Latin, fi-ligatures.
 */

/** What a UTF-16 unit is to the tokenizer. */
export const SPACE = 0;
export const BREAK = 1;
export const LETTER = 2;
export const UPPER = 3;
export const DIGIT = 4;
export const PUNCTUATION = 5;
export const APOSTROPHE = 6;
export const HYPHEN = 7;
/** Takes part in nothing: soft hyphen, zero-width characters, direction marks. */
export const IGNORED = 8;
/** Ends a word and is no token: quotes, asterisks. */
export const SKIPPED = 9;
export const STOP = 10;
export const LIGATURE = 11;
export const LESS_THAN = 12;
export const AMPERSAND = 13;
/** May open a form box: [ ( and drawn boxes. */
export const BOX = 14;
export const BULLET = 15;

export const CLASS = new Uint8Array(65536);
export const FOLD = new Uint16Array(65536);
/** What a ligature stands for. */
export const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
export const FIRST_LIGATURE = 0xfb00;

const mark = (kind: number, characters: string): void => {
  for (let i = 0; i < characters.length; i++) CLASS[characters.charCodeAt(i)] = kind;
};
const range = (kind: number, from: number, to: number): void => {
  CLASS.fill(kind, from, to + 1);
};
/** Upper-case letters `from`..`to`, every `step`th, whose lower case lies `distance` further. */
const upper = (from: number, to: number, distance: number, step = 1): void => {
  for (let unit = from; unit <= to; unit += step) {
    CLASS[unit] = UPPER;
    FOLD[unit] = unit + distance;
  }
};

for (let unit = 0; unit < 65536; unit++) FOLD[unit] = unit;
range(SPACE, 0, 0x20);
range(PUNCTUATION, 0x21, 0x7f);
range(SPACE, 0x80, 0xa0);
range(PUNCTUATION, 0xa1, 0xbf);
range(LETTER, 0xc0, 0xffff);
range(LETTER, 0x61, 0x7a);
range(DIGIT, 0x30, 0x39);
upper(0x41, 0x5a, 32);
upper(0xc0, 0xde, 32);
mark(PUNCTUATION, '\u00d7\u00f7');
FOLD[0xd7] = 0xd7;
mark(LETTER, '\u00aa\u00b5\u00ba');
for (const [from, to] of [
  [0x100, 0x136],
  [0x14a, 0x176],
  [0x1e00, 0x1e94],
  [0x1ea0, 0x1efe],
  [0x460, 0x480],
  [0x48a, 0x4be],
  [0x4d0, 0x52e],
] as const) {
  upper(from, to, 1, 2);
}
for (const [from, to] of [
  [0x139, 0x147],
  [0x179, 0x17d],
] as const)
  upper(from, to, 1, 2);
// The dotted capital I has no lower case of one unit; it is read as a plain i, the dotless one stays itself.
CLASS[0x130] = UPPER;
FOLD[0x130] = 0x69;
CLASS[0x178] = UPPER;
FOLD[0x178] = 0xff;
upper(0x391, 0x3a9, 32);
upper(0x410, 0x42f, 32);
upper(0x400, 0x40f, 80);
upper(0xff21, 0xff3a, 32);
for (let unit = 0xff01; unit <= 0xff5e; unit++) {
  const plain = unit - 0xfee0;
  CLASS[unit] = CLASS[plain] as number;
  FOLD[unit] = FOLD[plain] as number;
}
range(SPACE, 0x2000, 0x200a);
mark(SPACE, '\u202f\u205f\u3000\u1680');
range(PUNCTUATION, 0x2010, 0x205e);
range(PUNCTUATION, 0x2190, 0x2bff);
range(PUNCTUATION, 0x3001, 0x303f);
mark(BREAK, '\n\r\v\f\u2028\u2029\u0085');
mark(APOSTROPHE, "'\u2019\u2018\u02bc\u00b4\u2032");
for (const unit of '\u2019\u2018\u02bc\u00b4\u2032') FOLD[unit.charCodeAt(0)] = 0x27;
mark(HYPHEN, '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212');
mark(
  IGNORED,
  '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\u061c',
);
mark(SKIPPED, '"\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a*`_~^=\\\u2033');
mark(STOP, '.!?\u2026');
range(LIGATURE, 0xfb00, 0xfb06);
mark(LESS_THAN, '<');
mark(AMPERSAND, '&');
mark(BOX, '[(_\u2610\u2611\u2612\u25a1\u25a0\u25fb\u25fc\u2713\u2714\u2717\u2718');
mark(BULLET, '\u2022\u00b7\u25aa\u25cf\u25e6\u2023\u2043\u25b8\u25ba\u2219\uf0b7\u2756\u27a2\u2192');

/** Class shifted left by 16, and the folded unit: both with one look. */
export const CHARACTER = Int32Array.from(CLASS, (kind, unit) => (kind << 16) | (FOLD[unit] as number));

/** The hash of folded units, one step. FNV-1a on 32 bits. */
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** The hash of a folded word, as the tokenizer counts it. */
export function hashWord(folded: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), HASH_PRIME);
  return hash;
}
