/** Pack -> compiled pack. Same pack, same bytes, in whatever order its rules stand. */
import {
  ABSORB,
  AT_LINE_END,
  AT_LINE_START,
  CAUTION,
  type CompiledPack,
  CUE,
  EVIDENCE,
  HEAD,
  MODIFIER,
  PLURAL,
  SECTION,
  SEGMENT,
  STOP_RULE,
  TITLE,
} from '../engine/compiled.ts';
import { GRAMMAR } from '../engine/english.ts';
import { HEAD_ENDINGS, headEnding } from '../engine/joined-words.ts';
import { PatternGraph, shapeBits, shapeLabel } from './automaton.ts';
import { Lexicon } from './lexicon.ts';
import { inflect, type Part, type Place, readPattern, splitWords } from './patterns.ts';
import { TooLarge } from './state-sets.ts';
import type { CueRule, Pack, Says, StopRule } from './types.ts';

/** Why a pack cannot be compiled: where in the pack, and a sentence for people. */
export class CompileError extends Error {
  readonly path: (string | number)[];
  constructor(path: (string | number)[], message: string) {
    super(message);
    this.path = path;
  }
}

export const KINDS = [
  ['titles', TITLE],
  ['evidence', EVIDENCE],
  ['cues', CUE],
  ['stops', STOP_RULE],
  ['absorb', ABSORB],
  ['sections', SECTION],
  ['cautions', CAUTION],
] as const;

/** Shapes at the front of a pattern. They are checked backwards from a hit: as first steps of the automaton they would be multiplied with every word. */
interface Lead {
  least: number;
  most: number;
  shapes: number;
}

const LONGEST_LEAD = 8;

/** Parts a run of one shape from the front of the places. */
function takeLead(places: readonly Place[]): { lead: Lead; rest: readonly Place[] } {
  const lead: Lead = { least: 0, most: 0, shapes: 0 };
  let at = 0;
  for (; at < places.length && at < LONGEST_LEAD; at++) {
    const place = places[at] as Place;
    const element = place[0]?.[0];
    const isShape =
      place[0]?.length === 1 && place.slice(1).every((run) => run.length === 0) && element && 'shape' in element;
    const bits = isShape ? shapeBits(element.shape) : 0;
    if (bits === 0 || (lead.shapes !== 0 && lead.shapes !== bits)) break;
    lead.shapes = bits;
    lead.most++;
    if (place.length === 1) lead.least++;
  }
  const rest = places.slice(at);
  const empty = rest.every((place) => place.some((run) => run.length === 0));
  return empty ? { lead: { least: 0, most: 0, shapes: 0 }, rest: places } : { lead, rest };
}

interface Output {
  kind: number;
  rule: number;
  group: number;
  bits: number;
  segment: number;
  after: number;
  gap: number;
  lead: Lead;
  /** Cues of one span that say different things all count; of those that say the same, one. */
  variant: string;
  id: string;
  priority: number;
}

/** The output's row, by the columns of `outputRows`. */
const rowOf = ({ kind, rule, group, bits, segment, after, gap, lead }: Output): number[] => [
  kind,
  rule,
  group,
  bits,
  segment,
  after,
  gap,
  lead.least | (lead.most << 8) | (lead.shapes << 16),
];

/** Rules by id, so that the order in the file means nothing. */
const byId = <T extends { id: string }>(rules: readonly T[]): T[] => [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Told of each two rules of one kind that match the same words: the one that counts and the one that never does there. */
export type OnBeaten = (kind: (typeof KINDS)[number][0], winner: string, loser: string) => void;

/**
 * Makes a pack ready for the engine.
 * @param packHash SHA-256 of the canonical pack (`hash.ts`)
 * @throws CompileError where a pattern cannot be read or the automaton would pass a limit
 */
export function compile(pack: Pack, packHash: string, onBeaten?: OnBeaten): CompiledPack {
  const lexicon = new Lexicon();
  for (const [word, flags] of GRAMMAR) lexicon.flag(word, flags);
  const headLengths = new Set<number>();
  const headEndings = new Uint8Array(HEAD_ENDINGS);
  pack.heads.forEach((head, index) => {
    const pieces = splitWords(head);
    if (pieces.length !== 1) throw new CompileError(['heads', index], `"${head}" is not one word`);
    inflect((pieces[0] as { folded: string }).folded).forEach((word, form) => {
      lexicon.flag(word, HEAD | (form === 1 ? PLURAL : 0));
      headLengths.add(word.length);
      if (word.length < 2) headEndings.fill(1);
      else headEndings[headEnding(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1))] = 1;
    });
  });
  for (const word of pack.modifiers) for (const piece of splitWords(word)) lexicon.flag(piece.folded, MODIFIER);

  const rules = {
    titles: byId(pack.titles).map((rule) => ({ ...rule, votes: votesOf(pack, rule.says) })),
    evidence: byId(pack.evidence).map((rule) => ({ ...rule, votes: votesOf(pack, rule.says), groupIndex: 0 })),
    cues: byId(pack.cues),
    stops: byId(pack.stops),
    absorb: byId(pack.absorb),
    sections: byId(pack.sections),
    cautions: byId(pack.cautions),
  };
  const groups = new Map<string, number>();
  const groupOf = (key: string): number => {
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    return group;
  };
  for (const name of [...new Set(rules.evidence.map((rule) => rule.group))].sort()) groupOf(`evidence ${name}`);
  for (const rule of rules.evidence) rule.groupIndex = groupOf(`evidence ${rule.group}`);

  const graph = new PatternGraph();
  const outputs: Output[] = [];
  let segments = 0;
  try {
    for (const [key, kind] of KINDS) {
      rules[key].forEach((rule, index) => {
        const group =
          kind === EVIDENCE
            ? (rule as (typeof rules.evidence)[number]).groupIndex
            : kind === CUE || kind === STOP_RULE || kind === ABSORB
              ? groupOf('cue')
              : groupOf(key);
        const priority = kind === TITLE ? ((rule as (typeof rules.titles)[number]).priority ?? 0) : 0;
        rule.match.forEach((source, position) => {
          const add = ({ places, literals }: Part, rest: Omit<Output, 'lead'>): void => {
            const taken = takeLead(places);
            outputs.push({ ...rest, lead: taken.lead });
            const labels = taken.rest.map((runs) =>
              runs.map((run) =>
                run.map((element) => ('shape' in element ? shapeLabel(element.shape) : lexicon.symbol(element.words))),
              ),
            );
            graph.add(labels, outputs.length - 1, literals);
          };
          try {
            const pattern = readPattern(source, pack.lists);
            const last = pattern.parts.length - 1;
            pattern.parts.forEach((part, at) => {
              add(part, {
                kind: at === last ? kind : SEGMENT,
                rule: index,
                group,
                bits:
                  (at === 0 && pattern.atStart ? AT_LINE_START : 0) | (at === last && pattern.atEnd ? AT_LINE_END : 0),
                segment: at === last ? -1 : segments++,
                after: at === 0 ? -1 : segments - (at === last ? 1 : 2),
                gap: at === 0 ? 0 : (pattern.gaps[at - 1] as number),
                variant: variantOf(kind, rule),
                id: rule.id,
                priority,
              });
            });
          } catch (error) {
            if (error instanceof TooLarge) throw error;
            const place = pack[key].findIndex((original) => original.id === rule.id);
            throw new CompileError(
              [key, place, 'match', position],
              error instanceof Error ? error.message : String(error),
            );
          }
        });
      });
    }
    const { atoms, atomsOf, ...words } = lexicon.build();
    const automaton = graph.determinize(atoms, atomsOf, (candidates) => winners(candidates, outputs, onBeaten));
    return {
      format: 1,
      pack: pack.id,
      packVersion: pack.version,
      packHash,
      ...words,
      headLengths: Int32Array.from([...headLengths].sort((a, b) => b - a)),
      headEndings,
      ...automaton,
      outputRows: Int32Array.from(outputs.flatMap(rowOf)),
      segments,
      readsDocument: rules.evidence.some((rule) => rule.in?.includes('document') ?? false),
      groups: groups.size,
      rules,
      meanings: pack.meanings,
      contexts: pack.contexts,
      tracks: pack.tracks,
      policy: pack.policy,
      evidencePoints: pack.evidencePoints,
      decide: pack.decide,
      recency: pack.recency,
    };
  } catch (error) {
    if (error instanceof TooLarge) throw new CompileError([], error.message);
    throw error;
  }
}

const votesOf = (pack: Pack, says: Says): number[] =>
  pack.meanings.flatMap(({ id }, index) => (Object.hasOwn(says, id) && says[id] ? [index, says[id]] : []));

function variantOf(kind: number, rule: object): string {
  if (kind === CUE) {
    const { context, direction, number = '', scope } = rule as CueRule;
    return `${context} ${direction} ${number} ${scope}`;
  }
  return kind === STOP_RULE ? (rule as StopRule).for.join(' ') : '';
}

/** Of all rules that end in one state from one start, one a group: priority, then more words, then the id. Segments all stay. */
function winners(
  candidates: readonly { output: number; literals: number }[],
  outputs: readonly Output[],
  onBeaten?: OnBeaten,
): number[] {
  const best = new Map<string, { output: number; literals: number }>();
  const kept: number[] = [];
  for (const candidate of candidates) {
    const output = outputs[candidate.output] as Output;
    if (output.kind === SEGMENT || output.after >= 0) {
      if (!kept.includes(candidate.output)) kept.push(candidate.output);
      continue;
    }
    const key = `${output.kind} ${output.group} ${output.bits} ${output.variant} ${output.lead.least} ${output.lead.most} ${output.lead.shapes}`;
    const rival = best.get(key);
    const other = rival && (outputs[rival.output] as Output);
    const wins =
      !rival ||
      !other ||
      output.priority > other.priority ||
      (output.priority === other.priority &&
        (candidate.literals > rival.literals || (candidate.literals === rival.literals && output.id < other.id)));
    if (wins) best.set(key, candidate);
    if (!onBeaten || !other || other.id === output.id) continue;
    const kind = KINDS.find(([, number]) => number === output.kind);
    if (kind) onBeaten(kind[0], wins ? output.id : other.id, wins ? other.id : output.id);
  }
  return [...kept, ...[...best.values()].map((candidate) => candidate.output)].sort((a, b) => a - b);
}
