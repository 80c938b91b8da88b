/** Meaning and context -> track, by the pack's table and the one rule that no pack can bend. */
import type { CompiledPack } from './compiled.ts';
import { type Context, type Meaning, type Track, UNKNOWN } from './types.ts';

/** An unknown role that was held needs a person, whatever the pack says. */
export const UNBENDABLE = 'engine:unknown-held';

export function trackOf(
  pack: Pick<CompiledPack, 'policy'>,
  meaning: Meaning,
  context: Context,
): { track: Track; row: string } {
  if (meaning === UNKNOWN && context === 'held') return { track: 'review', row: UNBENDABLE };
  for (const row of pack.policy) {
    if (row.meaning && !row.meaning.includes(meaning)) continue;
    if (row.context && !row.context.includes(context)) continue;
    return { track: row.track, row: row.id };
  }
  return { track: 'review', row: 'engine:no-row' };
}
