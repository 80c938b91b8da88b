import { describe, expect, test } from 'vitest';
import { looksLikeResume } from '../../../utils/background/looks-like-resume.ts';

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
