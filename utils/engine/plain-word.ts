/** Reads the words that most texts are made of, on a short path: letters alone, or digits alone, with nothing beside them. */
import * as C from './characters.ts';
import { CASED, type CompiledPack } from './compiled.ts';
import { mayEndInHead } from './joined-words.ts';
import { current, findCased, isYear, LONGEST_WORD } from './read-word.ts';
import * as T from './tokens.ts';
import { findWord, flagsOf } from './words.ts';

const { CHARACTER } = C;
const letters = current.letters;
/** Shorter unknown words are not looked at for a glued head. */
export const LEAST_GLUED = 9;
/** What may stand behind such a word. */
const ENDS = (1 << C.SPACE) | (1 << C.BREAK) | (1 << C.PUNCTUATION) | (1 << C.STOP);

/** Stands behind the last character of a text. */
const END = C.SPACE << 16;

/**
 * Pushes the word at `start` and answers where reading goes on, or -1 where `pushWord` must look closer: at words with marks
 * or capitals inside, with a hyphen behind, or that may end in a glued head.
 */
export function pushPlainWord(pack: CompiledPack, text: string, start: number, length: number, out: T.Tokens): number {
  let hash = C.HASH_SEED;
  let i = start;
  let character = CHARACTER[text.charCodeAt(i)] as number;
  // Capitals or digits, then small letters: one short loop each.
  const head = character >> 16;
  if (head === C.LIGATURE) return -1;
  if (head !== C.LETTER) {
    do {
      letters[(i - start) & 255] = character;
      hash = Math.imul(hash ^ (character & 0xffff), C.HASH_PRIME);
      character = ++i < length ? (CHARACTER[text.charCodeAt(i)] as number) : END;
    } while (character >> 16 === head);
  }
  const uppers = head === C.UPPER ? i - start : 0;
  const digits = head === C.DIGIT ? i - start : 0;
  if (digits === 0) {
    while (character >> 16 === C.LETTER) {
      letters[(i - start) & 255] = character;
      hash = Math.imul(hash ^ (character & 0xffff), C.HASH_PRIME);
      character = ++i < length ? (CHARACTER[text.charCodeAt(i)] as number) : END;
    }
  }
  const kind = character >> 16;
  const size = i - start;
  if (size > LONGEST_WORD || (size < 2 && digits === 0) || ((1 << kind) & ENDS) === 0) return -1;
  let isCased = false;
  let word = findWord(pack, letters, size, hash);
  if (word === 0) {
    if (size >= LEAST_GLUED && mayEndInHead(pack, letters, size)) return -1;
  } else if ((flagsOf(pack, word) & CASED) !== 0) isCased = true;
  let shape = T.LOWER_WORD;
  if (digits !== 0) shape = size === 4 && isYear(letters) ? T.YEAR : T.NUMBER;
  else if (uppers === 1) shape = T.CAPITALISED;
  else if (uppers !== 0) {
    if (uppers < size - (size > 3 ? 2 : 1)) return -1;
    shape = T.ALL_CAPITALS;
  }
  // Last, since it takes the letters read so far.
  if (isCased) word = findCased(pack, text, start, i, word);
  out.push(start, i, word, shape);
  return i;
}
