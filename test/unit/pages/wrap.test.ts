import { expect, test } from 'vitest';
import { findQuote, RESUMES, resumeLines } from '../../pages/resumes.ts';
import { wrapLikePdf } from '../../pages/wrap.ts';

const wrapped = RESUMES.map((resume) => wrapLikePdf(resumeLines(resume)));

test('breaks a title at its spaces and a word at its hyphen', () => {
  expect(wrapped.some((text) => text.includes('school resource\nofficers'))).toBe(true);
  expect(wrapped.some((text) => text.includes('non-\ncommissioned officers'))).toBe(true);
});

test('leaves no line over the width and loses no character but the spaces at line ends', () => {
  for (const [index, resume] of RESUMES.entries()) {
    const text = wrapped[index] ?? '';
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(82);
    expect(text.replace(/\s/g, '')).toBe(resumeLines(resume).join('').replace(/\s/g, ''));
  }
});

test('keeps every labelled phrase, over line ends too', () => {
  for (const [index, resume] of RESUMES.entries()) {
    const joined = (wrapped[index] ?? '').replaceAll('-\n', '-').replaceAll('\n', ' ');
    for (const mention of resume.mentions) expect(findQuote(joined, mention)).toBeGreaterThanOrEqual(0);
  }
});
