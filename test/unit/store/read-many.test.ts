import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDecision } from '../../../utils/store/decisions.ts';
import { saveScan } from '../../../utils/store/documents.ts';
import { eraseApplicant } from '../../../utils/store/erase.ts';
import { readApplicantParts } from '../../../utils/store/read-contents.ts';
import { readMany } from '../../../utils/store/read-many.ts';
import type { MentionRecord } from '../../../utils/store/records.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { documentOf, mentionOf, openedStore, STAMP } from './records-fixture.ts';

const PEOPLE = ['a', 'b', 'c'];
let store: Store;

beforeEach(async () => {
  store = await openedStore();
  for (const id of PEOPLE)
    await saveScan(store, { document: documentOf(id), mentions: [0, 1].map((index) => mentionOf(id, index)) });
  await confirm(mentionOf('b', 1));
});
afterEach(() => deleteDB(DATABASE));

async function confirm(mention: MentionRecord): Promise<void> {
  const said = { meaning: mention.meaning, context: mention.context, track: mention.track };
  const decision = { mention, action: 'confirm', ...said, note: '', reviewer: 'Renée Okafor' } as const;
  const reply = await addDecision(store, { ...decision, engineSaid: { ...said, stamp: STAMP } });
  if (!reply.ok) throw new Error(reply.reason);
}

const subjectOf = async (id: string): Promise<string> => (await store.get('documents', id))?.subject ?? '';

test('many together are what each is alone, in the order that was asked for', async () => {
  const read = await readMany(store);
  const [a, b, c] = await Promise.all([subjectOf('a'), subjectOf('b'), subjectOf('c')]);
  const found = await read([c, b, 'gone', a]);
  expect(found.map(({ applicant }) => applicant.id)).toEqual([c, b, a]);
  for (const { applicant, parts } of found) expect(parts).toEqual(await readApplicantParts(store, applicant.id));
  expect(found[1]?.parts.decisions).toHaveLength(1);
});

test('an applicant who was erased meanwhile is left out', async () => {
  const read = await readMany(store);
  const [a, b] = await Promise.all([subjectOf('a'), subjectOf('b')]);
  const erased = await eraseApplicant(store, {
    subject: a,
    reviewer: 'Renée Okafor',
    cause: 'applicant-asked',
    beforeMinimum: true,
  });
  expect(erased.ok).toBe(true);
  expect((await read([a, b])).map(({ applicant }) => applicant.id)).toEqual([b]);
});

test('a decision that was made meanwhile comes with its mention', async () => {
  const read = await readMany(store);
  await confirm(mentionOf('c', 0));
  const subject = await subjectOf('c');
  const [late] = await read([subject]);
  expect(late?.parts.mentions[0]?.decisionId).not.toBeNull();
  expect(late?.parts).toEqual(await readApplicantParts(store, subject));
});
