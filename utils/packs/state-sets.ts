/** Numbers the sets of graph nodes that become states of the automaton: the same set has the same number, from 1; 0 is the empty set. */
import { LIMITS } from './limits.ts';

/** Refused because it would grow too large; the message is for people. */
export class TooLarge extends Error {}

export class StateSets {
  /** The nodes of each state, sorted, none twice. */
  readonly sets: number[][] = [[]];
  readonly #numbers = new Map<string, number>();
  /** Most sets hold one node; these need no key. */
  readonly #singles: Int32Array;
  #entries = 0;

  constructor(nodes: number) {
    this.#singles = new Int32Array(nodes);
  }

  /** Counts towards the limit of entries. @throws TooLarge above it */
  count(entries: number): void {
    this.#entries += entries;
    if (this.#entries > LIMITS.entries)
      throw new TooLarge(`the patterns overlap so much that the automaton has more than ${LIMITS.entries} entries`);
  }

  /** The number of the set of these nodes, in any order, some perhaps twice; the array is kept or changed. */
  numberOf(nodes: number[]): number {
    this.count(nodes.length);
    const [only] = nodes;
    if (only === undefined) return 0;
    if (nodes.length === 1) {
      this.#singles[only] ||= this.#add(nodes);
      return this.#singles[only];
    }
    nodes.sort((a, b) => a - b);
    let size = 1;
    for (let i = 1; i < nodes.length; i++) if (nodes[i] !== nodes[size - 1]) nodes[size++] = nodes[i] as number;
    if (size < nodes.length) {
      nodes.length = size;
      if (size === 1) return this.numberOf(nodes);
    }
    const key = nodes.join(',');
    let state = this.#numbers.get(key);
    if (state === undefined) {
      state = this.#add(nodes);
      this.#numbers.set(key, state);
    }
    return state;
  }

  #add(nodes: number[]): number {
    if (this.sets.length > LIMITS.states)
      throw new TooLarge(`the patterns overlap so much that the automaton has more than ${LIMITS.states} states`);
    return this.sets.push(nodes) - 1;
  }
}
