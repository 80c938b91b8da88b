/** Finds a folded word among the words of a pack. */
import { HASH_PRIME, HASH_SEED } from './characters.ts';
import type { CompiledPack } from './compiled.ts';

/** The word's number, or 0. `letters[0 .. length]` is the folded word and `hash` its hash. */
export function findWord(pack: CompiledPack, letters: Uint16Array, length: number, hash: number): number {
  const table = pack.wordTable;
  const mask = table.length - 1;
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const word = table[slot] as number;
    if (word === 0) return 0;
    if (pack.wordHash[word] !== hash) continue;
    const from = pack.wordStart[word] as number;
    if ((pack.wordStart[word + 1] as number) - from !== length) continue;
    let at = 0;
    while (at < length && pack.letters[from + at] === letters[at]) at++;
    if (at === length) return word;
  }
}

/** The hash of the first `length` folded letters. */
export function hashLetters(letters: Uint16Array, length: number): number {
  let hash = HASH_SEED;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (letters[i] as number), HASH_PRIME);
  return hash;
}
