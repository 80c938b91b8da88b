import { describe, expect, test } from 'vitest';
import { pdfLibrary } from '../../../bin/annotate/pdf-library.ts';
import { LIMITS } from '../../../utils/documents/limits.ts';
import { readDocument } from '../../../utils/documents/read.ts';
import { lines, type MadePage, makePdf } from './make-pdf.ts';

const read = (pages: MadePage[], toUnicode?: Record<string, string>, limits = LIMITS) =>
  readDocument(makePdf(pages, toUnicode), pdfLibrary, limits);

const PROSE = [
  'Steady under pressure and fair in reports, known',
  'for talking people down before force is needed on',
  'the housing unit where ninety six residents live',
  'through the long winter nights of the high plains',
  'with counts and searches and incident reports and',
  'the keys of three other units on the same corridor',
];
const OTHER = [
  'Police officers of two towns have asked for help',
  'with the drug court and its many open case files',
  'since the spring of that year and every one of it',
  'was closed within ninety days by a staff of three',
  'who also kept the duty desk and the reading room',
  'of the county library during its long renovation',
];

describe('the order of a page', () => {
  test.each<[string, MadePage, string]>([
    [
      'drawing order is no reading order',
      { shown: lines(['One', 'Two', 'Three'], 50, 100).reverse() },
      'One\nTwo\nThree',
    ],
    [
      'a date on the right belongs to its title',
      {
        shown: [
          ...lines(
            ['Loan Officer', 'First Bank, where loans are made and paid back', 'Teller', 'Second Bank'],
            50,
            100,
          ),
          { text: '2019 - 2024', x: 450, y: 100 },
          { text: '2015 - 2019', x: 450, y: 126 },
        ],
      },
      'Loan Officer\t2019 - 2024\nFirst Bank, where loans are made and paid back\nTeller\t2015 - 2019\nSecond Bank',
    ],
    [
      'columns are read one after the other, also where their lines stand level',
      { shown: [...lines(PROSE, 40, 100), ...lines(OTHER, 320, 100)] },
      [PROSE.join(' '), '', OTHER.join(' ')].join('\n'),
    ],
    [
      'a narrow sidebar comes after the text, on whichever side it stands',
      { shown: [...lines(['SKILLS', 'Radio', 'Spanish', 'First aid'], 40, 104, 15), ...lines(PROSE, 200, 100)] },
      [PROSE.join(' '), '', 'SKILLS', 'Radio', 'Spanish', 'First aid'].join('\n'),
    ],
    [
      'a heading over both columns stands before them',
      {
        shown: [
          { text: 'Deshawn Oakhurst, a resume of many words in one line over all', x: 40, y: 60, size: 16 },
          ...lines(PROSE, 40, 100),
          ...lines(OTHER, 320, 106),
        ],
      },
      ['Deshawn Oakhurst, a resume of many words in one line over all', '', PROSE.join(' '), '', OTHER.join(' ')].join(
        '\n',
      ),
    ],
    [
      'a table whose cells have several lines is read cell by cell',
      {
        shown: [
          ...lines(['Correctional', 'Officer'], 50, 100),
          ...lines(['State Department', 'of Corrections'], 250, 100),
          ...lines(['Teller'], 50, 145),
          ...lines(['Millrace', 'Bank'], 250, 145),
          ...lines(['Deckhand', 'on tugs'], 50, 190),
          ...lines(['Bayou', 'Towing'], 250, 190),
        ],
      },
      'Correctional\nOfficer\nState Department of Corrections\nTeller\tMillrace\nBank\nDeckhand on tugs\nBayou\nTowing',
    ],
    [
      'bullets belong to their lines',
      {
        shown: PROSE.slice(0, 4).flatMap((text, i) => [
          { text: '\x95', x: 50, y: 100 + 13 * i },
          { text, x: 68, y: 100 + 13 * i },
        ]),
      },
      PROSE.slice(0, 4)
        .map((text) => `\u2022 ${text}`)
        .join('\n'),
    ],
    [
      'a turned page is read upright',
      {
        rotate: 90,
        shown: lines(['Police Officer', 'Dayton'], 300, 400).map((one) => ({
          ...one,
          turn: 90,
          x: 300 + one.y - 400,
          y: 400,
        })),
      },
      'Police Officer\nDayton',
    ],
    [
      'text turned on the page is read along its line',
      { shown: [{ text: 'Police Officer', x: 300, y: 400, turn: 90 }] },
      'Police Officer',
    ],
  ])('%s', async (_, page, text) => {
    const file = await read([page]);
    expect(file.text.replace(/\n\n/g, '\n')).toBe(text.replace(/\n\n/g, '\n'));
    expect(file.status).toBe('text');
  });
});

describe('the words of a line', () => {
  test.each<[string, MadePage['shown'], string]>([
    [
      'letter-spaced words join',
      [{ text: 'MILITARY POLICE OFFICER', x: 50, y: 90, spacing: 4 }],
      'MILITARY POLICE OFFICER',
    ],
    [
      'also where spaces are but gaps',
      [
        { text: 'MILITARY', x: 50, y: 90, spacing: 4 },
        { text: 'POLICE', x: 140, y: 90, spacing: 4 },
      ],
      'MILITARY POLICE',
    ],
    [
      'words that were placed one by one are apart',
      [
        { text: 'Police', x: 50, y: 90 },
        { text: 'Officer', x: 84.6, y: 90 },
      ],
      'Police Officer',
    ],
    [
      'small capitals are one word',
      [
        { text: 'O', x: 50, y: 90, size: 12 },
        { text: 'FFICER', x: 59.33, y: 90, size: 9 },
      ],
      'OFFICER',
    ],
    [
      'type that was printed twice counts once',
      [
        { text: 'Police Explorer', x: 50, y: 90 },
        { text: 'Police Explorer', x: 50.4, y: 90 },
      ],
      'Police Explorer',
    ],
    [
      'raised letters stand in their line',
      [
        { text: 'Officer of the 21', x: 50, y: 90 },
        { text: 'st', x: 128.5, y: 86, size: 7 },
        { text: 'precinct', x: 137, y: 90 },
      ],
      'Officer of the 21st precinct',
    ],
  ])('%s', async (_, shown, text) => {
    expect((await read([{ shown: shown ?? [] }])).text).toBe(text);
  });
});

describe('many pages', () => {
  const page = (number: number, text: string): MadePage => ({
    shown: [
      { text: 'Grady Vandermeer, former police officer', x: 50, y: 40 },
      { text, x: 50, y: 300 },
      { text: `Page ${number} of 3`, x: 280, y: 760 },
    ],
  });

  test('headers and footers are read once, and every line knows its page', async () => {
    const file = await read([page(1, 'I was a police'), page(2, 'officer in a town'), page(3, 'for years')]);
    expect(file.text.split('\n').filter(Boolean)).toEqual([
      'Grady Vandermeer, former police officer',
      'I was a police',
      'officer in a town',
      'for years',
      'Page 3 of 3',
    ]);
    expect(file.lines.map((line) => line.page)).toEqual([1, 1, 2, 3, 3]);
    for (const { start, end, pieces } of file.lines) {
      expect(pieces.map((piece) => file.text.slice(piece.start, piece.end)).join(' ')).toBe(
        file.text.slice(start, end),
      );
    }
  });

  test('pages over the limit are named, those before are kept', async () => {
    const file = await read([page(1, 'One'), page(2, 'Two'), page(3, 'Three')], {}, { ...LIMITS, pages: 2 });
    expect(file).toMatchObject({ status: 'partial', pages: 3, unreadPages: [3] });
    expect(file.reason).toBe('Only pages 1 to 2 of 3 were read, since it has too many pages.');
    expect(file.text).toContain('Two');
  });
});

describe('what cannot be read is said', () => {
  const garbled = PROSE.join(' ').replace(/\S/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 29));
  test.each<[string, MadePage[], Record<string, unknown>, RegExp]>([
    [
      'a picture beside a page of text',
      [{ shown: lines(PROSE, 50, 90) }, { picture: 0.9 }],
      { status: 'partial', unreadPages: [2] },
      /^Page 2 is a picture of text: it was not read\.$/,
    ],
    [
      'pictures alone',
      [{ picture: 1 }, { picture: 0.8 }],
      { status: 'no-text', unreadPages: [1, 2], text: '' },
      /^Pages 1, 2 are pictures/,
    ],
    [
      'a scan with a stamp on it',
      [{ picture: 1, shown: [{ text: 'Received 2024', x: 50, y: 50 }] }],
      { status: 'partial', unreadPages: [1] },
      /picture of text/,
    ],
    [
      'letters that spell nothing',
      [{ shown: [{ text: garbled, x: 10, y: 90, size: 2 }] }],
      { status: 'no-text', unreadPages: [1], text: '' },
      /spell nothing/,
    ],
    [
      'letters drawn as shapes',
      [{ raw: '0 0 m 9 9 l f '.repeat(60) }],
      { status: 'no-text', unreadPages: [1] },
      /drawn without letters/,
    ],
    ['empty pages', [{}], { status: 'no-text', unreadPages: [] }, /its pages are empty/],
    [
      'letters that are lost within words',
      [{ shown: lines(['Loan ocer', 'Certied by the state'], 50, 90) }],
      { status: 'partial' },
      /lost letters within words/,
    ],
    [
      'more than is read on a page',
      [{ shown: lines(PROSE, 50, 90) }],
      { status: 'partial', unreadPages: [1] },
      /holds more than is read/,
    ],
  ])('%s', async (name, pages, expected, reason) => {
    const limits = name.startsWith('more') ? { ...LIMITS, glyphs: 100 } : LIMITS;
    const file = await read(pages, {}, limits);
    expect(file).toMatchObject(expected);
    expect(file.reason).toMatch(reason);
  });

  test('an empty last page is not missing', async () => {
    expect(await read([{ shown: lines(PROSE, 50, 90) }, {}])).toMatchObject({
      status: 'text',
      unreadPages: [],
      pages: 2,
    });
  });

  test('ligatures that stand for other characters are put back, where words tell which', async () => {
    const shown = lines(['Loan O\x01cer at the o\x01ce', 'Sheri\x02 and sta\x02', 'O\x01cial tra\x01c'], 50, 90, 13, {
      font: 'Odd',
    });
    const file = await read([{ shown }], { '\x01': '\u6600\ucf00', '\x02': '\u0138' });
    expect(file.text).toBe('Loan Officer at the office\nSheriff and staff\nOfficial traffic');
    expect(file.status).toBe('text');
    expect(file.warnings).toEqual(['Letters that the PDF had lost within words (ff, fi, fl) were put back.']);
    for (const { start, end, pieces } of file.lines) {
      expect(pieces.map((piece) => file.text.slice(piece.start, piece.end)).join(' ')).toBe(
        file.text.slice(start, end),
      );
    }
  });
});
