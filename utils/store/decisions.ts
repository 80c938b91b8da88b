import type { Context, Meaning, Track } from '../engine/types.ts';
import type { Reply } from '../messages/protocol.ts';
import type { DecisionRecord, MentionRecord } from './records.ts';
import type { Store } from './schema.ts';
import { writeLogged } from './write.ts';

/** What a reviewer says of one mention. */
export interface NewDecision {
  mention: MentionRecord;
  action: DecisionRecord['action'];
  meaning: Meaning;
  context: Context;
  track: Track;
  note: string;
  reviewer: string;
  engineSaid: DecisionRecord['engineSaid'];
}

/** All decisions of a document, ended ones too, in the order in which they were made. */
export async function readDecisions(store: Store, documentId: string): Promise<DecisionRecord[]> {
  const decisions = await store.getAllFromIndex('decisions', 'documentId', documentId);
  return decisions.sort((a, b) => a.sequence - b.sequence);
}

/** Keeps a decision; one that stood for the same mention ends as replaced and is kept too. Answers when it is on the disk. */
export function addDecision(store: Store, decision: NewDecision): Promise<Reply<DecisionRecord>> {
  const { mention, ...said } = decision;
  const id = crypto.randomUUID();
  return writeLogged(
    store,
    ['decisions', 'mentions'],
    {
      kind: 'decision',
      reviewer: said.reviewer,
      subject: '',
      details: { id, documentId: mention.documentId, quote: mention.quote, ...said },
    },
    async (transaction, sequence, time) => {
      const decisions = transaction.objectStore('decisions');
      const record: DecisionRecord = {
        id,
        documentId: mention.documentId,
        key: mention.key,
        quote: mention.quote,
        before: mention.before,
        after: mention.after,
        ...said,
        time,
        sequence,
        ended: null,
      };
      if (mention.decisionId !== null) {
        const former = await decisions.get(mention.decisionId);
        if (former && former.ended === null) await decisions.put({ ...former, ended: { by: 'replaced', time } });
      }
      await decisions.add(record);
      await join(transaction.objectStore('mentions'), mention, id);
      return record;
    },
  );
}

/** Ends a decision: by undo, or because the reviewer dismissed it as an orphan. It is kept. */
export function endDecision(
  store: Store,
  id: string,
  by: 'undo' | 'orphan-dismissed',
  reviewer: string,
): Promise<Reply<null>> {
  return writeLogged(
    store,
    ['decisions', 'mentions'],
    { kind: 'undo', reviewer, subject: '', details: { id, by } },
    async (transaction, _sequence, time) => {
      const decisions = transaction.objectStore('decisions');
      const decision = await decisions.get(id);
      if (!decision) throw new Error('This decision is no longer there.');
      await decisions.put({ ...decision, ended: { by, time } });
      const former =
        by === 'undo'
          ? await latestReplaced(await decisions.index('documentId').getAll(decision.documentId), decision)
          : null;
      if (former) await decisions.put({ ...former, ended: null });
      const mentions = transaction.objectStore('mentions');
      const range = IDBKeyRange.bound([decision.documentId, 0], [decision.documentId, Number.MAX_SAFE_INTEGER]);
      for (const mention of await mentions.getAll(range)) {
        if (mention.decisionId === id) await join(mentions, mention, former?.id ?? null);
      }
      return null;
    },
  );
}

/** Ties a mention to the decision that counts for it now, so that a reader of the store needs no second join. */
async function join(
  mentions: { put(mention: MentionRecord): Promise<unknown> },
  mention: MentionRecord,
  decisionId: string | null,
): Promise<void> {
  await mentions.put({ ...mention, decisionId, joined: decisionId === null ? 'none' : 'decided' });
}

/** The decision that stood for the same words before this one took its place: an undo brings it back. */
function latestReplaced(all: DecisionRecord[], undone: DecisionRecord): DecisionRecord | null {
  const key = JSON.stringify(undone.key);
  const former = all.filter(
    (one) => one.ended?.by === 'replaced' && one.ended.time === undone.time && JSON.stringify(one.key) === key,
  );
  return former.at(-1) ?? null;
}
