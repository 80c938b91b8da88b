import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { csvRow, safeCell } from '../../../utils/exchange/csv.ts';
import { APPLICANT_COLUMNS, MENTION_COLUMNS } from '../../../utils/exchange/csv-columns.ts';
import type { ExportForm } from '../../../utils/exchange/forms.ts';
import type { Selection } from '../../../utils/store/read-contents.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { documentOf, openedStore } from '../store/records-fixture.ts';
import { confirm, exportAs, fillStore, scan } from './filled-store.ts';
import { parseCsv } from './parse-csv.ts';

/** Whether a spreadsheet could take a cell for a formula: by its first seen character. */
const startsFormula = (cell: string): boolean =>
  /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell.replace(/^(?:[\p{Cc}\p{Cf}\p{Cs}\p{Z}\s]|\u034f|\u3164|\u115f)+/u, ''));

/** Texts as a hostile resume may hold them. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '\uff1d', '\uff0b', '\t', '\r', '\n', '"', "'", ';', ',', '|', ' ', '\u00a0'),
      fc.constantFrom(
        '\u200b',
        '\ufeff',
        '\u202e',
        '\u0000',
        '\u00ad',
        '\u3164',
        "cmd|' /C calc'!A0",
        'HYPERLINK("http://x")',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['  -2', "'-2"],
    ['\u200b@SUM(A1)', "'@SUM(A1)"],
    ['\uff1d1', "'\uff1d1"],
    ['Officer; =1', "Officer; '=1"],
    ['Police Officer, 2016 - 2021', 'Police Officer, 2016 - 2021'],
    ['line\n- and bullet', 'line - and bullet'],
    ['a\u202eb', 'ab'],
    ['', ''],
  ])('%j is written %j', (text, cell) => {
    expect(safeCell(text)).toBe(cell);
  });

  test('never starts a formula, however the line is cut into cells', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (cells) => {
        const row = csvRow(cells);
        const read = parseCsv(row);
        expect(read).toHaveLength(1);
        expect(read[0]).toHaveLength(cells.length);
        expect((read[0] ?? []).filter(startsFormula)).toEqual([]);
        for (const separator of [/[;]/, /\t/, /[|]/, /[\r\n]/, /[;,\t|\r\n"]/]) {
          expect(row.split(separator).filter(startsFormula)).toEqual([]);
        }
      }),
    );
  });
});

describe('a CSV file', () => {
  let store: Store;
  let dana: string;
  beforeEach(async () => {
    store = await openedStore();
    ({ dana } = await fillStore(store));
  });
  afterEach(() => deleteDB(DATABASE));

  const write = async (
    form: ExportForm,
    {
      selection = { what: 'everything' },
      byteOrderMark = false,
    }: { selection?: Selection; byteOrderMark?: boolean } = {},
  ) => {
    const made = await exportAs(store, selection, form, { byteOrderMark });
    if (!made.ok) throw new Error(made.reason);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await made.value.blob.arrayBuffer());
  };
  const records = (text: string) => {
    const [heading = [], ...rows] = parseCsv(text);
    return rows.map((row) => Object.fromEntries(row.map((cell, i) => [heading[i], cell])));
  };

  test('of mentions has a row a mention, and what the reviewer said', async () => {
    const rows = records(await write('csv-mentions'));
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(MENTION_COLUMNS));
    expect(rows).toHaveLength(4);
    const read = rows.filter(({ reading }) => reading === 'confirmed');
    expect(read).toMatchObject([
      {
        applicant: 'Dana Whitlock',
        words: 'Police Officer',
        meaning: 'Sworn law enforcement',
        note: 'Asked on the phone',
      },
    ]);
  });

  test('of applicants has a row a person, with the decision, the ticks and the stamp', async () => {
    const rows = records(await write('csv-applicants'));
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(APPLICANT_COLUMNS));
    expect(rows).toHaveLength(2);
    const head = (await store.getAll('log')).at(-1);
    expect(rows.find((row) => row.applicant === 'Dana Whitlock')).toMatchObject({
      decision: 'waits for a second reviewer',
      'decided track': 'LEO program',
      'evidence ticked': 'Sworn by a public body: City of Marlow',
      program: 'Officer Lens 0.1.0',
      'exported by': 'Renée Okafor',
      'text hash': 'a',
      pack: 'officer',
      'pack version': '1.0.0',
      'pack hash': '00',
      engine: '1.0.0',
      'log row': String(head?.sequence),
      'log hash': head?.hash,
    });
    expect(head).toMatchObject({ kind: 'export', reviewer: 'Renée Okafor' });
  });

  test.each<[string, Selection, number]>([
    ['one applicant', { what: 'applicants', ids: ['DANA'] }, 1],
    ['those that are not gone', { what: 'applicants', ids: ['DANA', 'nobody'] }, 1],
    ['a filter', { what: 'filter', filter: { search: 'tomasz' } }, 1],
    ['a filter that finds nobody', { what: 'filter', filter: { search: 'zzz' } }, 0],
    ['everything', { what: 'everything' }, 2],
  ])('of %s', async (_, selection, count) => {
    const known =
      selection.what === 'applicants'
        ? { ...selection, ids: selection.ids.map((id) => (id === 'DANA' ? dana : id)) }
        : selection;
    expect(records(await write('csv-applicants', { selection: known }))).toHaveLength(count);
  });

  test('begins with a byte order mark only where one is asked for', async () => {
    expect((await write('csv-applicants', { byteOrderMark: true })).startsWith('\ufeff"applicant id"')).toBe(true);
    expect((await write('csv-applicants')).startsWith('"applicant id"')).toBe(true);
  });

  test('of hostile resumes starts no formula in any cell', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const deciding = [{ words: text, says: text, rule: 'r', speaksFor: 'meaning' as const, points: 1 }];
        await scan(store, 'd', {
          document: { ...documentOf('d'), person: text, address: text, title: text, suggestedReason: text },
          mention: { quote: text, before: text, after: text, section: text, deciding, cautions: [text] },
        });
        await confirm(store, 'd', text);
        for (const form of ['csv-mentions', 'csv-applicants'] as const) {
          expect(
            parseCsv(await write(form))
              .flat()
              .filter(startsFormula),
          ).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
