/** All words of a pack, and which of them no pattern can tell apart (atoms). */
import { hashWord } from '../engine/characters.ts';
import { CASED, WORD_ATOM, WORD_COLUMNS, WORD_FLAGS, WORD_HASH, WORD_LETTERS } from '../engine/compiled.ts';

export class Lexicon {
  readonly #words = new Map<string, { symbols: Set<number>; flags: number }>();
  readonly #symbols = new Map<string, number>();
  /** Symbols by the very array, so that a long list is joined to a key once. */
  readonly #seen = new WeakMap<readonly string[], number>();
  readonly #members: string[][] = [];

  #entry(word: string): { symbols: Set<number>; flags: number } {
    let entry = this.#words.get(word);
    if (!entry) {
      entry = { symbols: new Set(), flags: 0 };
      this.#words.set(word, entry);
    }
    return entry;
  }

  /** Adds grammar bits to a word. */
  flag(word: string, bits: number): void {
    this.#entry(word).flags |= bits;
  }

  /** The number of the symbol that stands for any of these words; a word that begins with `=` keeps its letter case. */
  symbol(words: readonly string[]): number {
    const seen = this.#seen.get(words);
    if (seen !== undefined) return seen;
    const symbol = this.#number(words);
    this.#seen.set(words, symbol);
    return symbol;
  }

  #number(words: readonly string[]): number {
    const key = words.join('\n');
    const known = this.#symbols.get(key);
    if (known !== undefined) return known;
    const symbol = this.#members.length;
    this.#symbols.set(key, symbol);
    this.#members.push([...words]);
    for (const word of words) this.#entry(word).symbols.add(symbol);
    return symbol;
  }

  /** How many members all symbols have together; what the limit of entries counts. */
  get size(): number {
    return this.#members.reduce((sum, members) => sum + members.length, 0);
  }

  /** Numbers words (sorted, from 1) and atoms (from 1; 0 is for words that no pattern names). */
  build() {
    for (const [word, entry] of [...this.#words]) {
      if (!word.startsWith('=') || word.length === 1) continue;
      const folded = word.slice(1).toLowerCase();
      const plain = this.#entry(folded);
      plain.flags |= CASED;
      for (const symbol of plain.symbols) entry.symbols.add(symbol);
      entry.flags |= plain.flags & ~CASED;
    }
    const sorted = [...this.#words.keys()].sort();
    const atoms = new Map<string, number>([['', 0]]);
    const atomsOf: number[][] = this.#members.map(() => []);
    const words = new Int32Array((sorted.length + 2) * WORD_COLUMNS);
    const letters: number[] = [];
    sorted.forEach((word, index) => {
      const { symbols, flags } = this.#words.get(word) as { symbols: Set<number>; flags: number };
      const row = (index + 1) * WORD_COLUMNS;
      const key = [...symbols].sort((a, b) => a - b).join(',');
      let atom = atoms.get(key);
      if (atom === undefined) {
        atom = atoms.size;
        atoms.set(key, atom);
        for (const symbol of symbols) (atomsOf[symbol] as number[]).push(atom);
      }
      words[row + WORD_HASH] = hashWord(word);
      words[row + WORD_LETTERS] = letters.length;
      words[row + WORD_ATOM] = atom;
      words[row + WORD_FLAGS] = flags;
      for (let i = 0; i < word.length; i++) letters.push(word.charCodeAt(i));
    });
    words[(sorted.length + 1) * WORD_COLUMNS + WORD_LETTERS] = letters.length;
    let capacity = 16;
    while (capacity < sorted.length * 3) capacity *= 2;
    const wordTable = new Int32Array(capacity);
    for (let number = 1; number <= sorted.length; number++) {
      const hash = words[number * WORD_COLUMNS + WORD_HASH] as number;
      let slot = (hash ^ (hash >>> 15)) & (capacity - 1);
      while (wordTable[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      wordTable[slot] = number;
    }
    return {
      wordTable,
      words,
      letters: Uint16Array.from(letters),
      atoms: atoms.size,
      atomsOf,
    };
  }
}
