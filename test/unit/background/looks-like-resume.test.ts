import { describe, expect, test } from 'vitest';
import { compiledDefaultPack } from '../../../bin/default-pack.ts';
import { looksLikeResume } from '../../../utils/background/looks-like-resume.ts';
import { annotate } from '../../../utils/engine/annotate.ts';
import { packFromBytes } from '../../../utils/packs/binary.ts';

const CASES: [name: string, text: string, sections: string[], expected: boolean][] = [
  ['two known headings', 'Experience\nEducation', ['experience', 'education'], true],
  ['one heading and the years of two jobs', 'Office Manager, 2018 – present\nClerk, 2012 - 2014', ['experience'], true],
  ['years with months', 'Clerk, June 2012 – July 2014\nCook, March 2015 to May 2016', ['experience'], true],
  ['one heading of a menu', 'Experience\nPostings\nCalendar', ['experience'], false],
  ['one heading and one stretch of years', 'Report 2018 – 2019', ['experience'], false],
  ['years without a heading', 'Budget 2018 – 2019, budget 2019 – 2020', [], false],
];

describe('a text without a mention', () => {
  test.each(CASES)('%s', (_, text, sections, expected) => {
    expect(looksLikeResume(text, sections)).toBe(expected);
  });
});

/** Words that tracking sites set above the columns of their lists, and over a person's resume. */
const COLUMNS = ['Applicants', 'Name', 'Posting', 'Place', 'Applied', 'Viewed', 'Stage', 'Status', 'Rating', 'Source'];

test('the heads of a list of applicants are no headings of a resume: nobody is kept by the name of "Applicants"', () => {
  const pack = packFromBytes(new Uint8Array(compiledDefaultPack()).buffer);
  const list = [...COLUMNS, 'Ana Example', 'Fleet Clerk', 'Marlow', 'Mar 3', 'Mar 4', 'New', 'Open', '4', 'Web'].join(
    '\n',
  );
  const { sections, mentions } = annotate(list, pack);
  expect(mentions).toEqual([]);
  expect(looksLikeResume(list, sections)).toBe(false);
  expect(sections).not.toContain('objective');
});
