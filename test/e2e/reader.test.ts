import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SamplePages, startPages } from '../pages/server.ts';
import { makeDocx, paragraph } from '../unit/documents/make-docx.ts';
import { lines, type MadePage, makePdf } from '../unit/documents/make-pdf.ts';
import { findFaultsInThemes } from './accessibility.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { type Driver, until, untilIn, type View } from './driver.ts';
import { launch } from './launch.ts';
import { untilSays } from './words.ts';

const RESUME: MadePage[] = [
  {
    shown: [
      { text: 'Kwame Adeyemi', x: 240, y: 70, size: 20 },
      ...lines(['EXPERIENCE', 'Police Officer, Dayton Police Department', '2010 - 2018'], 60, 120, 16),
      { text: 'Loan Officer', x: 60, y: 190 },
      { text: '2019 - 2024', x: 440, y: 190 },
      ...lines(['First Bank', 'EDUCATION', 'Associate of Arts, 2009'], 60, 206, 16),
    ],
  },
  { picture: 0.9 },
];
const OFFICERS = ['Police Officer', 'Loan Officer'];

/** Hands a file to the reader as a person who drops it there does. */
function drop(reader: View, name: string, bytes: Uint8Array): Promise<void> {
  return reader.evaluate(
    ({ name, numbers }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(numbers)], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, numbers: [...bytes] },
  );
}

const painted = (reader: View): Promise<string[]> =>
  reader.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      }),
    ),
  );

inBothBrowsers('the reader', (kind) => {
  let driver: Driver;
  let pages: SamplePages;
  let reader: View;

  beforeAll(async () => {
    pages = await startPages({ pace: 0 });
    driver = await launch(kind, { origins: [] });
    reader = await driver.openBeside(await driver.open(pages.origin), 'reader.html');
    await untilSays(reader, /Open a resume/);
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  test('shows a PDF, marks it, lists it beside, says what was not read, and keeps it', async () => {
    await drop(reader, 'adeyemi.pdf', makePdf(RESUME));
    await untilSays(reader, /Page 2 is a picture of text: it was not read\./);
    await untilSays(reader, /Kwame Adeyemi/);
    await untilIn(reader, 'two painted mentions', () => CSS.highlights.size > 0);
    expect((await painted(reader)).sort()).toEqual([...OFFICERS].sort());
    await untilIn(reader, 'the page to be drawn', () => (document.querySelector('canvas')?.width ?? 0) > 600);
    const { documents, mentions } = await until('the record', async () => {
      const stored = await driver.readDatabase();
      return (stored.mentions?.length ?? 0) > 0 ? stored : null;
    });
    expect(documents).toMatchObject([
      { person: 'Kwame Adeyemi', title: 'adeyemi.pdf', unread: [{ kind: 'file-part', count: 1 }] },
    ]);
    expect(mentions).toMatchObject(OFFICERS.map((quote) => ({ quote })));
    if (kind === 'chromium') expect(await findFaultsInThemes(reader)).toEqual([]);
  });

  test('shows a Word file in place of it, with the same text as the command line reads', async () => {
    const body =
      paragraph('Ann Lee') +
      paragraph('Experience', '<w:pStyle w:val="Heading1"/>') +
      paragraph('Security Officer, 2012 - 2020');
    await drop(reader, 'lee.docx', makeDocx(body));
    await untilSays(reader, /Ann Lee/);
    await untilIn(reader, 'the mention', () => [...CSS.highlights.values()].some((one) => one.size > 0));
    expect(await painted(reader)).toEqual(['Security Officer']);
  });

  test('says in one sentence why a file cannot be read', async () => {
    await drop(reader, 'old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
    await untilSays(reader, /This is an old Word file \(\.doc\), which is not read\./);
  });

  test('starts no worker but its own, and asks nobody else', async () => {
    const refused = await reader.evaluate(() => {
      try {
        new Worker('/background.js');
        return 'started';
      } catch (error) {
        return (error as Error).name;
      }
    });
    if (kind === 'chromium') expect(refused).toBe('TypeError');
    expect((await driver.requests()).filter((address) => !address.startsWith('blob:'))).toEqual([]);
  });
});
