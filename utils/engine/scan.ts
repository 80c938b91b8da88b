/**
 * Runs the automaton over the tokens. From each token it goes at most as far as the longest pattern; what it finds is
 * settled at once: of one group, the leftmost hit and then the longest stays.
 */
import {
  AT_LINE_END,
  AT_LINE_START,
  CAUTION,
  type CompiledPack,
  EVIDENCE,
  filterBit,
  HEAD,
  OUTPUT_AFTER,
  OUTPUT_BITS,
  OUTPUT_GAP,
  OUTPUT_GROUP,
  OUTPUT_KIND,
  OUTPUT_LEAD,
  OUTPUT_RULE,
  OUTPUT_SEGMENT,
  SECTION,
  STATE_ARCS,
  STATE_COLUMNS,
  STATE_FILTER,
  STATE_OUTPUTS,
  STATE_SHAPED,
  TITLE,
  WORD_ATOM,
  WORD_COLUMNS,
  WORD_FLAGS,
} from './compiled.ts';
import { Hits } from './hits.ts';
import { LINE_START, LOWER_WORD, SENTENCE_END, SHAPE, type Tokens, WALL_BEFORE } from './tokens.ts';

/** Everything the scan found in one text. */
export class Found {
  titles = new Hits();
  evidence = new Hits();
  /** Cues, stops and absorbing phrases, settled against each other. */
  cues = new Hits();
  sections = new Hits();
  cautions = new Hits();
  /** Tokens that are head words. */
  heads: number[] = [];
  /** Steps of the automaton; tests of linearity count these. */
  steps = 0;
}

let lastEnd = new Int32Array(64);
let lastStart = new Int32Array(64);
let earlierEnd = new Int32Array(64);
let earlierStart = new Int32Array(64);
let groupStart = new Int32Array(64);
let groupEnd = new Int32Array(64);

function prepare(pack: CompiledPack): void {
  if (lastEnd.length < pack.segments) {
    lastEnd = new Int32Array(pack.segments);
    lastStart = new Int32Array(pack.segments);
    earlierEnd = new Int32Array(pack.segments);
    earlierStart = new Int32Array(pack.segments);
  }
  lastEnd.fill(-1, 0, pack.segments);
  earlierEnd.fill(-1, 0, pack.segments);
  if (groupStart.length < pack.groups) {
    groupStart = new Int32Array(pack.groups);
    groupEnd = new Int32Array(pack.groups);
  }
  groupStart.fill(-1, 0, pack.groups);
  groupEnd.fill(-1, 0, pack.groups);
}

/** True where a gap of a pattern may lie between two tokens: same sentence, no blank line, no column border. */
function open(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (((tokens.flags[i] as number) & SENTENCE_END) !== 0) return false;
  for (let i = from + 1; i <= to; i++) if (((tokens.flags[i] as number) & WALL_BEFORE) !== 0) return false;
  return true;
}

export function scan(tokens: Tokens, pack: CompiledPack, found: Found): void {
  prepare(pack);
  found.titles.count = found.evidence.count = found.cues.count = found.sections.count = found.cautions.count = 0;
  found.heads.length = 0;
  const { root, states, arcs, defaults, outputs, words } = pack;
  const { flags, word } = tokens;
  const count = tokens.count;
  let steps = 0;
  for (let start = 0; start < count; start++) {
    const row = (word[start] as number) * WORD_COLUMNS;
    if (((words[row + WORD_FLAGS] as number) & HEAD) !== 0) found.heads.push(start);
    let state = root[(words[row + WORD_ATOM] as number) * 8 + ((flags[start] as number) & SHAPE)] as number;
    let at = start;
    while (state !== 0) {
      steps++;
      const own = state * STATE_COLUMNS;
      const to = states[own + STATE_COLUMNS + STATE_OUTPUTS] as number;
      const from = states[own + STATE_OUTPUTS] as number;
      const shaped = states[own + STATE_SHAPED] as number;
      for (let k = from; k < to; k++) emit(tokens, pack, found, outputs[k] as number, start, at + 1);
      at++;
      if (at === count || ((flags[at] as number) & WALL_BEFORE) !== 0) break;
      const shape = (flags[at] as number) & SHAPE;
      state = defaults[shaped * 8 + shape] as number;
      const atom = words[(word[at] as number) * WORD_COLUMNS + WORD_ATOM] as number;
      if (((states[own + STATE_FILTER] as number) & filterBit(atom)) === 0) continue;
      const symbol = atom * 8 + (shaped === 0 ? 0 : shape);
      const stop = states[own + STATE_COLUMNS + STATE_ARCS] as number;
      let low = states[own + STATE_ARCS] as number;
      let high = stop;
      while (low < high) {
        const middle = ((low + high) >> 2) << 1;
        if ((arcs[middle] as number) < symbol) low = middle + 2;
        else high = middle;
      }
      if (low < stop && arcs[low] === symbol) state = arcs[low + 1] as number;
    }
  }
  found.steps = steps;
}

/** Notes a hit of the output in row `output`. */
function emit(tokens: Tokens, pack: CompiledPack, found: Found, output: number, start: number, end: number): void {
  const rows = pack.outputRows;
  const bits = rows[output + OUTPUT_BITS] as number;
  if ((bits & AT_LINE_END) !== 0 && end < tokens.count && ((tokens.flags[end] as number) & LINE_START) === 0) return;
  let first = start;
  const lead = rows[output + OUTPUT_LEAD] as number;
  if (lead !== 0) {
    const most = (lead >> 8) & 0xff;
    const shapes = lead >> 16;
    while (start - first < most && first > 0 && ((tokens.flags[first] as number) & (WALL_BEFORE | LINE_START)) === 0) {
      if ((shapes & (1 << ((tokens.flags[first - 1] as number) & SHAPE))) === 0) break;
      first--;
    }
    if (start - first < (lead & 0xff)) return;
  }
  if ((bits & AT_LINE_START) !== 0 && ((tokens.flags[first] as number) & LINE_START) === 0) return;
  const after = rows[output + OUTPUT_AFTER] as number;
  if (after >= 0) {
    const begin = first;
    let last = lastEnd[after] as number;
    first = lastStart[after] as number;
    if (last > begin) {
      last = earlierEnd[after] as number;
      first = earlierStart[after] as number;
    }
    if (
      last < 0 ||
      last > begin ||
      begin - last > (rows[output + OUTPUT_GAP] as number) ||
      !open(tokens, last - 1, begin)
    )
      return;
  }
  const segment = rows[output + OUTPUT_SEGMENT] as number;
  if (segment >= 0) {
    if (lastStart[segment] !== first || lastEnd[segment] === -1) {
      earlierEnd[segment] = lastEnd[segment] as number;
      earlierStart[segment] = lastStart[segment] as number;
    }
    lastEnd[segment] = end;
    lastStart[segment] = first;
    return;
  }
  const kind = rows[output + OUTPUT_KIND] as number;
  const rule = rows[output + OUTPUT_RULE] as number;
  if (kind === TITLE) {
    found.titles.add(first, end, rule, kind);
    return;
  }
  if (tokens.line[first] !== tokens.line[end - 1] && breaksOff(tokens, first, end)) return;
  const hits =
    kind === EVIDENCE
      ? found.evidence
      : kind === SECTION
        ? found.sections
        : kind === CAUTION
          ? found.cautions
          : found.cues;
  if (after < 0) {
    // Leftmost, then longest: an earlier hit of the group keeps its tokens; one that begins earlier or reaches further takes its place.
    const group = rows[output + OUTPUT_GROUP] as number;
    const before = groupStart[group] as number;
    const until = groupEnd[group] as number;
    if (until > first && (before < first || (before === first && until > end))) return;
    if (until > first && (before > first || until < end)) drop(hits, pack, group, kind, first);
    groupStart[group] = first;
    groupEnd[group] = end;
  }
  hits.add(first, end, rule, kind);
}

/** Shorter lines, in UTF-16 units, were hardly wrapped. */
const WRAPPED = 45;

/** True where a hit runs over the end of a line that was not wrapped: "City, State" above "Patrol sector four". */
function breaksOff(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) {
    const flags = tokens.flags[i] as number;
    if ((flags & LINE_START) === 0 || (flags & SHAPE) === LOWER_WORD) continue;
    const above = tokens.lineFirst[(tokens.line[i] as number) - 1] as number;
    if ((tokens.end[i - 1] as number) - (tokens.start[above] as number) < WRAPPED) return true;
  }
  return false;
}

/** Takes back the hits of a group that begin at a token or later; they are among the last few. */
function drop(hits: Hits, pack: CompiledPack, group: number, kind: number, start: number): void {
  let kept = hits.count;
  while (kept > 0 && (hits.start[kept - 1] as number) >= start) kept--;
  for (let i = kept; i < hits.count; i++) {
    const same = kind !== EVIDENCE || pack.rules.evidence[hits.rule[i] as number]?.groupIndex === group;
    if (same) continue;
    hits.set(kept++, hits.start[i] as number, hits.end[i] as number, hits.rule[i] as number, hits.kind[i] as number);
  }
  hits.count = kept;
}
