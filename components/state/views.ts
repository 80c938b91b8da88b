import * as standing from '../../utils/review/standing.ts';
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
    const decision = byId.get(mention.decisionId ?? '') ?? null;
    return { mention, decision, standing: standing.standingOf(mention, decision) };
  });
}

/** Whether a person has to look at it before anything else. */
export function needsPerson(view: MentionView): boolean {
  return standing.needsPerson(view.mention, view.standing);
}
