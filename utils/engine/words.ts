/** Finds a folded word among the words of a pack. */
import { HASH_PRIME, HASH_SEED } from './characters.ts';
import { type CompiledPack, WORD_COLUMNS, WORD_FLAGS, WORD_HASH, WORD_LETTERS } from './compiled.ts';

/** The word's number, or 0. `letters[0 .. length]` is the folded word and `hash` its hash. */
export function findWord(pack: CompiledPack, letters: Uint16Array, length: number, hash: number): number {
  const { words, wordTable: table } = pack;
  const mask = table.length - 1;
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const word = table[slot] as number;
    if (word === 0) return 0;
    const row = word * WORD_COLUMNS;
    if (words[row + WORD_HASH] !== hash) continue;
    const from = words[row + WORD_LETTERS] as number;
    if ((words[row + WORD_COLUMNS + WORD_LETTERS] as number) - from !== length) continue;
    let at = 0;
    while (at < length && pack.letters[from + at] === letters[at]) at++;
    if (at === length) return word;
  }
}

/** Grammar and head bits of a word. */
export const flagsOf = (pack: CompiledPack, word: number): number =>
  pack.words[word * WORD_COLUMNS + WORD_FLAGS] as number;

/** The hash of the first `length` folded letters. */
export function hashLetters(letters: Uint16Array, length: number): number {
  let hash = HASH_SEED;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (letters[i] as number), HASH_PRIME);
  return hash;
}
