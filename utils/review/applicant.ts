import { type Track, UNKNOWN } from '../engine/types.ts';
import { contextName, meaningName, type Vocabulary } from './vocabulary.ts';
import type { Standing } from './words.ts';

export interface Suggestion {
  track: Track;
  /** One sentence that names the deciding words. */
  reason: string;
}

/**
 * What the mentions of a document point to, the reviewer's word going before the engine's: leo if any leads there, else review if any does,
 * else academy, the resting state. A suggestion places nobody.
 */
export function suggest(words: Vocabulary, mentions: (Standing & { quote: string })[]): Suggestion {
  if (mentions.length === 0)
    return { track: 'academy', reason: 'No officer words found; the suggestion stays the academy.' };
  for (const track of ['leo', 'review'] as const) {
    const mention = mentions.find((one) => one.track === track);
    if (mention) return { track, reason: reasonFor(words, mention) };
  }
  return { track: 'academy', reason: 'No evidence found that a law-enforcement role was held.' };
}

function reasonFor(words: Vocabulary, { quote, meaning, context }: Standing & { quote: string }): string {
  const shown = `“${quote.replace(/\s+/g, ' ')}”`;
  if (meaning === UNKNOWN) return `The text does not say what kind of officer ${shown} was; a person has to look.`;
  return `The text says ${shown}: ${meaningName(words, meaning).toLowerCase()}, ${contextName(words, context).toLowerCase()}.`;
}
