import type { DecisionRecord, MentionKey } from '../store/records.ts';
import { type FreshMention, saysAsMuch } from './join.ts';
import { placeOf, wordsOf } from './keys.ts';

/** What changed since a decision was made: the words around it, what the engine says of it, or how often it stands there. */
export type Changed = 'surroundings' | 'reading' | 'count';

/** Standing decisions on the same words of reviewers who differ; none where all who read them agree. */
export function differingReaders(key: MentionKey, decisions: DecisionRecord[]): DecisionRecord[] {
  const standing = decisions.filter((one) => one.ended === null && placeOf(one.key) === placeOf(key));
  const [first] = standing;
  return first === undefined || standing.every((one) => saysAsMuch(one, first)) ? [] : standing;
}

/** Why a decision stands beside a mention and does not count; the first that holds, in the order in which a reviewer needs it. */
export function whyCheckAgain(mention: FreshMention, { key, engineSaid }: DecisionRecord): Changed {
  if (wordsOf(mention.key) !== wordsOf(key)) return 'surroundings';
  const sameReading =
    mention.meaning === engineSaid.meaning &&
    mention.context === engineSaid.context &&
    mention.track === engineSaid.track;
  return sameReading ? 'count' : 'reading';
}

/** "Now stands twice in the document. Check both again." */
export function sayCount(equals: number, before: number): string {
  if (equals === 1) return `Now stands once in the document, ${before} times before. Check it again.`;
  if (equals === 2) return 'Now stands twice in the document. Check both again.';
  return `Now stands ${equals} times in the document. Check all again.`;
}
