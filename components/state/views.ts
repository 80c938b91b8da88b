import type { Standing } from '../../utils/review/words.ts';
import type { DecisionRecord, MentionRecord } from '../../utils/store/records.ts';

/** A mention with what counts for it now. */
export interface MentionView {
  mention: MentionRecord;
  standing: Standing;
  /** The decision that counts for it, or that stands beside it to be checked again. */
  decision: DecisionRecord | null;
}

/** What counts for each mention of a document: the reviewer's word where one stands, else the engine's. */
export function viewsOf(mentions: MentionRecord[], decisions: DecisionRecord[]): MentionView[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return mentions.map((mention) => {
    const decision = mention.decisionId === null ? null : (byId.get(mention.decisionId) ?? null);
    const counts = decision !== null && mention.joined === 'decided';
    const { meaning, context, track } = counts ? decision : mention;
    const state = !counts ? 'open' : decision.action === 'confirm' ? 'confirmed' : 'corrected';
    return { mention, decision, standing: { meaning, context, track, state } };
  });
}

/** A person has to look before anything else: the text changed under a decision, or nobody has read a mention that is for review. */
export function needsPerson({ mention, standing }: MentionView): boolean {
  return mention.joined === 'check-again' || (standing.state === 'open' && standing.track === 'review');
}
