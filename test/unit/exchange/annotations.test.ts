import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inCodePoints } from '../../../utils/review/code-points.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { openedStore } from '../store/records-fixture.ts';
import { DEMANDS } from './annotation-model.ts';
import { confirm, exportedText, fillStore, scan } from './filled-store.ts';

let store: Store;
beforeEach(async () => {
  store = await openedStore();
  await fillStore(store);
});
afterEach(() => deleteDB(DATABASE));

async function written() {
  const collection = JSON.parse(await exportedText(store, { what: 'everything' }, 'annotations'));
  return { collection, annotations: collection.first.items };
}

describe('Web Annotations', () => {
  test.each(DEMANDS)('$section: $demand', async ({ breaks }) => {
    // Words around it that were cut in the middle of a character, a file without an address, and a place that is not known.
    await scan(store, 'file', {
      document: { address: 'resume.pdf', person: 'Ilse' },
      mention: { before: '\ude00 x', after: 'y \ud83d', codePoint: 3 },
    });
    const { collection, annotations } = await written();
    expect(annotations.length).toBeGreaterThan(5);
    expect(breaks(collection, annotations)).toBeNull();
  });

  test('hold what the reviewer said, the words and their place, and the stamp', async () => {
    await scan(store, 'd', { mention: { codePoint: 12 } });
    const { annotations } = await written();
    const said = annotations.filter(({ creator }: { creator?: object }) => creator);
    expect(said).toMatchObject([
      {
        motivation: 'assessing',
        creator: { type: 'Person', name: 'Renée Okafor', 'ol:role': 'Reviewer' },
        body: [
          { 'ol:kind': 'meaning', 'ol:code': 'sworn-law-enforcement', value: 'Sworn law enforcement' },
          { 'ol:kind': 'context', 'ol:code': 'held' },
          { 'ol:kind': 'track', 'ol:code': 'leo', value: 'LEO program' },
          { purpose: 'commenting', value: 'Asked on the phone' },
        ],
        target: {
          source: { id: 'https://ats.example/people/7' },
          selector: [
            { type: 'TextQuoteSelector', exact: 'Police Officer', prefix: 'Line 0 ', suffix: ', City of Marlow' },
            { type: 'TextPositionSelector', start: 12, end: 26 },
          ],
        },
        'ol:counts': true,
        'ol:pack': 'officer',
        'ol:packVersion': '1.0.0',
        'ol:packHash': '00',
        'ol:textHash': 'a',
      },
    ]);
    expect(annotations).toHaveLength(4);
  });

  test('name the same thing alike in every export', async () => {
    const idsOf = async () => (await written()).annotations.map(({ id }: { id: string }) => id);
    const once = await idsOf();
    expect(await idsOf()).toEqual(once);
    expect(new Set(once).size).toBe(once.length);
    for (const id of once)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('give the rules the word where nobody has read, and no creator', async () => {
    const { annotations } = await written();
    const unread = annotations.filter(({ creator }: { creator?: object }) => !creator);
    expect(unread).toHaveLength(3);
    expect(unread[0]).toMatchObject({ motivation: 'classifying', 'ol:reading': 'by the rules alone' });
  });

  test('hold an address only where it is one: anything else would be fetched or run', async () => {
    for (const address of ['javascript:alert(1)', 'resume.pdf', '', 'http://', 'data:text/html,x']) {
      await scan(store, 'd', { document: { address } });
      await confirm(store, 'd');
      const { annotations } = await written();
      const sources = annotations.map(({ target }: { target: { source: { id: string } } }) => target.source.id);
      for (const source of sources) expect(source).toMatch(/^(https:\/\/ats\.example|urn:uuid:)/);
    }
  });
});

test('places are counted in code points, whatever stands before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(60)), (text, some) => {
      const places = some.filter((place) => place <= text.length && !/[\udc00-\udfff]/.test(text[place] ?? ''));
      places.sort((a, b) => a - b);
      expect(inCodePoints(text, places)).toEqual(places.map((place) => [...text.slice(0, place)].length));
    }),
  );
});
