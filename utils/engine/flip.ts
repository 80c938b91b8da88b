/**
 * The smallest change that gives a mention another track: which matched words would have to go. Changes are really made
 * and the text is read again, so what is stated is true and not a guess from points.
 */
import { annotate } from './annotate.ts';
import type { CompiledPack } from './compiled.ts';
import { read } from './read.ts';
import type { Mention } from './types.ts';

/** Words taken out of the text, and what the mention is then. */
export interface Change {
  /** Spans in the given text, sorted, apart. */
  without: { start: number; end: number }[];
  meaning: string;
  context: string;
  track: string;
}

type Span = Change['without'][number];

/** Reasons that are tried in pairs; more would take long and say little. */
const MOST_IN_PAIRS = 6;
/** Text on each side of the mention that is read again, in UTF-16 units. */
const WINDOW = 5_000;
/** Longer texts are not read again whole for each trial. */
const LONGEST_WHOLE = 15_000;

const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** The text without the spans. */
export function applyChange(text: string, without: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of without) {
    result += text.slice(at, start);
    at = end;
  }
  return result + text.slice(at);
}

/** What the mention whose head lies at `head` becomes without the spans; undefined where it is no mention any more. */
export function retry(text: string, pack: CompiledPack, head: number, without: readonly Span[]): Mention | undefined {
  const moved = head - size(without.filter(({ end }) => end <= head));
  return annotate(applyChange(text, without), pack).mentions.find(({ start, end }) => start <= moved && moved < end);
}

/** Every change that is tried, smallest first; the mention's head itself is never taken away. */
export function changesOf(text: string, pack: CompiledPack, mention: Mention): Span[][] {
  const head = headOf(text, mention);
  const headEnd = head + mention.head.length;
  const spans = new Map<string, Span>();
  const add = (start: number, end: number): void => {
    if (start < end && (end <= head || start >= headEnd)) spans.set(`${start} ${end}`, { start, end });
  };
  for (const { start, end } of mention.reasons) {
    add(start, end);
    // Of a title that holds the head, what stands on either side of it.
    if (start < head && end > head) add(start, head);
    if (end > headEnd && start < headEnd) add(headEnd, end);
  }
  add(mention.start, head);
  const heading = headingOf(text, pack, mention);
  if (heading) add(heading.start, heading.end);
  const singles = [...spans.values()].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const changes: Span[][] = singles.map((span) => [span]);
  const few = singles.slice(0, MOST_IN_PAIRS);
  few.forEach((first, i) => {
    for (const second of few.slice(i + 1)) {
      const [a, b] = first.start < second.start ? [first, second] : [second, first];
      if (a.end <= b.start) changes.push([a, b]);
    }
  });
  return changes.sort((a, b) => size(a) - size(b) || a.length - b.length || (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
}

/** Where the head stands in the text. */
export const headOf = (text: string, mention: Mention): number =>
  Math.max(mention.start, text.lastIndexOf(mention.head, mention.end - mention.head.length));

/** The heading line that the mention stands under. */
function headingOf(text: string, pack: CompiledPack, mention: Mention): Span | undefined {
  if (mention.section === '') return undefined;
  const reading = read(text, pack);
  const phrase = reading.phrases.find(({ start }) => reading.tokens.start[start] === mention.start);
  if (!phrase) return undefined;
  const line = reading.lineUnder[reading.tokens.line[phrase.start] as number] as number;
  if (line < 0) return undefined;
  const end = Math.min(reading.lineEnd(line), phrase.start);
  const first = reading.lineStart(line);
  return end > first
    ? { start: reading.tokens.start[first] as number, end: reading.tokens.end[end - 1] as number }
    : undefined;
}

/** The first change, from the smallest on, after which the mention has another track. */
export function findFlip(text: string, pack: CompiledPack, mention: Mention): Change | undefined {
  if (text.length <= LONGEST_WHOLE) return firstFlip(text, pack, mention);
  // In a long text the changes are tried on the surroundings, and the one that is found is tried on the whole.
  const from = Math.max(0, mention.start - WINDOW);
  const part = text.slice(from, mention.end + WINDOW);
  const same = annotate(part, pack).mentions.find(
    ({ start, end }) => start === mention.start - from && end === mention.end - from,
  );
  if (same?.track !== mention.track) return undefined;
  const change = firstFlip(part, pack, same);
  if (!change) return undefined;
  const without = change.without.map(({ start, end }) => ({ start: start + from, end: end + from }));
  const changed = retry(text, pack, headOf(text, mention), without);
  return changed?.track === change.track ? { ...change, without } : undefined;
}

function firstFlip(text: string, pack: CompiledPack, mention: Mention): Change | undefined {
  const head = headOf(text, mention);
  for (const without of changesOf(text, pack, mention)) {
    const changed = retry(text, pack, head, without);
    if (!changed || changed.track === mention.track) continue;
    return { without, meaning: changed.meaning, context: changed.context, track: changed.track };
  }
  return undefined;
}
