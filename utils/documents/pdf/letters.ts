/** Tells letters from what a font without a map to letters gives instead: numbers of glyphs, private characters, other letters. */

/** How often a letter stands among a thousand of English text (Cornell's count of 40,000 words, rounded). */
const ENGLISH: Record<string, number> = {
  e: 120,
  t: 91,
  a: 81,
  o: 77,
  i: 73,
  n: 70,
  s: 63,
  r: 60,
  h: 59,
  d: 43,
  l: 40,
  u: 29,
  c: 27,
  m: 26,
  f: 23,
  y: 21,
  w: 21,
  g: 20,
  p: 18,
  b: 15,
  v: 11,
  k: 7,
  x: 2,
  q: 1,
  j: 1,
  z: 1,
};
/** Fewer letters say nothing about a font. */
const FEWEST = 40;
const LEAST_VARIETY = 8;
/** Likeness (cosine) to English below which letters are no text. Western languages have 0.85 and more, shuffled letters 0.6. */
const LEAST_LIKENESS = 0.7;
/** Part of the characters that may be none that is ever written. */
const MOST_STRANGE = 0.3;

/** Whether the characters that a font gave can be the text that it shows. */
export function isReadable(text: string): boolean {
  const characters = [...text.replace(/\s/g, '')];
  // Fewer characters, or few different ones, are bullets and other ornaments.
  if (characters.length < FEWEST || new Set(characters).size < LEAST_VARIETY) return true;
  if (characters.filter(isStrange).length > MOST_STRANGE * characters.length) return false;
  const counts = new Map<string, number>();
  let letters = 0;
  for (const character of characters) {
    const small = character.toLowerCase();
    if (ENGLISH[small] === undefined) continue;
    counts.set(small, (counts.get(small) ?? 0) + 1);
    letters++;
  }
  return letters < FEWEST || counts.size < LEAST_VARIETY || likeness(counts) >= LEAST_LIKENESS;
}

/** Control characters, private ones, and characters that no font should give. */
function isStrange(character: string): boolean {
  const code = character.codePointAt(0) as number;
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xfffd ||
    (code >= 0xe000 && code < 0xf900) ||
    code > 0xf0000
  );
}

function likeness(counts: Map<string, number>): number {
  let [product, ours, theirs] = [0, 0, 0];
  for (const [letter, usual] of Object.entries(ENGLISH)) {
    const count = counts.get(letter) ?? 0;
    product += count * usual;
    ours += count * count;
    theirs += usual * usual;
  }
  return product / Math.sqrt(ours * theirs);
}
