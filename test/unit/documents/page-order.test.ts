import { describe, expect, test } from 'vitest';
import { pdfLibrary } from '../../../bin/annotate/pdf-library.ts';
import { readDocument } from '../../../utils/documents/read.ts';
import { lines, type MadePage, makePdf } from './make-pdf.ts';

const read = (pages: MadePage[]) => readDocument(makePdf(pages), pdfLibrary);

describe('lines that were broken only because their column ends', () => {
  /** Sets the width of the column. */
  const EDGE = 'The widest line of this column.';
  test.each<[string, string[], string[]]>([
    [
      'a sentence',
      ['I am not and never was a sworn', 'peace officer.'],
      ['I am not and never was a sworn peace officer.'],
    ],
    [
      'a capital after an open end',
      ['Guest and friend of the United', 'States'],
      ['Guest and friend of the United', 'States'],
    ],
    [
      'a capital in running text',
      ['Operator, 2015. Passed Peace', 'Officer Standards and Training', 'level 1'],
      ['Operator, 2015. Passed Peace Officer Standards and Training level 1'],
    ],
    ['a short line', ['Radio', 'first aid'], ['Radio', 'first aid']],
    [
      'lines that each are a title',
      ['Supervisory Loan Officer, Main', 'Harrow Creek Credit Union'],
      ['Supervisory Loan Officer, Main', 'Harrow Creek Credit Union'],
    ],
    ['a question and its answer', ['Have you been a peace officer?', 'No'], ['Have you been a peace officer? No']],
    [
      'a word cut by the line end',
      ['Nine years as correctional offi-', 'cer'],
      ['Nine years as correctional offi-', 'cer'],
    ],
  ])('%s', async (_, shown, text) => {
    const file = await read([{ shown: lines([EDGE, ...shown], 40, 100, 13, { font: 'Courier' }) }]);
    expect(file.text).toBe([EDGE, ...text].join('\n'));
    for (const { start, end, pieces } of file.lines) {
      const words = pieces.map((piece) => file.text.slice(piece.start, piece.end));
      expect(words.join(' ').replace(/\s+/g, ' ')).toBe(file.text.slice(start, end).replace(/\s+/g, ' '));
    }
  });
  test('another type begins something new', async () => {
    const shown = [
      ...lines([EDGE, 'Supervisory Loan Officer, Main'], 40, 100, 13, { font: 'Courier' }),
      { text: 'branch of the county', x: 40, y: 126 },
    ];
    expect((await read([{ shown }])).text).toBe(`${EDGE}\nSupervisory Loan Officer, Main\nbranch of the county`);
  });
});

describe('margins', () => {
  test.each<[string, MadePage, string]>([
    [
      'headings in the margin stand before the text that they are level with',
      {
        shown: [
          ...lines(['Work', 'Goal', 'People'], 40, 100, 80, { font: 'Times-Roman', size: 13 }),
          ...lines(['Police Officer', 'City of Dayton, from 2014 to 2019', 'Foot patrol of the market'], 180, 101, 14),
          ...lines(['To become a Deputy Sheriff', 'of Wendell County within the year'], 180, 181, 14),
          ...lines(['Officer Ann Lee, who taught me', 'the streets of the northern ward'], 180, 261, 14),
        ],
      },
      `Work\nPolice Officer\nCity of Dayton, from 2014 to 2019\nFoot patrol of the market\nGoal\nTo become a Deputy Sheriff
of Wendell County within the year\nPeople\nOfficer Ann Lee, who taught me the streets of the northern ward`,
    ],
    [
      'dates in the margin stand on the line of their title, however many lines they take',
      {
        shown: [
          ...lines(['March 2014 \x96', 'June 2019'], 40, 100, 14),
          ...lines(['2010 \x96 2014'], 40, 160),
          ...lines(['Police Officer', 'City of Dayton, with its seven wards', 'Foot patrol'], 180, 100, 14),
          ...lines(['Teller', 'Millrace Savings Bank of Kettering', 'Cash and cards'], 180, 160, 14),
        ],
      },
      'March 2014 \u2013 June 2019\tPolice Officer\nCity of Dayton, with its seven wards\nFoot patrol\n2010 \u2013 2014\tTeller\nMillrace Savings Bank of Kettering\nCash and cards',
    ],
  ])('%s', async (_, page, text) => {
    const file = await read([page]);
    expect(file.text.replace(/\n\n/g, '\n')).toBe(text.replace(/\n\n/g, '\n'));
  });
});
