import type { Caution } from '../engine/types.ts';
import type { CautionRule } from '../packs/types.ts';

/** Cautions of the engine itself, in words. */
const OF_ENGINE: Record<string, string> = {
  'engine:long-ago': 'Ended some years ago: look whether that is recent enough.',
  'engine:damaged-text': 'Letters are missing here: the words may be others than they look.',
};

/** A caution as a sentence; the id itself where a pack that is gone gave it. */
export function sayCaution(rules: CautionRule[], { id }: Caution): string {
  return rules.find((rule) => rule.id === id)?.says ?? OF_ENGINE[id] ?? id;
}
