/** Reads one word: its folded letters, hash, shape, and where it ends. */
import * as C from './characters.ts';
import type { CompiledPack } from './compiled.ts';
import { isLetter } from './joined-words.ts';
import * as T from './tokens.ts';
import { findWord, hashLetters } from './words.ts';

const { CLASS, FOLD } = C;
/** Longer words are no words of a pack; they are still one token. */
export const LONGEST_WORD = 120;
/** A written year is 1900 to 2099. */
export const isYear = (letters: Uint16Array): boolean =>
  (letters[0] === 0x31 && letters[1] === 0x39) || (letters[0] === 0x32 && letters[1] === 0x30);

/** The word read last; one object, reused. */
export const current = {
  letters: new Uint16Array(256),
  size: 0,
  hash: 0,
  uppers: 0,
  digits: 0,
  /** Where in the word a capital follows a small letter, or -1. */
  border: -1,
  /** One past the last character, and where reading goes on. */
  end: 0,
  next: 0,
};

export function readWord(text: string, start: number, length: number, kind: number, pack: CompiledPack): void {
  const { letters } = current;
  let hash = C.HASH_SEED;
  let size = 0;
  let uppers = 0;
  let digits = 0;
  let end = start;
  let previous = kind;
  let i = start;
  current.border = -1;
  for (; i < length; i++) {
    const unit = text.charCodeAt(i);
    const type = CLASS[unit] as number;
    let folded: number;
    if (type === C.LETTER) {
      const small = FOLD[unit] as number;
      letters[size++ & 255] = small;
      hash = Math.imul(hash ^ small, C.HASH_PRIME);
      previous = C.LETTER;
      end = i + 1;
      continue;
    }
    if (type === C.UPPER) {
      if (previous === C.DIGIT && digits === size && size >= 4) break;
      if (previous === C.LETTER && size >= 3) {
        const small = CLASS[text.charCodeAt(i + 1)] === C.LETTER;
        if (small && size <= LONGEST_WORD && findWord(pack, letters, size, hash) !== 0) break;
        current.border = size;
      }
      folded = FOLD[unit] as number;
      uppers++;
    } else if (type === C.DIGIT) {
      if (digits === 0 && size >= 3 && CLASS[text.charCodeAt(i + 1)] === C.DIGIT) break;
      folded = FOLD[unit] as number;
      digits++;
    } else if (type === C.APOSTROPHE) {
      if (!isLetter(text.charCodeAt(i + 1)) || previous === C.DIGIT) break;
      folded = 0x27;
    } else if (type === C.STOP) {
      // Letters with stops between ("U.S.") are one word, without the last stop.
      if (unit !== 0x2e || (size !== 1 && letters[size - 2] !== 0x2e) || previous === C.DIGIT) break;
      if (!isLetter(text.charCodeAt(i + 1)) || isLetter(text.charCodeAt(i + 2))) break;
      folded = 0x2e;
    } else if (type === C.LIGATURE) {
      const parts = C.LIGATURES[unit - C.FIRST_LIGATURE] as string;
      for (let k = 0; k < parts.length - 1; k++) {
        letters[size++ & 255] = parts.charCodeAt(k);
        hash = Math.imul(hash ^ parts.charCodeAt(k), C.HASH_PRIME);
      }
      folded = parts.charCodeAt(parts.length - 1);
    } else if (type === C.IGNORED) {
      // A soft hyphen at the line end: the word may go on in the next line.
      if (unit === 0xad && CLASS[text.charCodeAt(i + 1)] === C.BREAK) break;
      continue;
    } else break;
    letters[size++ & 255] = folded;
    hash = Math.imul(hash ^ folded, C.HASH_PRIME);
    previous = type;
    end = i + 1;
  }
  current.size = size;
  current.hash = hash;
  current.uppers = uppers;
  current.digits = digits;
  current.end = end;
  current.next = i;
}

/** The shape of the word read last; `kind` is the class of its first character. */
export function shapeOf(kind: number): number {
  const { size, uppers, digits, letters } = current;
  if (digits === size) return size === 4 && isYear(letters) ? T.YEAR : T.NUMBER;
  if (kind !== C.UPPER) return T.LOWER_WORD;
  if (size === 1) return T.INITIAL;
  // "OFFICERs", "SHERIFF'S": one small letter or mark makes no difference.
  return uppers > 1 && uppers >= size - digits - (size > 3 ? 2 : 1) ? T.ALL_CAPITALS : T.CAPITALISED;
}

/** Cased variants are kept under their raw letters with a mark in front that no word can begin with. */
const CASED_PREFIX = 0x3d;

/** The number of the variant of a word that is written in this letter case; the word's own where the pack has none. */
export function findCased(pack: CompiledPack, text: string, start: number, end: number, word: number): number {
  const length = Math.min(end - start, LONGEST_WORD);
  current.letters[0] = CASED_PREFIX;
  for (let i = 0; i < length; i++) current.letters[i + 1] = text.charCodeAt(start + i);
  return findWord(pack, current.letters, length + 1, hashLetters(current.letters, length + 1)) || word;
}
