import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const doc = readFileSync('docs/bug-reports.md', 'utf8');
/** A test that a line names: its file, and words of its name. */
const NAMED = /`(test\/[^`]+)`(?:: ("[^"]+"(?:,(?: and)? "[^"]+")*))?/g;

const rows = [...doc.matchAll(/^\| (\d+) +\|.*\| ([HM]) +\| (.*?) +\|$/gm)].map(([, number, likely, here]) => ({
  number: Number(number),
  likely,
  here: here as string,
}));

test('every report has one line, and none is left out', () => {
  const numbers = rows.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(doc.match(/^\| \d+ +\|/gm)).toHaveLength(rows.length);
  expect(rows.length).toBeGreaterThan(50);
});

test.each(rows.map((row, i) => [row.number, row, rows[i - 1]] as const))(
  'report %i names tests that exist',
  (_, { here }, before) => {
    const said = here.startsWith('the same test') ? (before?.here ?? '') : here;
    const named = [...said.matchAll(NAMED)];
    expect(named).not.toEqual([]);
    for (const [, file, names = ''] of named) {
      expect(existsSync(file as string)).toBe(true);
      const text = readFileSync(file as string, 'utf8');
      for (const [, name] of names.matchAll(/"([^"]+)"/g)) expect(text).toContain(name);
    }
  },
);
