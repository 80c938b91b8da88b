import { expect, test } from 'vitest';
import { applicantStanding, isBlindReading, needsSecond } from '../../../utils/review/applicant-standing.ts';
import { applicantDecisionOf } from '../store/records-fixture.ts';

test.each([
  ['nobody decided', [], { state: 'open', track: null }],
  ['one waits for a second', [{ state: 'pending' }], { state: 'pending', track: 'leo' }],
  ['one stands', [{}], { state: 'decided', track: 'leo' }],
  ['two differ', [{}, { track: 'review' }], { state: 'differs', track: null }],
] as const)('%s', (_, made, expected) => {
  const decisions = made.map((change, i) => applicantDecisionOf('a', { id: `${i}`, sequence: i + 1, ...change }));
  expect(applicantStanding(decisions)).toMatchObject(expected);
});

test('the order is that of the log, whatever the clock said', () => {
  const first = applicantDecisionOf('a', { id: '1', sequence: 1, time: 9000, reviewer: 'First' });
  const second = applicantDecisionOf('a', { id: '2', sequence: 2, time: 1000, reviewer: 'Second' });
  expect(applicantStanding([second, first])).toMatchObject({ reviewers: ['First', 'Second'], time: 1000 });
});

test.each([
  ['leo', 'never', false],
  ['leo', 'leo', true],
  ['academy', 'leo', false],
  ['academy', 'always', true],
] as const)('%s with a second reader %s: %s', (track, secondReader, waits) => {
  expect(needsSecond(track, secondReader)).toBe(waits);
});

test('a blind reading ends with the first decision of the same name, also one that was ended', () => {
  const made = applicantDecisionOf('a', {
    reviewer: 'Renée Okafor',
    ended: { by: 'reopened', reason: 'r', reviewer: 'B', time: 1, sequence: 9 },
  });
  expect(isBlindReading(true, [], 'Renée Okafor')).toBe(true);
  expect(isBlindReading(true, [made], 'A. Lindqvist')).toBe(true);
  expect(isBlindReading(true, [made], 'renée okafor ')).toBe(false);
  expect(isBlindReading(false, [], 'Renée Okafor')).toBe(false);
});
