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
import type { Annotation, Meaning } from './types.ts';

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
 * Explains one mention of an annotation.
 * @param text the text that was annotated, with the same pack
 * @throws RangeError where there is no mention of that index, or the text or pack is another one
 */
export function explain(text: string, pack: CompiledPack, annotation: Annotation, index: number): Explanation {
  const mention = annotation.mentions[index];
  if (!mention) throw new RangeError(`There is no mention ${index}; the annotation has ${annotation.mentions.length}.`);
  const reading = read(text, pack);
  const phrase = reading.phrases[index];
  if (!phrase || reading.tokens.start[phrase.start] !== mention.start) {
    throw new RangeError('The text or the pack is not the one that was annotated.');
  }
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
