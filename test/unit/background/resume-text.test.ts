import { describe, expect, test } from 'vitest';
import { compiledDefaultPack } from '../../../bin/default-pack.ts';
import { resumeTextOf, sayBesides } from '../../../utils/background/resume-text.ts';
import { packFromBytes } from '../../../utils/packs/binary.ts';
import { frameOfOutline } from './page-outline.ts';

const pack = packFromBytes(new Uint8Array(compiledDefaultPack()).buffer);

const HEADER = `<header>
  Harbor City, hiring
  Police Officer Recruit - Requisition 12
`;
const OTHERS = `<aside>
  Other applicants
  Ada Quill, Correctional Officer
  Ben Marsh, Security Officer
`;
const MAIL = `<div.mail>
  Subject: your application
  Dear Dana, the Chief of Police will see you.
`;
const NOTES = `<div.notes>
  Notes
  R. Okafor: was a police officer, I think
`;
const RESUME = `Dana Whitlock
Experience
Loan Officer
First Bank of Marlow, June 2014 – present
Education
Marlow College, 2014
`;
const indent = (outline: string): string => outline.replaceAll(/^(?=.)/gm, '  ');
const inside = (kind: string, ...parts: string[]): string => `<${kind}>\n${indent(parts.join(''))}`;

/** Pages, the first and last line of what is read, and the quotes of what stands beside it; null where all is read. */
const PAGES: [name: string, outline: string, read: [first: string, last: string] | null, besides?: string[]][] = [
  [
    'a bar with the job, a list of others, mail and notes around a resume',
    inside('body', HEADER, inside('div.columns', OTHERS, inside('main', RESUME), MAIL, NOTES)),
    ['Dana Whitlock', 'Marlow College, 2014'],
    ['Police Officer Recruit', 'Correctional Officer', 'Security Officer', 'Chief of Police', 'police officer'],
  ],
  [
    'name and contact in a box of their own above the sections',
    inside(
      'body',
      HEADER,
      inside(
        'main',
        '<div.head>\n  Dana Whitlock, Marlow\n  dana@example.org\n',
        inside('div.body', RESUME.slice(RESUME.indexOf('Experience'))),
      ),
    ),
    ['Dana Whitlock, Marlow', 'Marlow College, 2014'],
    ['Police Officer Recruit'],
  ],
  [
    'pages of a viewer: the second has neither heading nor years',
    inside(
      'body',
      HEADER,
      inside('div.viewer', inside('div.page', RESUME), '<div.page>\n  Rode along with a police officer.\n'),
    ),
    ['Dana Whitlock', 'Rode along with a police officer.'],
    ['Police Officer Recruit'],
  ],
  [
    'columns, of which one holds the jobs and one the schools',
    inside(
      'body',
      HEADER,
      inside(
        'main',
        '<div.left>\n  Education\n  Marlow College\n',
        '<div.right>\n  Experience\n  Security Officer, 2012 - 2014\n',
      ),
    ),
    ['Education', 'Security Officer, 2012 - 2014'],
    ['Police Officer Recruit'],
  ],
  [
    'one text with line ends',
    inside('body', HEADER, inside('main', `<pre>\n  ${RESUME.trim().replaceAll('\n', ' / ')}\n`, NOTES)),
    ['Dana Whitlock', 'Marlow College, 2014'],
    ['Police Officer Recruit', 'police officer'],
  ],
  [
    'a cover letter in a box of its own belongs to the applicant',
    inside(
      'body',
      HEADER,
      inside(
        'div.content',
        '<div.letter>\n  Cover letter\n  For two years I was a reserve police officer in Marlow, and I liked it.\n',
        inside('main', RESUME),
      ),
    ),
    ['Cover letter', 'Marlow College, 2014'],
    ['Police Officer Recruit'],
  ],
  [
    'a tab that is called as a letter is none',
    inside('body', '<nav>\n  Cover letter\n  Notes\n', inside('main', RESUME)),
    ['Dana Whitlock', 'Marlow College, 2014'],
  ],
  [
    'what tracking systems head as resumes do is still no part of it',
    inside('body', '<nav>\n  Overview\n  Activities\n  Stage\n  Applied for\n', HEADER, inside('main', RESUME)),
    ['Dana Whitlock', 'Marlow College, 2014'],
    ['Police Officer Recruit'],
  ],
  [
    'a summary of one line beside it belongs to the applicant',
    inside(
      'body',
      HEADER,
      inside('div.content', '<section.sum>\n  Summary\n  Retired police officer of Marlow.\n', inside('main', RESUME)),
    ),
    ['Summary', 'Marlow College, 2014'],
    ['Police Officer Recruit'],
  ],
  [
    'qualifications in a column below it belong to the applicant',
    inside(
      'body',
      HEADER,
      inside(
        'div.content',
        inside('main', RESUME),
        '<div.sidebar>\n  Qualifications\n  Retired police officer, Marlow Police Department\n',
      ),
    ),
    ['Dana Whitlock', 'Retired police officer, Marlow Police Department'],
    ['Police Officer Recruit'],
  ],
  [
    'labels beside it that say what a title in it means',
    inside(
      'body',
      '<div.bar>\n  Closing date: 1 May 2026\n  Requisition number: 2231\n',
      inside(
        'main',
        'Position: Police Officer\nDepartment: Marlow Police Department\n',
        RESUME.replace('Dana Whitlock\n', ''),
      ),
    ),
    null,
  ],
  ['two resumes side by side', inside('body', inside('main', RESUME), inside('div.other', RESUME)), null],
  [
    'years of work outside of the box with the headings',
    inside('body', '<div.jobs>\n  Police Officer, 2016 to 2019\n', inside('main', RESUME)),
    null,
  ],
  ['one heading only', inside('body', HEADER, '<main>\n  Experience\n  Police Officer, 2016 - 2019\n'), null],
  ['no years', inside('body', HEADER, '<main>\n  Experience\n  Police Officer\n  Education\n'), null],
  [
    'boxes of one kind, which nothing tells apart',
    inside('body', HEADER.replace('header', 'div'), inside('div', RESUME)),
    null,
  ],
  ['sections that are not held together', inside('body', HEADER, RESUME), null],
  ['a login', inside('body', '<main>\n  Sign in\n  Forgotten your name?\n'), null],
];

describe('on a page that nobody knows, the resume is', () => {
  test.each(PAGES)('%s', (_, outline, read, besides = []) => {
    const frame = frameOfOutline(outline);
    const whole = [...frame.blocks.values()].join('\n');
    const found = resumeTextOf(frame, pack);
    expect(found.text).toBe(whole.slice(found.offset, found.offset + found.text.length));
    const lines = found.text.split('\n');
    expect(found.isPart ? [lines[0], lines.at(-1)] : null).toEqual(read);
    if (read === null) expect(found).toMatchObject({ offset: 0, text: whole });
    expect(found.besides).toEqual(besides);
  });
});

test('a page of very many headings is looked at whole', () => {
  const frame = frameOfOutline(inside('body', HEADER, inside('main', RESUME, 'Skills\n'.repeat(160_000))));
  expect(resumeTextOf(frame, pack).text.length).toBeGreaterThan(1_000_000);
});

test('what stands beside the resume is named and counted', () => {
  expect(sayBesides([])).toEqual([]);
  expect(sayBesides(['Police Officer'])).toEqual([
    'Beside the part of the page that looks like the resume, so not counted: “Police Officer”. If the resume is another part, pick its area or have the whole page read.',
  ]);
  expect(sayBesides(['Police Officer', 'Bailiff', 'Police Officer', 'Warden', 'Marshal'])[0]).toContain(
    '“Police Officer”, “Bailiff”, “Warden” and 2 more.',
  );
  expect(sayBesides([`\u202e${'long '.repeat(1000)}officer`])[0]).toMatch(/^.{0,250}$/);
});
