/** Why a mention got its label, for people: made when asked, from the same steps that `annotate` takes. */
import { type Assessed, assessAll } from './annotate.ts';
import type { CompiledPack } from './compiled.ts';
import { type Change, findFlip } from './flip.ts';
import { findLost, type Lost } from './lost.ts';
import { rank } from './meaning.ts';
import { read } from './read.ts';
import {
  describeContext,
  describeEntryTitle,
  describeFlip,
  describeLost,
  describeMeaning,
  describeTrack,
} from './sentences.ts';
import type { Meaning, Mention } from './types.ts';

/** One term of the sum. */
export interface Term {
  rule: string;
  /** The matched words as written. */
  words: string;
  says: Record<string, number>;
}

export interface Explanation {
  /** In this order: what it says, meaning, context, track, what did not count, what would change it. */
  sentences: string[];
  terms: Term[];
  /** Meanings by points, highest first; empty where one rule decided alone. */
  ranking: { meaning: Meaning; points: number }[];
  /** The second of the ranking where it has points. */
  runnerUp: { meaning: Meaning; points: number } | undefined;
  /** Rules that matched nearby and did not count. */
  lost: Lost[];
  /** The smallest of the changes that were tried which gives another track; undefined where none does. */
  flip: Change | undefined;
}

/**
 * Explains one mention. It reads the text again once for every change that is tried (a few dozen; long texts in the
 * mention's surroundings), so it costs a few milliseconds and is made for one open mention at a time, in the background or
 * a panel. The answer is plain data that can be sent.
 * @param text the text that was annotated, with the same pack
 * @param mention one of the annotation's mentions; its place and labels are read, its quote is not needed
 * @throws RangeError where no phrase begins there: the text or pack is another one
 */
export function explain(text: string, pack: CompiledPack, mention: Mention): Explanation {
  const reading = read(text, pack);
  const index = reading.phrases.findIndex(({ start }) => reading.tokens.start[start] === mention.start);
  if (index < 0) throw new RangeError('The text or the pack is not the one that was annotated.');
  const assessed = assessAll(reading)[index] as Assessed;
  const { weighed } = assessed;
  const words = (start: number, end: number): string =>
    text.slice(reading.tokens.start[start], reading.tokens.end[end - 1]).replace(/\s+/g, ' ');
  const terms = weighed.votes.map((vote) => ({ rule: vote.rule, words: words(vote.start, vote.end), says: vote.says }));
  const ranking = weighed.decidedBy === 'sum' ? rank(pack, weighed.votes) : [];
  const second = ranking.find(({ meaning, points }) => meaning !== weighed.meaning && points > 0);
  const lost = findLost(reading, assessed);
  // From here on the shared reading belongs to the trials.
  const flip = findFlip(text, pack, mention);
  const sentences = [
    weighed.from
      ? describeEntryTitle(pack, mention, words(weighed.from.start, weighed.from.end))
      : describeMeaning(pack, mention, weighed.decidedBy, terms, ranking),
    describeContext(pack, text, mention),
    describeTrack(pack, mention),
    ...lost.map((one) => describeLost(one)),
    describeFlip(pack, text, mention, flip),
  ];
  return { sentences, terms, ranking, runnerUp: second, lost, flip };
}
