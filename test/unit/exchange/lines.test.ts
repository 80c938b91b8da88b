import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DocumentLine, lineSchema } from '../../../utils/exchange/line-schema.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { writeSettings } from '../../../utils/store/write-settings.ts';
import { openedStore } from '../store/records-fixture.ts';
import { confirm, exportedText, fillStore, scan } from './filled-store.ts';

let store: Store;
beforeEach(async () => {
  store = await openedStore();
  await fillStore(store);
});
afterEach(() => deleteDB(DATABASE));

async function lines(): Promise<DocumentLine[]> {
  const text = await exportedText(store, { what: 'everything' }, 'lines');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => v.parse(lineSchema, JSON.parse(line)));
}

describe('JSON Lines', () => {
  test('have a document a line, each whole by itself, with what was said of each mention', async () => {
    const [tomasz, dana] = await lines();
    expect(dana).toMatchObject({
      export: { exportedBy: 'Renée Okafor', logHead: { sequence: expect.any(Number) } },
      applicant: { person: 'Dana Whitlock', state: 'pending', decidedTrack: 'leo', decisions: [{ track: 'leo' }] },
      document: { textHash: 'a', stamp: { pack: 'officer' } },
      mentions: [
        { quote: 'Police Officer', counts: { state: 'confirmed' }, decisions: [{ note: 'Asked on the phone' }] },
        { counts: { state: 'open' }, decisions: [] },
      ],
      decisionsElsewhere: [],
    });
    expect(tomasz).toMatchObject({ mentions: [{ decisions: [{ ended: { by: 'undo' } }] }, { decisions: [] }] });
  });

  test('have a line for a document without a mention, and for one that was not read', async () => {
    const unread = [{ kind: 'file-part' as const, detail: 'Page 2', count: 1 }];
    await scan(store, 'empty', { document: { person: 'Aldo', unread } });
    await store.delete('mentions', IDBKeyRange.bound(['empty', 0], ['empty', 9]));
    const aldo = (await lines()).find(({ applicant }) => applicant.person === 'Aldo');
    expect(aldo).toMatchObject({ document: { unread }, mentions: [] });
  });

  test('keep decisions whose words are gone, under that name', async () => {
    await confirm(store, 'e');
    await scan(store, 'e', {
      mention: { key: { quote: 'loan officer', before: 'x', after: 'y', order: 0, equals: 1 } },
    });
    const tomasz = (await lines()).find(({ document }) => document.id === 'e');
    expect(tomasz?.mentions.map(({ decisions }) => decisions.length)).toEqual([0, 0]);
    expect(tomasz?.decisionsElsewhere).toHaveLength(2);
  });

  test('hold whole texts only where the settings keep them', async () => {
    expect((await lines()).map(({ text }) => text)).toContain('Dana Whitlock\nPolice Officer, City of Marlow');
    await writeSettings(store, { keepText: false }, 'R');
    expect((await lines()).map(({ text }) => text)).toEqual([null, null]);
  });
});
