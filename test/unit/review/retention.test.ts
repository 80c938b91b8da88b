import { expect, test } from 'vitest';
import { DEFAULT_RETENTION, monthsAfter, RETENTION_PRESETS, whyNotRetention } from '../../../utils/review/retention.ts';

test.each([
  ['2026-11-25T10:00:00Z', 12, '2027-11-25T10:00:00Z'],
  ['2026-01-31T10:00:00Z', 1, '2026-02-28T10:00:00Z'],
  ['2024-02-29T00:00:00Z', 12, '2025-02-28T00:00:00Z'],
  ['2026-12-31T23:59:59Z', 2, '2027-02-28T23:59:59Z'],
  ['2026-11-25T10:00:00Z', 0, '2026-11-25T10:00:00Z'],
])('%s and %i months is %s', (from, months, to) => {
  expect(new Date(monthsAfter(Date.parse(from), months)).toISOString()).toBe(new Date(to).toISOString());
});

test('every preset can be kept, and none but the six months of the European Union is shorter than a year', () => {
  for (const preset of RETENTION_PRESETS) expect(whyNotRetention(preset)).toBeNull();
  const short = RETENTION_PRESETS.filter(({ keepMonths }) => keepMonths < 12).map(({ id }) => id);
  expect(short).toEqual(['eu']);
  expect(DEFAULT_RETENTION.keepMonths).toBe(12);
});

test.each([
  [{ keepMonths: 24, deleteMonths: 12 }, /before the time/],
  [{ keepMonths: 0, deleteMonths: 0 }, /at once/],
  [{ keepMonths: 1.5, deleteMonths: null }, /whole number/],
  [{ keepMonths: -1, deleteMonths: null }, /whole number/],
  [{ keepMonths: 12, deleteMonths: 100_000 }, /whole number/],
])('%o is refused', (terms, reason) => {
  expect(whyNotRetention(terms)).toMatch(reason);
});
