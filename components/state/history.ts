import type { Reply } from '../../utils/messages/protocol.ts';
import { readDecisions } from '../../utils/store/decisions.ts';
import { readMentions } from '../../utils/store/documents.ts';
import { openStore, sentenceFor } from '../../utils/store/open.ts';
import type { DecisionRecord, DocumentRecord } from '../../utils/store/records.ts';
import { type MentionView, viewsOf } from './views.ts';

/** What was said of an applicant at one time. */
export interface Event {
  time: number;
  decision: DecisionRecord;
  /** How it ended, where this is its end and not its making. */
  ended: NonNullable<DecisionRecord['ended']>['by'] | null;
}

/** All that is kept of an applicant. */
export interface History {
  views: MentionView[];
  /** Newest first. */
  events: Event[];
}

/** Reads the mentions and all decisions, ended ones too, of some documents. */
export async function readHistory(documents: DocumentRecord[]): Promise<Reply<History>> {
  const opened = await openStore();
  if (!opened.ok) return opened;
  try {
    const parts = await Promise.all(
      documents.map(async ({ id }) => {
        const decisions = await readDecisions(opened.value, id);
        return { decisions, views: viewsOf(await readMentions(opened.value, id), decisions) };
      }),
    );
    const events = parts.flatMap((part) => part.decisions.flatMap(eventsOf));
    return {
      ok: true,
      value: { views: parts.flatMap((part) => part.views), events: events.sort((a, b) => b.time - a.time) },
    };
  } catch (error) {
    return { ok: false, code: 'store', reason: sentenceFor(error) };
  }
}

function eventsOf(decision: DecisionRecord): Event[] {
  const made: Event = { time: decision.time, decision, ended: null };
  // That a later decision took its place is said by the later one.
  if (decision.ended === null || decision.ended.by === 'replaced') return [made];
  return [made, { time: decision.ended.time, decision, ended: decision.ended.by }];
}
