import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportForm } from '../../../utils/exchange/forms.ts';
import { FORMS } from '../../../utils/exchange/forms.ts';
import { readBackupState } from '../../../utils/store/backup.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { openedStore } from '../store/records-fixture.ts';
import { exportAs, exportedText, fillStore, scan } from './filled-store.ts';

const SECRET = 'Grew up in Bellwether Falls';
let store: Store;
let dana: string;
beforeEach(async () => {
  store = await openedStore();
  ({ dana } = await fillStore(store));
});
afterEach(() => deleteDB(DATABASE));

describe.each(Object.keys(FORMS) as ExportForm[])('an export as %s', (form) => {
  test('tells how far it is, and has its row in the log', async () => {
    const told: number[] = [];
    const made = await exportAs(store, { what: 'everything' }, form, { progress: (share) => told.push(share) });
    expect(made).toMatchObject({ ok: true, value: { applicants: 2 } });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    const row = (await store.getAll('log')).at(-1);
    const details = await store.get('logDetails', row?.sequence ?? 0);
    expect([row?.kind, details?.details]).toEqual([
      'export',
      { what: 'everything', form: FORMS[form].kind, applicants: 2 },
    ]);
  });

  test('that is stopped saves nothing and is no backup', async () => {
    const stop = new AbortController();
    stop.abort();
    const made = await exportAs(store, { what: 'everything' }, form, { signal: stop.signal });
    expect(made).toMatchObject({ ok: false, code: 'stopped' });
    expect((await readBackupState(store)).last).toBeNull();
  });

  test('of one applicant holds nobody else, and of nobody is still whole', async () => {
    const text = await exportedText(store, { what: 'applicants', ids: [dana] }, form);
    // An annotation is about words, and names the document alone.
    expect(text.includes('Dana Whitlock')).toBe(form !== 'annotations');
    expect(text).not.toContain('Tomasz');
    const none = await exportAs(store, { what: 'filter', filter: { search: 'zzz' } }, form);
    expect(none).toMatchObject({ ok: true, value: { applicants: 0 } });
  });

  test('holds no more of a text than quotes and what is around them, unless JSON is asked for and the settings keep it', async () => {
    await scan(store, 'd', { text: `${SECRET}\nPolice Officer` });
    const text = await exportedText(store, { what: 'everything' }, form);
    expect(text.includes(SECRET)).toBe(form === 'json' || form === 'lines');
  });
});
