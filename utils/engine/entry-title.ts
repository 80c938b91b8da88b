/**
 * A bare head in the lines under a title ("new officers" under Correctional Officer) means the kind that the title names.
 * Only for people other than the holder: a role that was held must be named by words of its own.
 */
import type { Assessed } from './annotate.ts';
import { MODIFIER } from './compiled.ts';
import { isTitleLike } from './entries.ts';
import type { Reading } from './reading.ts';
import { UNKNOWN } from './types.ts';

/** True where nothing but modifiers of the pack stands before the head. */
function isBare(reading: Reading, { phrase, slots }: Assessed): boolean {
  if (phrase.title >= 0 || phrase.absorb >= 0) return false;
  for (let i = slots.leftStart; i < phrase.headStart; i++) {
    if (i >= phrase.start && (reading.wordFlags(i) & MODIFIER) === 0) return false;
  }
  return true;
}

/** True where a later bare head may take its meaning from this title. */
export function isEntryTitle(reading: Reading, { phrase, weighed, judged }: Assessed): boolean {
  return weighed.meaning !== UNKNOWN && judged.context === 'held' && !phrase.plural && isTitleLike(reading, phrase);
}

/** Gives a bare head of unknown meaning that of the title of its entry; changes `assessed`. */
export function inheritMeaning(reading: Reading, title: Assessed | undefined, assessed: Assessed): void {
  if (!title || assessed.weighed.meaning !== UNKNOWN || assessed.judged.context === 'held') return;
  const { line } = assessed.entry;
  if (line <= title.entry.line || line >= title.entry.last || !isBare(reading, assessed)) return;
  assessed.weighed = { ...assessed.weighed, meaning: title.weighed.meaning, decidedBy: 'entry', from: title.phrase };
}
