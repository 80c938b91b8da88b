/**
 * Patterns -> one deterministic automaton. A plain trie walk costs thousands of steps a token on a hostile pack; here the
 * scan takes one step a token whatever the pack. The price is paid once, counted, and refused above the limits.
 */
import { filterBit, OUTPUT_COLUMNS, STATE_COLUMNS } from '../engine/compiled.ts';
import { ALL_CAPITALS, CAPITALISED, INITIAL, LOWER_WORD, NUMBER, SHAPES, YEAR } from '../engine/tokens.ts';
import { LIMITS } from './limits.ts';
import { Numbers } from './numbers.ts';
import { StateSets, TooLarge } from './state-sets.ts';

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
    const numbered = new StateSets(this.nodes.length);
    const { sets } = numbered;
    const root = new Int32Array(atomCount * 8);
    const arcs = new Numbers();
    const defaults: number[] = new Array(8).fill(0);
    const states = new Numbers();
    for (let i = 0; i < STATE_COLUMNS; i++) states.push(0);
    const outputs = new Numbers();
    const next = new Int32Array(SHAPES);
    let rows = 0;
    let work = 0;
    const byAtom: (number[] | undefined)[] = new Array(atomCount).fill(undefined);
    numbered.numberOf([0]);
    for (let state = 1; state < sets.length; state++) {
      const seen: number[] = [];
      const byShape: number[][] = Array.from({ length: SHAPES }, () => []);
      let shaped = state === 1;
      const members = sets[state] as number[];
      for (const member of members) {
        for (const [label, targets] of (this.nodes[member] as Node).next) {
          if (label < 0) {
            shaped = true;
            for (const shape of SHAPE_SETS[SHAPE_NAMES[-1 - label] as 'any']) byShape[shape]?.push(...targets);
            continue;
          }
          const atoms = atomsOf[label] as number[];
          work += atoms.length * targets.length;
          if (work > LIMITS.work) throw new TooLarge('the lists overlap so much that the automaton would be too large');
          for (const atom of atoms) {
            const known = byAtom[atom];
            if (known) known.push(...targets);
            else {
              byAtom[atom] = [...targets];
              seen.push(atom);
            }
          }
        }
      }
      const own = byShape.map((nodes) => numbered.numberOf(nodes));
      if (shaped) defaults.push(...own, 0);
      if (state === 1) for (let i = 0; i < root.length; i++) root[i] = own[i & 7] ?? 0;
      const firstArc = arcs.length;
      let filter = 0;
      for (const atom of seen.sort((a, b) => a - b)) {
        const targets = byAtom[atom] as number[];
        byAtom[atom] = undefined;
        filter |= filterBit(atom);
        for (let shape = 0; shape < (shaped ? SHAPES : 1); shape++) {
          // Shapes that lead to the same state by themselves do so with the word too.
          const same = own.indexOf(own[shape] as number);
          next[shape] =
            same < shape ? (next[same] as number) : numbered.numberOf(targets.concat(byShape[shape] as number[]));
          numbered.count(1);
          const symbol = atom * 8 + shape;
          if (state === 1) root[symbol] = next[shape] as number;
          else {
            arcs.push(symbol);
            arcs.push(next[shape] as number);
          }
        }
      }
      states.push(outputs.length);
      states.push(firstArc);
      states.push(shaped ? ++rows : 0);
      states.push(filter);
      for (const output of winners(members.flatMap((member) => (this.nodes[member] as Node).outputs)))
        outputs.push(output * OUTPUT_COLUMNS);
    }
    for (const end of [outputs.length, arcs.length, 0, 0]) states.push(end);
    return {
      root,
      states: states.toArray(),
      arcs: arcs.toArray(),
      defaults: Int32Array.from(defaults),
      outputs: outputs.toArray(),
    };
  }
}
