import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDecision, endDecision, type NewDecision, readDecisions } from '../../../utils/store/decisions.ts';
import { saveScan } from '../../../utils/store/documents.ts';
import { readHead, verifyLog } from '../../../utils/store/log.ts';
import { holdsHead } from '../../../utils/store/log-chain.ts';
import { openStore } from '../../../utils/store/open.ts';
import { readMentions } from '../../../utils/store/read-documents.ts';
import type { DecisionRecord, MentionRecord } from '../../../utils/store/records.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { documentOf, mentionOf, STAMP } from './records-fixture.ts';

let store: Store;

beforeEach(async () => {
  const opened = await openStore();
  if (!opened.ok) throw new Error(opened.reason);
  store = opened.value;
  await saveScan(store, { document: documentOf('d'), mentions: [0, 1, 2].map((index) => mentionOf('d', index)) });
});

// The open connection makes way for the deletion, and the next test opens a new one.
afterEach(() => deleteDB(DATABASE));

async function decide(mention: MentionRecord, change: Partial<NewDecision> = {}): Promise<DecisionRecord> {
  const { meaning, context, track } = mention;
  const said = { meaning, context, track };
  const reply = await addDecision(store, {
    mention,
    action: 'confirm',
    ...said,
    note: '',
    reviewer: 'Renée Okafor',
    engineSaid: { ...said, stamp: STAMP },
    ...change,
  });
  if (!reply.ok) throw new Error(reply.reason);
  return reply.value;
}

const standing = async () =>
  (await readDecisions(store, 'd')).filter(({ ended }) => ended === null).map(({ id }) => id);

test('a decision is kept with what the engine said, and its row stands in the log', async () => {
  const made = await decide(mentionOf('d', 1), { action: 'change', meaning: 'security', track: 'academy' });
  const [kept] = await readDecisions(store, 'd');
  expect(kept).toEqual(made);
  expect(kept).toMatchObject({ meaning: 'security', engineSaid: { meaning: 'sworn-law-enforcement', stamp: STAMP } });
  expect(await store.get('log', made.sequence)).toMatchObject({ kind: 'decision', reviewer: 'Renée Okafor' });
  expect((await store.get('logDetails', made.sequence))?.details).toMatchObject({ id: made.id });
});

test('the log itself names no words of the resume', async () => {
  await decide(mentionOf('d', 0));
  expect(JSON.stringify(await store.getAll('log'))).not.toMatch(/Officer|Marlow|Whitlock/i);
});

test('a later decision takes the place of the former, which is kept', async () => {
  const first = await decide(mentionOf('d', 0));
  const second = await decide({ ...mentionOf('d', 0), decisionId: first.id, joined: 'decided' }, { action: 'change' });
  expect(await standing()).toEqual([second.id]);
  expect((await readDecisions(store, 'd'))[0]?.ended?.by).toBe('replaced');
});

test('undo ends a decision and brings the former one back', async () => {
  const first = await decide(mentionOf('d', 0));
  const second = await decide({ ...mentionOf('d', 0), decisionId: first.id, joined: 'decided' }, { action: 'change' });
  expect(await endDecision(store, second.id, 'undo', 'R')).toEqual({ ok: true, value: null });
  expect(await standing()).toEqual([first.id]);
  await endDecision(store, first.id, 'undo', 'R');
  expect(await standing()).toEqual([]);
  expect((await store.getAll('log')).map(({ kind }) => kind)).toEqual(['decision', 'decision', 'undo', 'undo']);
});

test('a decision that is not there cannot be ended, and leaves no row', async () => {
  expect(await endDecision(store, 'none', 'undo', 'R')).toMatchObject({ ok: false });
  expect(await store.count('log')).toBe(0);
});

test('a new reading takes the place of the former and keeps who the person is and when first seen', async () => {
  const before = await store.get('documents', 'd');
  await saveScan(store, { document: { ...documentOf('d', 'b'), lastSeen: 2000 }, mentions: [mentionOf('d', 0)] });
  const after = await store.get('documents', 'd');
  expect(after).toMatchObject({ textHash: 'b', firstSeen: 1000, lastSeen: 2000, subject: before?.subject });
  expect(await readMentions(store, 'd')).toHaveLength(1);
});

test('mentions of a document are read in order and without those of another', async () => {
  await saveScan(store, { document: documentOf('d2'), mentions: [mentionOf('d2', 0)] });
  expect((await readMentions(store, 'd')).map(({ index }) => index)).toEqual([0, 1, 2]);
});

test.each([
  ['a changed row', (log: Store) => changeRow(log, { reviewer: 'Somebody' }), /was changed/],
  ['changed details', changeDetails, /other details/],
  ['a missing row', (log: Store) => log.delete('log', 2), /row 2 is missing/],
  ['a missing first row', (log: Store) => log.delete('log', 1), /rows 1 to 1 are missing/],
  ['lost details', (log: Store) => log.delete('logDetails', 2), /lost its details/],
  ['a decision that was changed', changeDecision, /"track" was changed since/],
  ['a decision that is gone', removeDecision, /not there/],
  ['a decision from nowhere', inventDecision, /does not record/],
])('the log shows %s', async (_, tamper, reason) => {
  for (const index of [0, 1, 2]) await decide(mentionOf('d', index));
  expect(await verifyLog(store)).toBeNull();
  await tamper(store);
  expect((await verifyLog(store))?.reason).toMatch(reason);
});

test('a log that was cut at its end verifies, but no longer holds the head that an export named', async () => {
  expect(await readHead(store)).toBeNull();
  for (const index of [0, 1, 2]) await decide(mentionOf('d', index));
  const head = (await readHead(store)) ?? { sequence: 0, hash: '' };
  expect(head.sequence).toBe(3);
  expect(holdsHead(await store.getAll('log'), head)).toBe(true);
  await store.delete('log', 3);
  expect(holdsHead(await store.getAll('log'), head)).toBe(false);
});

test('two decisions at once both stand, in one chain', async () => {
  await Promise.all([decide(mentionOf('d', 0)), decide(mentionOf('d', 1))]);
  expect(await standing()).toHaveLength(2);
  expect(await verifyLog(store)).toBeNull();
});

async function changeRow(log: Store, change: { reviewer: string }): Promise<void> {
  const row = await log.get('log', 2);
  if (row) await log.put('log', { ...row, ...change });
}

async function changeDetails(log: Store): Promise<void> {
  const record = await log.get('logDetails', 2);
  if (record) await log.put('logDetails', { ...record, details: { note: 'another' } });
}

async function changeDecision(log: Store): Promise<void> {
  const decision = (await log.getAll('decisions')).find(({ sequence }) => sequence === 2);
  if (decision) await log.put('decisions', { ...decision, track: 'academy' });
}

async function removeDecision(log: Store): Promise<void> {
  const decision = (await log.getAll('decisions')).find(({ sequence }) => sequence === 2);
  if (decision) await log.delete('decisions', decision.id);
}

async function inventDecision(log: Store): Promise<void> {
  const [decision] = await log.getAll('decisions');
  if (decision) await log.put('decisions', { ...decision, id: 'invented' });
}
