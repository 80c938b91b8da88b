/**
 * Patterns -> one deterministic automaton. A plain trie walk costs thousands of steps a token on a hostile pack; here the
 * scan takes one step a token whatever the pack. The price is paid once, counted, and refused above the limits.
 */
import { ALL_CAPITALS, CAPITALISED, INITIAL, LOWER_WORD, NUMBER, SHAPES, YEAR } from '../engine/tokens.ts';
import { LIMITS } from './limits.ts';

/** Shapes that each shape element accepts. */
export const SHAPE_SETS = {
  cap: [CAPITALISED, ALL_CAPITALS, INITIAL],
  init: [INITIAL],
  num: [NUMBER, YEAR],
  year: [YEAR],
  any: [LOWER_WORD, CAPITALISED, ALL_CAPITALS, INITIAL, NUMBER, YEAR],
} as const;

/** An edge label: a symbol's number, or -1 - the index of a shape set. */
const SHAPE_NAMES = ['cap', 'init', 'num', 'year', 'any'] as const;
/** The shapes that an edge label accepts, a bit each. */
export const shapeBits = (shape: (typeof SHAPE_NAMES)[number]): number =>
  (SHAPE_SETS[shape] as readonly number[]).reduce((bits, one) => bits | (1 << one), 0);
export const shapeLabel = (shape: (typeof SHAPE_NAMES)[number]): number => -1 - SHAPE_NAMES.indexOf(shape);

interface Node {
  next: Map<number, number[]>;
  outputs: { output: number; literals: number }[];
}

/** Refused because it would grow too large; the message is for people. */
export class TooLarge extends Error {}

/** All patterns as one graph of labelled edges from node 0; alternatives part and meet again, so lists are never multiplied out. */
export class PatternGraph {
  readonly nodes: Node[] = [{ next: new Map(), outputs: [] }];
  #edges = 0;

  #node(): number {
    this.nodes.push({ next: new Map(), outputs: [] });
    return this.nodes.length - 1;
  }

  #edge(from: number, label: number, to: number): void {
    if (++this.#edges > LIMITS.entries) throw new TooLarge(`the patterns make more than ${LIMITS.entries} elements`);
    const { next } = this.nodes[from] as Node;
    const targets = next.get(label);
    if (targets) targets.push(to);
    else next.set(label, [to]);
  }

  /** Adds one part of a pattern: places, each with runs of labels; an empty run makes the place optional. */
  add(places: readonly (readonly (readonly number[])[])[], output: number, literals: number): void {
    let from = [0];
    for (const runs of places) {
      const meet = this.#node();
      for (const run of runs) {
        let at = from;
        run.forEach((label, i) => {
          const to = i === run.length - 1 ? meet : this.#node();
          for (const node of at) this.#edge(node, label, to);
          at = [to];
        });
      }
      from = runs.some((run) => run.length === 0) ? [...from, meet] : [meet];
    }
    for (const node of from) (this.nodes[node] as Node).outputs.push({ output, literals });
  }

  /**
   * @param atomsOf the atoms of each symbol
   * @param winners keeps, of the outputs of a state, those that count
   */
  determinize(atomCount: number, atomsOf: readonly number[][], winners: (outputs: Node['outputs']) => number[]) {
    const numbers = new Map<string, number>();
    const sets: number[][] = [[]];
    const arcs: number[] = [];
    const defaults: number[] = new Array(8).fill(0);
    const shapedStates: number[] = [0];
    let rows = 0;
    let entries = 0;
    let work = 0;
    const stateOf = (members: Set<number> | undefined): number => {
      if (!members || members.size === 0) return 0;
      const sorted = [...members].sort((a, b) => a - b);
      entries += sorted.length;
      if (entries > LIMITS.entries)
        throw new TooLarge(`the patterns overlap so much that the automaton has more than ${LIMITS.entries} entries`);
      const key = sorted.join(',');
      let state = numbers.get(key);
      if (state === undefined) {
        state = sets.length;
        if (state > LIMITS.states)
          throw new TooLarge(`the patterns overlap so much that the automaton has more than ${LIMITS.states} states`);
        numbers.set(key, state);
        sets.push(sorted);
      }
      return state;
    };
    stateOf(new Set([0]));
    for (let state = 1; state < sets.length; state++) {
      const byAtom = new Map<number, Set<number>>();
      const byShape: (Set<number> | undefined)[] = new Array(SHAPES).fill(undefined);
      let shaped = false;
      for (const member of sets[state] as number[]) {
        for (const [label, targets] of (this.nodes[member] as Node).next) {
          if (label < 0) {
            shaped = true;
            for (const shape of SHAPE_SETS[SHAPE_NAMES[-1 - label] as 'any']) {
              const set = byShape[shape] ?? new Set<number>();
              for (const target of targets) set.add(target);
              byShape[shape] = set;
            }
            continue;
          }
          const atoms = atomsOf[label] as number[];
          work += atoms.length * targets.length;
          if (work > LIMITS.work) throw new TooLarge('the lists overlap so much that the automaton would be too large');
          for (const atom of atoms) {
            const set = byAtom.get(atom) ?? new Set<number>();
            byAtom.set(atom, set);
            for (const target of targets) set.add(target);
          }
        }
      }
      const own = new Array(8).fill(0);
      for (let shape = 0; shape < SHAPES; shape++) own[shape] = stateOf(byShape[shape]);
      if (shaped || state === 1) defaults.push(...own);
      shapedStates.push(shaped || state === 1 ? ++rows : 0);
      for (const [atom, targets] of [...byAtom].sort((a, b) => a[0] - b[0])) {
        const plain = stateOf(targets);
        for (let shape = 0; shape < (shaped || state === 1 ? SHAPES : 1); shape++) {
          const extra = shaped ? byShape[shape] : undefined;
          entries++;
          arcs.push(state, atom * 8 + shape, extra ? stateOf(new Set([...targets, ...extra])) : plain);
        }
      }
    }
    const outputStart = new Int32Array(sets.length + 1);
    const outputs: number[] = [];
    sets.forEach((members, state) => {
      outputStart[state] = outputs.length;
      outputs.push(...winners(members.flatMap((member) => (this.nodes[member] as Node).outputs)));
    });
    outputStart[sets.length] = outputs.length;
    return {
      ...flatten(arcs, atomCount, sets.length, defaults),
      defaults: Int32Array.from(defaults),
      shaped: Int32Array.from(shapedStates),
      outputStart,
      outputs: Int32Array.from(outputs),
    };
  }
}

/** Arcs of the first state become a table of their own; the others stand state by state, sorted by symbol. */
function flatten(arcs: readonly number[], atomCount: number, states: number, defaults: readonly number[]) {
  const root = new Int32Array(atomCount * 8);
  for (let i = 0; i < root.length; i++) root[i] = defaults[8 + (i & 7)] ?? 0;
  const arcStart = new Int32Array(states + 1);
  const arcSymbol: number[] = [];
  const arcNext: number[] = [];
  let state = 0;
  for (let i = 0; i < arcs.length; i += 3) {
    if (arcs[i] === 1) {
      root[arcs[i + 1] as number] = arcs[i + 2] as number;
      continue;
    }
    while (state < (arcs[i] as number)) arcStart[++state] = arcSymbol.length;
    arcSymbol.push(arcs[i + 1] as number);
    arcNext.push(arcs[i + 2] as number);
  }
  while (state < states) arcStart[++state] = arcSymbol.length;
  return { root, arcStart, arcSymbol: Int32Array.from(arcSymbol), arcNext: Int32Array.from(arcNext) };
}
