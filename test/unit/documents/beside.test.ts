import { describe, expect, test } from 'vitest';
import { pdfLibrary } from '../../../bin/annotate/pdf-library.ts';
import { readDocument } from '../../../utils/documents/read.ts';
import { lines, makePdf, type Shown } from './make-pdf.ts';

async function read(shown: Shown[], raw = ''): Promise<string> {
  const { text } = await readDocument(makePdf([{ shown, raw }]), pdfLibrary);
  return text.replace(/\n\n/g, '\n');
}
const upright = (x: number, y: number, toY: number): string => `${x} ${792 - y} m ${x} ${792 - toY} l S`;
/** A heading that is read from below to above; `y` is where it begins. */
const turned = (text: string, y: number): Shown => ({ text, x: 40, y, size: 10, turn: 90 });

const JOB = ['Clerk, Bank of Marlow, 2012 to 2016', 'Counted cash and kept the log of the vault'];
const PEOPLE = ['Paula Menke', 'Police Officer', 'Marlow Police Department'];

describe('headings and dates beside their text', () => {
  test('headings in the middle of the page are no column of their own', async () => {
    const shown = [
      { text: 'Work', x: 281, y: 60 },
      ...lines(JOB, 40, 80, 14),
      { text: 'People', x: 280, y: 120 },
      ...lines(PEOPLE, 40, 140, 14),
    ];
    expect(await read(shown)).toBe(['Work', ...JOB, 'People', ...PEOPLE].join('\n'));
  });
  test('headings that run up the page stand before their sections, wherever they stand beside them', async () => {
    const shown = [
      { text: 'Ann Lee', x: 60, y: 60 },
      ...lines(JOB, 60, 100, 14),
      ...lines(PEOPLE, 60, 150, 14),
      turned('Experience', 128),
      turned('References', 190),
    ];
    expect(await read(shown)).toBe(['Ann Lee', 'Experience', ...JOB, 'References', ...PEOPLE].join('\n'));
  });
  test('dates that take as many lines as their jobs stand on the line of the title', async () => {
    const shown = [
      ...lines(['January', '2014 \x96', 'June', '2019'], 40, 98, 11, { size: 9 }),
      ...lines(['2010 \x96', '2014'], 40, 158, 11, { size: 9 }),
      ...lines(['Police Officer', 'City of Dayton, with its seven wards', 'Foot patrol of the market'], 90, 100, 14),
      ...lines(['Teller', 'Millrace Savings Bank of Kettering', 'Cash and cards'], 90, 160, 14),
    ];
    expect(await read(shown)).toBe(
      'January 2014 \u2013 June 2019\tPolice Officer\nCity of Dayton, with its seven wards\nFoot patrol of the market\n2010 \u2013 2014\tTeller\nMillrace Savings Bank of Kettering\nCash and cards',
    );
  });
  test('columns with a line between them are read one after the other, though all their lines are level', async () => {
    const left = [
      'Clerk of the bank of Marlow',
      'from the spring of 2012',
      'to the fall of 2016, and',
      'then its teller in the',
      'branch at the old mill',
      'until it closed its doors',
    ];
    const right = ['People', 'Paula Menke', 'Police Officer', 'Dale Ostrow', 'Deputy', 'Wexcombe'];
    const shown = [...lines(left, 40, 100, 14), ...lines(right, 220, 100, 14)];
    const text = await read(shown, upright(210, 88, 176));
    expect(text.replace(/\s+/g, ' ')).toBe([...left, ...right].join(' '));
  });
});

test('headings that stand level head the columns below them, and are no row of a table', async () => {
  const left = ['Guard, Saint Orla Medical', '2021 to now', 'Wrote reports at the', 'door on most nights'];
  const shown = [
    ...lines(['Goals', 'Answers'], 40, 60, 0, { size: 13 }).map((one, i) => ({ ...one, x: 40 + 200 * i })),
    ...lines(['To keep a good door, and', 'the people behind it'], 40, 78, 14),
    ...lines(['Can you work nights?', 'Yes'], 240, 78, 14),
    ...lines(['Jobs', 'References'], 40, 130, 0, { size: 13 }).map((one, i) => ({ ...one, x: 40 + 200 * i })),
    ...lines(left, 40, 150, 14),
    ...lines(PEOPLE, 240, 150, 15),
  ];
  const text = (await read(shown)).replace(/\s+/g, ' ');
  expect(text).toContain(`Jobs ${left.join(' ')} References ${PEOPLE.join(' ')}`);
});

test('an icon before a title is a bullet', async () => {
  const shown: Shown[] = [
    { text: '~', x: 40, y: 100, font: 'Odd' },
    { text: 'Police Officer', x: 56, y: 100 },
  ];
  const { text } = await readDocument(makePdf([{ shown }], { '~': '\uf0b1' }), pdfLibrary);
  expect(text).toBe('\u2022 Police Officer');
});

describe('lines that a narrow column broke', () => {
  /** Sets the width of the column. */
  const EDGE = 'The widest line of this column.';
  test.each<[string, string[], string[]]>([
    [
      'between the parts of a title line',
      ['Loan Officer | Harrow Savings', 'Bank, Lodge Creek | 2016 to', '2020', 'Opened loans'],
      ['Loan Officer | Harrow Savings Bank, Lodge Creek | 2016 to 2020', 'Opened loans'],
    ],
    [
      'within a span of years',
      ['Teller, Bank of Lodges, 2014', '\x96 2016, and a few months', 'more'],
      ['Teller, Bank of Lodges, 2014 \u2013 2016, and a few months', 'more'],
    ],
    [
      'behind a label',
      ['Course I have taken: Officer', 'Safety, one day'],
      ['Course I have taken: Officer Safety, one day'],
    ],
    [
      'an address is a line of its own',
      ['Halloran Bank of the Old Mill', 'ines@example.com'],
      ['Halloran Bank of the Old Mill', 'ines@example.com'],
    ],
  ])('%s', async (_, shown, text) => {
    expect(await read(lines([EDGE, ...shown], 40, 100, 13, { font: 'Courier' }))).toBe([EDGE, ...text].join('\n'));
  });
});
