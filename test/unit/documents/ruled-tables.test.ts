import { describe, expect, test } from 'vitest';
import { pdfLibrary } from '../../../bin/annotate/pdf-library.ts';
import { EVERYWHERE } from '../../../utils/documents/pdf/box.ts';
import { Ruling } from '../../../utils/documents/pdf/ruling.ts';
import { readDocument } from '../../../utils/documents/read.ts';
import { lines, makePdf, type Shown } from './make-pdf.ts';

const HEIGHT = 792;
/** Drawing steps; y counts from the top of the page, as it does for text. */
const box = (x: number, y: number, toX: number, toY: number, paint = 'S'): string =>
  `${x} ${HEIGHT - toY} ${toX - x} ${toY - y} re ${paint}`;
const line = (x: number, y: number, toX: number, toY: number): string =>
  `${x} ${HEIGHT - y} m ${toX} ${HEIGHT - toY} l S`;
const grey = (steps: string[]): string => `0.9 g ${steps.join(' ')} 0 g`;

async function read(shown: Shown[], raw: string): Promise<string> {
  const { text } = await readDocument(makePdf([{ shown, raw }]), pdfLibrary);
  return text.replace(/\n\n/g, '\n');
}

/** Helvetica of 11 points: "Police Officer" is 69 points wide. */
const TIGHT: Shown[] = [
  { text: 'Larkmoor, Ohio', x: 42, y: 110 },
  { text: 'Police Officer', x: 127, y: 110 },
  { text: '2015 - 2019', x: 199, y: 110 },
];
const BROKEN: Shown[] = [
  ...lines(['Osprey Ridge', 'Regional'], 42, 110, 13),
  ...lines(['Asset Protection', 'Officer'], 127, 110, 13),
  ...lines(['2015 - 2019'], 222, 116.5),
  ...lines(['Dayton'], 42, 140),
  ...lines(['Teller'], 127, 140),
  ...lines(['2012 - 2015'], 222, 140),
];
const BROKEN_TEXT = 'Osprey Ridge Regional\tAsset Protection Officer\t2015 - 2019\nDayton\tTeller\t2012 - 2015';
const WALLS = [40, 125, 219, 300];

describe('drawn lines are borders between cells', () => {
  test.each<[string, Shown[], string, string]>([
    [
      'however near their words stand',
      TIGHT,
      [box(40, 98, 125, 114), box(125, 98, 197, 114), box(197, 98, 270, 114)].join(' '),
      'Larkmoor, Ohio\tPolice Officer\t2015 - 2019',
    ],
    [
      'as thin boxes too, in pieces',
      TIGHT,
      [40, 124.5, 196.5, 270]
        .map((x) => box(x, 98, x + 1, 114, 'f'))
        .concat([98, 113].flatMap((y) => [box(40, y, 125, y + 1, 'f'), box(125, y, 271, y + 1, 'f')]))
        .join(' '),
      'Larkmoor, Ohio\tPolice Officer\t2015 - 2019',
    ],
    [
      'as the edges of coloured cells too',
      TIGHT,
      grey([box(40, 98, 124, 114, 'f'), box(125.5, 98, 196, 114, 'f'), box(197.5, 98, 270, 114, 'f')]),
      'Larkmoor, Ohio\tPolice Officer\t2015 - 2019',
    ],
    [
      'also where the whole page is filled, and one cell of it shows',
      TIGHT,
      grey(
        [
          [40, 124],
          [125.5, 196],
          [197.5, 270],
        ].map(([x = 0, toX = 0]) => `q ${box(x, 98, toX, 114, 'W n')} 0 0 612 792 re f Q`),
      ),
      'Larkmoor, Ohio\tPolice Officer\t2015 - 2019',
    ],
    [
      'and rows of cells that broke are read cell by cell',
      BROKEN,
      [98, 127, 145]
        .map((y) => line(40, y, 300, y))
        .concat(WALLS.map((x) => line(x, 98, x, 145)))
        .join(' '),
      BROKEN_TEXT,
    ],
    ['also between level lines alone', BROKEN, [98, 127, 145].map((y) => line(40, y, 300, y)).join(' '), BROKEN_TEXT],
    [
      'also where every second row is coloured',
      BROKEN,
      grey(WALLS.slice(0, 3).map((x, i) => box(x, 98, WALLS[i + 1] as number, 127, 'f'))),
      BROKEN_TEXT,
    ],
    [
      'cards in boxes with round corners are read one after the other',
      [
        ...lines(['Police Officer', 'City of Dayton, from 2015'], 48, 112, 14),
        ...lines(['Loan Officer', 'Millrace Savings Bank'], 228, 112, 14),
      ],
      [40, 220]
        .map((x) => {
          const [left, right, top, bottom] = [x, x + 160, HEIGHT - 98, HEIGHT - 136];
          return `${left + 5} ${top} m ${right - 5} ${top} l ${right} ${top} ${right} ${top} ${right} ${top - 5} c ${right} ${bottom + 5} l ${right} ${bottom} ${right} ${bottom} ${right - 5} ${bottom} c ${left + 5} ${bottom} l ${left} ${bottom} ${left} ${bottom} ${left} ${bottom + 5} c ${left} ${top - 5} l ${left} ${top} ${left} ${top} ${left + 5} ${top} c h S`;
        })
        .join(' '),
      'Police Officer\nCity of Dayton, from 2015\nLoan Officer\nMillrace Savings Bank',
    ],
    [
      'but the edges of a marked word are none',
      [{ text: 'Nine years as a police officer in Dayton', x: 42, y: 110 }],
      grey([box(121.2, 100, 185.9, 113, 'f')]),
      'Nine years as a police officer in Dayton',
    ],
    [
      'and lines under the headings of two columns end no row',
      [
        ...lines(['Skills', 'First aid', 'Spanish', 'Radio codes'], 42, 110, 16),
        ...lines(
          ['Summary', 'Police officer for nine years', 'in Dayton, now with a bank', 'as its fraud analyst'],
          160,
          110,
          16,
        ),
      ],
      `${line(150, 98, 150, 170)} ${line(42, 114, 140, 114)} ${line(160, 114, 320, 114)}`,
      'Summary\nPolice officer for nine years in Dayton, now with a bank as its fraud analyst\nSkills\nFirst aid\nSpanish\nRadio codes',
    ],
  ])('%s', async (_, shown, raw, text) => {
    expect(await read(shown, raw)).toBe(text);
  });
});

describe('a dash', () => {
  test('before the end of a cell belongs to what stands before it, and is no bullet of the next cell', async () => {
    const shown = [
      ...lines(['March 2019 \x96', 'August 2014 \x96', 'June 2010 \x96'], 42, 100, 30),
      ...lines(['Present', 'May 2016', 'May 2014'], 42, 113, 30),
      ...lines(['Police Officer,', 'Asset Protection', 'Teller at the'], 121, 100, 30),
      ...lines(['Patrol', 'Officer', 'counter'], 121, 113, 30),
    ];
    const raw = [88, 118, 148, 178].map((y) => line(40, y, 210, y)).join(' ');
    expect(await read(shown, raw)).toBe(
      'March 2019 \u2013 Present\tPolice Officer, Patrol\nAugust 2014 \u2013 May 2016\tAsset Protection Officer\nJune 2010 \u2013 May 2014\tTeller at the counter',
    );
  });
  test('in a number that a line end breaks is joined with its number', async () => {
    const shown = lines(['He can be reached at 719-', '555-0119, on the days'], 40, 100, 13);
    expect(await read(shown, '')).toBe('He can be reached at 719-555-0119, on the days');
  });
});

test('a page with more lines than tables have is a drawing: none of them is kept', () => {
  const ruling = new Ruling();
  for (let i = 0; i < 100_000; i++) ruling.add([0, i % 600, 0, 1, i % 600, 700], false, [1, 0, 0, 1, 0, 0], EVERYWHERE);
  expect(ruling.wallsAt(300)).toEqual([]);
  const paper = new Ruling();
  for (let x = 0; x < 600; x += 4) paper.add([0, x, 0, 1, x, 700], false, [1, 0, 0, 1, 0, 0], EVERYWHERE);
  expect(paper.wallsAt(300)).toEqual([]);
});
