import { expect, test } from 'vitest';
import { aboutFrame } from '../../../utils/background/about-frame.ts';
import { frameFor } from '../../../utils/background/frames.ts';

const PAGE = { address: 'https://ats.example/applicants/7', title: 'Applicant', top: true };

const CASES: [
  name: string,
  frame: { address?: string; heading?: string; lines: string[] },
  outerHeading: string,
  expected: { person: string; address?: string },
][] = [
  ['a heading of its own', { heading: 'Ann Olds', lines: ['Ann Olds', 'Cook'] }, 'Applicant 7', { person: 'Ann Olds' }],
  ['the heading around it, which it holds too', { lines: ['Resume of Ann Olds'] }, 'Ann Olds', { person: 'Ann Olds' }],
  [
    'its first line, where the page shows the next person',
    { lines: ['Ann Olds', 'Cook'] },
    'Bo Ek',
    { person: 'Ann Olds' },
  ],
  [
    'the heading around it, where its first line is no name',
    { lines: ['Cook, 2012 – 2014'] },
    'Bo Ek',
    { person: 'Bo Ek' },
  ],
  ['a name with an apostrophe and a hyphen', { lines: ["Siobhán O'Neil-Åker"] }, '', { person: "Siobhán O'Neil-Åker" }],
  [
    'an address of its own',
    { address: 'https://files.example/7', lines: ['Ann Olds'] },
    '',
    { person: 'Ann Olds', address: 'https://files.example/7' },
  ],
  [
    'an address in memory only',
    { address: 'blob:https://ats.example/1f-2e', lines: ['Ann Olds'] },
    '',
    { person: 'Ann Olds' },
  ],
];

test.each(CASES)('a frame with %s', (_, { address = 'about:srcdoc', heading = '', lines }, outerHeading, expected) => {
  frameFor({ tabId: 9, frameId: 0, page: PAGE.address }, outerHeading + lines, { ...PAGE, heading: outerHeading });
  const about = { address, title: '', heading, top: false };
  const frame = frameFor({ tabId: 9, frameId: 4, page: PAGE.address }, outerHeading + lines + address, about);
  frame.blocks = new Map(lines.entries());
  frame.order = [...frame.blocks.keys()];
  expect(aboutFrame(frame)).toMatchObject({ address: PAGE.address, ...expected });
});
