/**
 * Words that extraction broke or glued, mended only where the pack knows the result: letter-spaced words, words hyphenated
 * at a line end, heads glued to a known word. Everything else stays as it was written.
 */
import { BREAK, CLASS, FOLD, HASH_PRIME, HASH_SEED, LETTER, SPACE, UPPER } from './characters.ts';
import { type CompiledPack, HEAD } from './compiled.ts';
import { findWord, flagsOf } from './words.ts';

const scratch = new Uint16Array(128);
/** Longest run of spaced letters that is looked at. */
const LONGEST_RUN = 60;
const LEAST_RUN = 4;

export const isLetter = (unit: number): boolean => CLASS[unit] === LETTER || CLASS[unit] === UPPER;

/** One past the run of single letters with one space between that begins at `at`; `at` where there is none. */
export function spacedRunEnd(text: string, at: number, length: number): number {
  let end = at;
  let letters = 0;
  while (letters < LONGEST_RUN && end < length && isLetter(text.charCodeAt(end))) {
    const after = end + 1 < length ? text.charCodeAt(end + 1) : 0x20;
    const kind = CLASS[after];
    if (kind === LETTER || kind === UPPER) break;
    letters++;
    const more = kind === SPACE && end + 2 < length && isLetter(text.charCodeAt(end + 2));
    end++;
    if (!more) return letters >= LEAST_RUN ? end : at;
    end++;
  }
  // The last letter seen begins a longer word; the run ends before it.
  return letters >= LEAST_RUN ? end - 1 : at;
}

/** The longest known word of spaced letters from `at` to at most `limit`: its number and end, or undefined. */
export function readSpacedWord(
  pack: CompiledPack,
  text: string,
  at: number,
  limit: number,
): { word: number; end: number } | undefined {
  let hash = HASH_SEED;
  let length = 0;
  let best: { word: number; end: number } | undefined;
  for (let i = at; i < limit; i += 2) {
    const unit = FOLD[text.charCodeAt(i)] as number;
    scratch[length++] = unit;
    hash = Math.imul(hash ^ unit, HASH_PRIME);
    if (length < LEAST_RUN) continue;
    const word = findWord(pack, scratch, length, hash);
    if (word !== 0) best = { word, end: i + 1 };
  }
  return best;
}

/** Where the word goes on after a hyphen at a line end: the first letter of the next line, or -1. */
export function nextLineLetter(text: string, at: number, length: number): number {
  let i = at;
  while (i < length && i < at + 8 && CLASS[text.charCodeAt(i)] === SPACE) i++;
  if (i >= length || CLASS[text.charCodeAt(i)] !== BREAK) return -1;
  i += text.charCodeAt(i) === 0x0d && text.charCodeAt(i + 1) === 0x0a ? 2 : 1;
  const stop = i + 40;
  while (i < length && i < stop && CLASS[text.charCodeAt(i)] === SPACE) i++;
  return i < length && isLetter(text.charCodeAt(i)) ? i : -1;
}

/** Last two letters -> their place in the pack's table of head endings. */
export const headEnding = (before: number, last: number): number => (before * 31 + last) & (HEAD_ENDINGS - 1);
export const HEAD_ENDINGS = 1024;

/** False where no head ends in the last two letters of a word; most words are done with by that. */
export const mayEndInHead = (pack: CompiledPack, letters: Uint16Array, length: number): boolean =>
  pack.headEndings[headEnding(letters[length - 2] as number, letters[length - 1] as number)] !== 0;

/** How many letters at the end of an unknown word are a head that was glued to what stands before it; 0 where none. */
export function gluedHead(pack: CompiledPack, letters: Uint16Array, length: number, borderAt: number): number {
  for (let k = 0; k < pack.headLengths.length; k++) {
    const tail = pack.headLengths[k] as number;
    const rest = length - tail;
    if (rest < 3) continue;
    let hash = HASH_SEED;
    for (let i = 0; i < tail; i++) {
      scratch[i] = letters[rest + i] as number;
      hash = Math.imul(hash ^ (letters[rest + i] as number), HASH_PRIME);
    }
    const word = findWord(pack, scratch, tail, hash);
    if (word === 0 || (flagsOf(pack, word) & HEAD) === 0) continue;
    if (borderAt === rest) return tail;
    hash = HASH_SEED;
    for (let i = 0; i < rest; i++) hash = Math.imul(hash ^ (letters[i] as number), HASH_PRIME);
    if (rest >= 4 && findWord(pack, letters, rest, hash) !== 0) return tail;
  }
  return 0;
}
