/** Reads the words that most texts are made of, on a short path: letters alone, or digits alone, with nothing beside them. */
import * as C from './characters.ts';
import { CASED, type CompiledPack } from './compiled.ts';
import { mayEndInHead } from './joined-words.ts';
import { current, isYear, LONGEST_WORD } from './read-word.ts';
import * as T from './tokens.ts';
import { findWord } from './words.ts';

const { CHARACTER } = C;
const letters = current.letters;
/** Shorter unknown words are not looked at for a glued head. */
export const LEAST_GLUED = 9;
/** What may stand behind such a word. */
const ENDS = (1 << C.SPACE) | (1 << C.BREAK) | (1 << C.PUNCTUATION) | (1 << C.STOP);

/**
 * Pushes the word at `start` and answers where reading goes on, or -1 where `pushWord` must look closer: at words with marks
 * or capitals inside, with a hyphen behind, of letter-case variants, or that may end in a glued head.
 */
export function pushPlainWord(pack: CompiledPack, text: string, start: number, length: number, out: T.Tokens): number {
  let hash = C.HASH_SEED;
  let uppers = 0;
  let digits = 0;
  let kind = C.SPACE;
  let i = start;
  while (i < length) {
    const character = CHARACTER[text.charCodeAt(i)] as number;
    kind = character >> 16;
    const size = i - start;
    if (kind !== C.LETTER) {
      if (kind === C.UPPER) {
        if (uppers++ !== size) return -1;
      } else if (kind === C.DIGIT) {
        if (digits++ !== size) return -1;
      } else break;
    } else if (digits !== 0) return -1;
    const folded = character & 0xffff;
    letters[size & 255] = folded;
    hash = Math.imul(hash ^ folded, C.HASH_PRIME);
    i++;
  }
  const size = i - start;
  if (size > LONGEST_WORD || (size < 2 && digits === 0) || (i < length && ((1 << kind) & ENDS) === 0)) return -1;
  const word = findWord(pack, letters, size, hash);
  if (word === 0) {
    if (size >= LEAST_GLUED && mayEndInHead(pack, letters, size)) return -1;
  } else if (((pack.wordFlags[word] as number) & CASED) !== 0) return -1;
  let shape = T.LOWER_WORD;
  if (digits !== 0) shape = size === 4 && isYear(letters) ? T.YEAR : T.NUMBER;
  else if (uppers === 1) shape = T.CAPITALISED;
  else if (uppers !== 0) {
    if (uppers < size - (size > 3 ? 2 : 1)) return -1;
    shape = T.ALL_CAPITALS;
  }
  out.push(start, i, word, shape);
  return i;
}
