import { UNKNOWN } from '../utils/engine/types.ts';
import { contextShort, meaningShort, type Vocabulary } from '../utils/review/vocabulary.ts';
import type { IconName } from './Icon.tsx';
import type { MentionView } from './state/views.ts';

/** Sign and words of how a mention stands (mock-ups, section 5). */
export function stateSign({ mention, standing }: MentionView): { icon: IconName; className: string; words: string } {
  if (mention.joined === 'check-again') return { icon: 'lost', className: 'p', words: 'Check again' };
  if (standing.state === 'confirmed') return { icon: 'check', className: 'on', words: 'Confirmed' };
  if (standing.state === 'corrected') return { icon: 'pen', className: 'on', words: 'Changed' };
  if (standing.meaning === UNKNOWN && standing.track === 'review') {
    return { icon: 'person', className: 'p', words: 'Needs a person' };
  }
  return { icon: 'open', className: '', words: 'Not read yet' };
}

/** "Sworn, held"; where a reviewer changed it, also what it was: "Security, held · was unknown". */
export function labelOf(words: Vocabulary, { mention, standing }: MentionView): string {
  const label = (of: { meaning: string; context: typeof standing.context }) =>
    `${meaningShort(words, of.meaning)}, ${contextShort(words, of.context)}`;
  if (standing.state !== 'corrected') return label(standing);
  const was =
    standing.meaning === mention.meaning ? contextShort(words, mention.context) : meaningShort(words, mention.meaning);
  return `${label(standing)} · was ${was.toLowerCase()}`;
}
