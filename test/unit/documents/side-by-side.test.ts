import { describe, expect, test } from 'vitest';
import { pdfLibrary } from '../../../bin/annotate/pdf-library.ts';
import { readDocument } from '../../../utils/documents/read.ts';
import { lines, type MadePage, makePdf, type Shown } from './make-pdf.ts';

const read = (page: MadePage) => readDocument(makePdf([page]), pdfLibrary);

const heading = (text: string, y: number): Shown => ({ text, x: 40, y, size: 14, font: 'Times-Roman' });
/** A card: its title in another type, as people set it. */
const card = ([title = '', ...rest]: string[], x: number, y: number): Shown[] => [
  { text: title, x, y, font: 'Times-Roman' },
  ...lines(rest, x, y + 14, 14),
];

const TRAINEE = ['Police Officer Recruit', 'Fenwick City Police Academy', '2024 - 2025', 'Left in good standing.'];
const OFFICER = ['Officer', 'Meridian Group', '2021 - 2023', 'Full time, day shift.'];
const INTERN = ['Intern', 'Fenwick County', 'Summer 2020'];
const DEPUTY = ['Deputy Sheriff', 'Larkmoor County', '2015 - 2019', 'Served papers.'];

describe('cards beside each other', () => {
  test.each<[string, Shown[], string[][]]>([
    [
      'are told by the dates that stand beside each other',
      [heading('Experience', 60), ...card(TRAINEE, 40, 80), ...card(OFFICER, 320, 80)],
      [['Experience'], TRAINEE, OFFICER],
    ],
    [
      'of people, by how they can be reached',
      [
        heading('References', 60),
        ...card(['Paula Menke', 'Police Officer, Marlow', '317-555-0151'], 40, 80),
        ...card(['Dale Ostrow', 'Owner, Halloran Grocery', '317-555-0152'], 320, 80),
      ],
      [
        ['References'],
        ['Paula Menke', 'Police Officer, Marlow', '317-555-0151'],
        ['Dale Ostrow', 'Owner, Halloran Grocery', '317-555-0152'],
      ],
    ],
    [
      'end with their section, though the strip between them runs on',
      [
        heading('Experience', 60),
        ...card(DEPUTY, 40, 80),
        ...card(OFFICER, 320, 80),
        ...card(INTERN, 40, 150),
        heading('References', 210),
        ...lines(['Paula Menke, deputy', 'Dale Ostrow, owner'], 40, 230, 14),
      ],
      [['Experience'], DEPUTY, INTERN, OFFICER, ['References'], ['Paula Menke, deputy', 'Dale Ostrow, owner']],
    ],
    [
      'also where headings are set like titles, by their names',
      [
        { text: 'Experience', x: 40, y: 60, font: 'Times-Roman' },
        ...card(DEPUTY, 40, 80),
        ...card(OFFICER, 320, 80),
        { text: 'References', x: 40, y: 160, font: 'Times-Roman' },
        ...lines(['Paula Menke, deputy', 'Dale Ostrow, owner'], 40, 180, 14),
      ],
      [['Experience'], DEPUTY, OFFICER, ['References'], ['Paula Menke, deputy', 'Dale Ostrow, owner']],
    ],
    [
      'a title of two lines on a card is no heading of a column',
      [
        heading('Experience', 60),
        ...card(DEPUTY, 40, 80),
        ...lines(['Military Police Officer, Staff', 'Sergeant'], 320, 80, 14, { font: 'Times-Roman' }),
        ...lines(['U.S. Army', '2014 - 2022'], 320, 108, 14),
        heading('References', 170),
        ...lines(['Paula Menke, deputy', 'Dale Ostrow, owner'], 40, 190, 14),
      ],
      [
        ['Experience'],
        DEPUTY,
        ['Military Police Officer, Staff', 'Sergeant', 'U.S. Army', '2014 - 2022'],
        ['References'],
        ['Paula Menke, deputy', 'Dale Ostrow, owner'],
      ],
    ],
    [
      'but a side that begins with the name of a section is a column, though its lines are level',
      [
        ...lines(
          ['Cover note', 'After twenty years I hope to', 'become a special agent.', 'I can start', 'in May.'],
          40,
          80,
          14,
        ),
        ...lines(['Education', 'Delmore College, 2005', 'Weekend guide'], 320, 80, 14),
      ],
      [
        ['Cover note', 'After twenty years I hope to', 'become a special agent.', 'I can start', 'in May.'],
        ['Education', 'Delmore College, 2005', 'Weekend guide'],
      ],
    ],
    [
      'but the headings of a column of its own let it be read in one go',
      [
        heading('Experience', 60),
        ...lines(
          ['Deputy Sheriff, Larkmoor County, 2015', 'Served papers and kept two courts in order', 'on all days.'],
          40,
          80,
          14,
        ),
        { text: 'References', x: 380, y: 66, size: 14, font: 'Times-Roman' },
        ...lines(['Paula Menke,', 'police officer'], 380, 86, 14),
        heading('Education', 150),
        ...lines(['Ollerton College, criminal justice, 2014'], 40, 170, 14),
        ...lines(['Dale Ostrow,', 'detective'], 380, 176, 14),
      ],
      [
        ['Experience'],
        ['Deputy Sheriff, Larkmoor County, 2015', 'Served papers and kept two courts in order', 'on all days.'],
        ['Education'],
        ['Ollerton College, criminal justice, 2014'],
        ['References'],
        ['Paula Menke,', 'police officer'],
        ['Dale Ostrow,', 'detective'],
      ],
    ],
  ])('%s', async (_, shown, text) => {
    const words = (await read({ shown })).text.replace(/\s+/g, ' ');
    expect(words).toBe(text.flat().join(' '));
  });
});

describe('tables that are read across', () => {
  test.each<[string, string[][]]>([
    [
      'whose column is named like a section',
      [
        ['Position', 'Experience'],
        ['Police Officer', 'None'],
        ['Security Officer', '5 years'],
        ['Dispatcher', '2 years'],
      ],
    ],
    [
      'whose column begins with the name of a section',
      [
        ['Position held', 'Training completed'],
        ['Police Officer, Marlow Police Department', 'Never sworn'],
        ['Security Officer, Ostrow', '40 hours'],
      ],
    ],
    [
      'with two telephone numbers on one line among answers',
      [
        ['Have you ever been a police officer?', 'No'],
        ['Have you ever been sworn?', 'No'],
        ['Home phone 317-555-0151', 'Work phone 317-555-0152'],
      ],
    ],
    [
      'with a span of years on both sides among answers',
      [
        ['Police Officer', 'None'],
        ['Security Officer, 2010 - 2014', '2010 - 2014'],
        ['Clerk', '1 year'],
      ],
    ],
    [
      'whose dates leave no room for more',
      [
        ['Security Supervisor and Night Watchman at Ostrow', '2010 - 2014'],
        ['Police Officer, Marlow Police Department', '2015 - 2019'],
        ['Clerk, City of Marlow', '2003 - 2009'],
        ['Teller, First Bank of Marlow', '2001 - 2003'],
      ],
    ],
  ])('%s', async (_, rows) => {
    const shown = rows.flatMap(([left = '', right = ''], i) => [
      { text: left, x: 40, y: 100 + 16 * i },
      { text: right, x: 400, y: 100 + 16 * i },
    ]);
    expect((await read({ shown })).text.replace(/\n\n/g, '\n')).toBe(rows.map((cells) => cells.join('\t')).join('\n'));
  });
});

test('a column is not cut at the headings of the sidebar beside it, though its own heading has an unusual name', async () => {
  const shown = [
    heading('Contact', 60),
    ...lines(['Marlow, Ohio', '317-555-0151'], 40, 80, 14),
    heading('Skills', 150),
    ...lines(['Spanish', 'First aid'], 40, 170, 14),
    heading('References', 240),
    ...lines(['On request'], 40, 260, 14),
    { text: 'Career', x: 200, y: 60, size: 14, font: 'Times-Roman' as const },
    ...lines(
      ['Loan Officer, First Bank of Marlow, 2020 to 2024', 'Lent to farmers and kept their files in order.'],
      200,
      86,
      14,
    ),
    ...lines(['Clerk, City of Marlow, 2019 to 2020', 'Answered letters for the council and its staff.'], 200, 176, 14),
    ...lines(['Police Officer, Marlow Police Department, 2010 to 2019', 'Night patrol.'], 200, 266, 14),
  ];
  const { text } = await read({ shown });
  expect(text.indexOf('Police Officer')).toBeLessThan(text.indexOf('References'));
});

test('a word that broke in its cell keeps the line end that tells so', async () => {
  const shown = [
    ...lines(['Title', 'Law Enforcement and Parks Law Enforce-', 'ment Officer', 'Teller'], 40, 100, 14),
    ...lines(['Employer', 'City of Marlow', '', 'First Bank'], 270, 100, 14).filter(({ text }) => text !== ''),
    ...lines(['Dates', '2010 - 2014', '', '2015 - 2016'], 420, 100, 14).filter(({ text }) => text !== ''),
  ];
  expect((await read({ shown })).text).toContain('Enforce-\nment Officer');
});

test('a paragraph over the whole width is not torn where columns begin below it', async () => {
  const shown = [
    { text: 'Eight years inside a county jail that holds nine hundred people, and I have never', x: 40, y: 60 },
    { text: 'been a police officer.', x: 40, y: 74 },
    ...card(TRAINEE, 40, 100),
    ...card(OFFICER, 320, 100),
  ];
  expect((await read({ shown })).text).toContain('never been a police officer.');
});

test('a heading in the margin that stands a little lower is put before its text', async () => {
  const shown = [
    ...lines(['Clerk, Bank of Marlow, 2012', 'Counted cash and kept the log of the vault'], 160, 80, 14),
    ...lines(['Paula Menke', 'Police Officer', 'Marlow Police Department'], 160, 130, 14),
    heading('Jobs', 91),
    heading('References', 141),
  ];
  expect((await read({ shown })).text.replace(/\s+/g, ' ')).toBe(
    'Jobs Clerk, Bank of Marlow, 2012 Counted cash and kept the log of the vault References Paula Menke Police Officer Marlow Police Department',
  );
});

describe('cells that broke because the next word would not have fitted', () => {
  const row = (cells: string[], y: number): Shown[] =>
    cells.map((text, i) => ({ text, x: [40, 200, 330, 450][i] as number, y })).filter(({ text }) => text !== '');
  test.each<[string, string[][], string]>([
    [
      'are read whole, each in its column',
      [
        ['Employer', 'Job title', 'Dates'],
        ['Osprey Ridge Regional 911', 'Public Safety Comms', '2020 - 2024'],
        ['', 'Communications Officer', ''],
        ['Kestrel Island Air', 'First Officer', '2016 - 2020'],
      ],
      'Employer\tJob title\tDates\nOsprey Ridge Regional 911\tPublic Safety Comms Communications Officer\t2020 - 2024\nKestrel Island Air\tFirst Officer\t2016 - 2020',
    ],
    [
      'also where every cell broke, if one of them cannot end there',
      [
        ['Employer', 'Job title', 'Dates'],
        ['Fenwick City Police Academy,', 'Corps Police Officer', 'January 2024 to April'],
        ['Colorado', 'Recruit and Trainee', '2024'],
        ['Kestrel Island Air', 'First Officer', '2016 - 2020'],
      ],
      'Employer\tJob title\tDates\nFenwick City Police Academy, Colorado\tCorps Police Officer Recruit and Trainee\tJanuary 2024 to April 2024\nKestrel Island Air\tFirst Officer\t2016 - 2020',
    ],
    [
      'a line that would have fitted is one of its own',
      [
        ['Employer', 'Job title', 'Dates'],
        ['Osprey Ridge Regional 911', 'Dispatcher', '2020 - 2024'],
        ['', 'Officer', ''],
        ['Kestrel Island Air', 'First Officer', '2016 - 2020'],
      ],
      'Employer\tJob title\tDates\nOsprey Ridge Regional 911\tDispatcher\t2020 - 2024\nOfficer\nKestrel Island Air\tFirst Officer\t2016 - 2020',
    ],
  ])('%s', async (_, rows, text) => {
    const { text: got } = await read({ shown: rows.flatMap((cells, i) => row(cells, 100 + 14 * i)) });
    expect(got.replace(/\n\n/g, '\n')).toBe(text);
  });
});
