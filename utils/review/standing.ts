import type { MarkState } from '../messages/protocol.ts';
import type { DecisionRecord, MentionRecord } from '../store/records.ts';
import type { Standing } from './words.ts';

const STATE_OF = { confirm: 'confirmed', change: 'corrected' } as const;

/** What counts for a mention now: the word of the decision that is joined to it, else the engine's. */
export function standingOf(mention: MentionRecord, decision: DecisionRecord | null): Standing {
  const counts = decision !== null && mention.joined === 'decided';
  const { meaning, context, track } = counts ? decision : mention;
  const state: MarkState = counts ? STATE_OF[decision.action] : 'open';
  return { meaning, context, track, state };
}

/** Whether a person has to look: it points to review and nobody has read it, or what was said of it may no longer hold. */
export function needsPerson(mention: Pick<MentionRecord, 'joined'>, { state, track }: Standing): boolean {
  return mention.joined === 'check-again' || (state === 'open' && track === 'review');
}
