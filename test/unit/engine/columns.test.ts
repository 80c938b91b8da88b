import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;

const mentionsOf = (lines: readonly string[]) => annotate(['EXPERIENCE', ...lines].join('\n'), compiled).mentions;
/** Two cells a line. */
const grid = (...rows: [string, string][]): string[] => rows.map(([left, right]) => `${left.padEnd(32)}${right}`);
const DATES: [string, string] = ['2010 - 2014', '2014 - 2018'];

describe('an employer of the card beside', () => {
  test.each<[string, string[], string]>([
    [
      'below, to the left',
      grid(['Records Clerk', 'Officer'], ['Marl Police Department', 'Marl Bank'], DATES),
      'business',
    ],
    [
      'below, to the right',
      grid(['Officer', 'Records Clerk'], ['Marl Bank', 'Marl Police Department'], DATES),
      'business',
    ],
    ['above', grid(['Marl Police Department', 'Atlas Guard Services'], ['Clerk', 'Patrol Officer'], DATES), 'security'],
    [
      'below the dates',
      grid(DATES, ['Clerk', 'Training Officer'], ['Marl Police Department', 'Marl Mills']),
      'business',
    ],
    ['on the same line', grid(['Clerk, Marl Police', 'Public Safety Officer, Hale Mall'], DATES), 'security'],
    [
      'in cells with bars',
      ['Clerk | Officer', 'Marl Police Department | Marl Bank', '2010 - 2014 | 2014 - 2018'],
      'business',
    ],
    ['behind tabs', ['Clerk\tOfficer', 'Marl Police Department\tMarl Bank', '2010 - 2014\t2014 - 2018'], 'business'],
    [
      'whose name no rule knows',
      grid(['Clerk', 'Patrol Officer'], ['Marl Police Department', 'Hale Protective'], DATES),
      'unknown',
    ],
    [
      'of a title that stands beside',
      grid(['Police Officer', 'Training Officer'], ['Marl PD', 'Marl Mills'], DATES),
      'business',
    ],
  ])('%s', (_, lines, meaning) => {
    expect(mentionsOf(lines).at(-1)?.meaning).toBe(meaning);
  });
});

describe('the employer of the own card', () => {
  test.each<[string, string[]]>([
    ['to the left', grid(['Officer', 'Cook'], ['Marl Police Department', 'Hale Diner'], DATES)],
    ['to the right', grid(['Cook', 'Officer'], ['Hale Diner', 'Marl Police Department'], DATES)],
    ['with dates in the next cell', grid(['Officer', '2010 - 2014'], ['Marl Police Department', 'Marl, OH'])],
    ['held twice', ['Officer', 'Marl Police Department', '2010 - 2014, 2016 - 2018']],
  ])('%s', (_, lines) => {
    expect(mentionsOf(lines)[0]?.track).toBe('leo');
  });
});

describe('rows and lists of their own', () => {
  test.each<[string, string[], string]>([
    ['the next row of a table', ['Officer | Hale Storage', 'Clerk | Marl Police Department'], 'unknown'],
    ['the row before', ['Clerk | Marl Police Department', 'Officer | Hale Storage'], 'unknown'],
    ['titles, employers, dates', ['Clerk', 'Officer', 'Marl Police Department', 'Marl Bank', ...DATES], 'business'],
    ['dates, titles, employers', [...DATES, 'Clerk', 'Officer', 'Marl Police Department', 'Marl Bank'], 'business'],
    ['employers, titles, dates', ['Marl Bank', 'Marl Police Department', 'Officer', 'Clerk', ...DATES], 'business'],
    ['gaps that were lost', ['Clerk Officer', 'Marl Police Department Hale Diner', DATES.join(' ')], 'unknown'],
  ])('%s', (_, lines, meaning) => {
    expect(mentionsOf(lines)[0]?.meaning).toBe(meaning);
  });

  test('level lines belong together', () => {
    const lines = ['Cook', 'Officer', 'Hale Diner', 'Marl Police Department', ...DATES];
    expect(mentionsOf(lines)[0]?.track).toBe('leo');
  });
});
