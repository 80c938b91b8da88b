import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decideApplicant } from '../../../utils/store/applicant-decisions.ts';
import { isBlindOn } from '../../../utils/store/blind.ts';
import { saveScan } from '../../../utils/store/documents.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { documentOf, mentionOf, openedStore } from './records-fixture.ts';

let store: Store;
beforeEach(async () => {
  store = await openedStore();
  await saveScan(store, { document: documentOf('d'), mentions: [mentionOf('d', 0)] });
  const subject = (await store.get('documents', 'd'))?.subject ?? '';
  const decided = await decideApplicant(store, {
    subject,
    track: 'academy',
    trackName: 'Academy',
    reason: '',
    reviewer: 'Renée Okafor',
    role: '',
    asked: [],
    ticks: [],
    secondReader: 'never',
    blind: true,
    suggested: { track: 'leo', reason: '' },
  });
  if (!decided.ok) throw new Error(decided.reason);
});
afterEach(() => deleteDB(DATABASE));

test.each([
  ['it is not asked for', 'd', false, 'A. Lindqvist', false],
  ['somebody else has decided', 'd', true, 'A. Lindqvist', true],
  ['the reviewer has decided', 'd', true, 'renée okafor', false],
  ['the document is not kept yet', 'new', true, 'Renée Okafor', true],
])('where %s: a first reading is blind: %4$s', async (_, documentId, blindReading, reviewer, blind) => {
  expect(await isBlindOn(store, documentId, { blindReading, reviewer })).toBe(blind);
});
