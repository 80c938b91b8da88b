import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate, assess } from '../../../utils/engine/annotate.ts';
import { read } from '../../../utils/engine/read.ts';
import { compileSmall } from '../small-pack.ts';

const pack = compileSmall();
const numRuns = Number(process.env.PROPERTY_RUNS ?? 1000);
const words = [
  'police',
  'Officer',
  'officers',
  'not',
  'hoping',
  'to',
  'become',
  'Dayton',
  'PD',
  'bank',
  ',',
  '-',
  ':',
  '[x]',
  '[',
  '(',
  ')',
  '2016',
  '\n',
  '\n\n',
  '\t',
  '.',
  '<b>',
  '&amp;',
  '\u00ad',
  '\ufb03',
  '\ud800',
  '\u0000',
  'O F F I C E R',
  'Of-\nficer',
  '\u202e',
  '\u0130',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
);

describe('any text at all', () => {
  test('gets an answer whose offsets are true, sorted and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { mentions } = annotate(text, pack);
        let last = 0;
        for (const { start, end, quote, head, reasons, cautions } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(quote);
          expect(quote).toContain(head);
          for (const part of [...reasons, ...cautions]) {
            expect(part.start).toBeLessThanOrEqual(part.end);
            expect(part.end).toBeLessThanOrEqual(text.length);
          }
          last = end;
        }
      }),
      { numRuns },
    );
  });

  test('gets the same bytes each time, whatever was read before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = JSON.stringify(annotate(text, pack));
        annotate(other, pack);
        expect(JSON.stringify(annotate(text, pack))).toBe(first);
      }),
      { numRuns },
    );
  });

  const LIST_OF_DATES = (times: number): string =>
    `DAYTON PD\nsome words of it\n\n${'Police Officer. '.repeat(times)}\n${'2010 - 2014\n'.repeat(4 * times)}`;

  test.each<[string, string | ((times: number) => string)]>([
    ['one long line', 'police officer '],
    ['dates without end', '2010 - 2014\n'],
    ['a heading above one long line and a list of dates', LIST_OF_DATES],
    [
      'cells of one long line',
      (times) => `2010 - 2014    2014 - 2018\n${'Police Officer, Dayton PD    '.repeat(times)}`,
    ],
    ['only heads', 'officer\n'],
    ['only heads on one line', 'Officer '],
    ['a list without end', 'Officer, '],
    ['titles, employers and dates on one line', 'Police Officer, Dayton PD, 2010 - 2014; '],
    ['headings without end', 'OFFICE\n'],
    ['fields on one line', 'Supervisor: Officer '],
    ['many entries', 'EXPERIENCE\nPolice Officer, Dayton PD\n2010\n- made arrests\n\n'],
    ['letters set apart', 'O F F I C E R '],
    ['cues without end', 'not hoping to be '],
    ['open brackets', '[('],
    ['hyphens at line ends', 'of-\n'],
    ['lower-than signs', '<a'],
  ])('costs steps in proportion: %s', (_, piece) => {
    const steps = (times: number): number => {
      const reading = read(typeof piece === 'string' ? piece.repeat(times) : piece(times), pack);
      for (const phrase of reading.phrases) assess(reading, phrase);
      return reading.found.steps + reading.looks;
    };
    const small = steps(500);
    expect(steps(5000)).toBeLessThanOrEqual(small * 11 + 500);
  });
});
