import { type Context, type Meaning, type Track, UNKNOWN } from '../engine/types.ts';
import type { Pack } from '../packs/types.ts';

/** The names that the enabled pack gives to ids, and the table that leads from labels to tracks. */
export type Vocabulary = Pick<Pack, 'meanings' | 'contexts' | 'tracks' | 'policy' | 'evidencePoints'>;

/** "Sworn law enforcement"; the id itself where a pack that is gone gave it. */
export function meaningName(words: Vocabulary, id: Meaning): string {
  return id === UNKNOWN ? 'Unknown' : (words.meanings.find((meaning) => meaning.id === id)?.name ?? id);
}

/** "Sworn", as labels say it. */
export function meaningShort(words: Vocabulary, id: Meaning): string {
  return id === UNKNOWN ? 'Unknown' : (words.meanings.find((meaning) => meaning.id === id)?.short ?? id);
}

export function contextName(words: Vocabulary, id: Context): string {
  return words.contexts.find((context) => context.id === id)?.name ?? id;
}

export function contextShort(words: Vocabulary, id: Context): string {
  return words.contexts.find((context) => context.id === id)?.short ?? id;
}

export function trackName(words: Vocabulary, id: Track): string {
  return words.tracks.find((track) => track.id === id)?.name ?? id;
}

export function trackShort(words: Vocabulary, id: Track): string {
  return words.tracks.find((track) => track.id === id)?.short ?? id;
}

/** The track that follows from a label: the first row that fits. `unknown` and held is always a person's to settle. */
export function trackOf(words: Vocabulary, meaning: Meaning, context: Context): Track {
  if (meaning === UNKNOWN && context === 'held') return 'review';
  const row = words.policy.find(
    ({ meaning: meanings, context: contexts }) =>
      (meanings?.includes(meaning) ?? true) && (contexts?.includes(context) ?? true),
  );
  return row?.track ?? 'review';
}
