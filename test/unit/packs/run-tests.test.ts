import { describe, expect, test } from 'vitest';
import { readMarks, runPackTests } from '../../../utils/packs/run-tests.ts';
import type { PackTest } from '../../../utils/packs/types.ts';
import { compileSmall } from '../small-pack.ts';

const pack = compileSmall();
const held: PackTest = { text: '[Police Officer], 2010', expect: [['sworn-law-enforcement', 'held', 'leo']] };

describe('runPackTests', () => {
  test('passes what comes out as it says, and names the rules that decided', () => {
    const run = runPackTests([held, { text: 'Post Office', expect: null }], pack);
    expect(run).toMatchObject({ passed: 2, failures: [], mended: [] });
    expect(run.decisive).toEqual(['engine:dated-entry', 'title.police']);
  });

  test.each<[string, PackTest, RegExp]>([
    [
      'another label',
      { ...held, expect: [['security', 'held', 'academy']] },
      /is sworn-law-enforcement, held, leo; expected is security/,
    ],
    [
      'a mention that is not marked',
      { ...held, text: '[Police Officer], Loan Officer, 2010' },
      /"Loan Officer" was taken for a mention and is not marked/,
    ],
    ['a mark that is no mention', { ...held, text: '[Clerk]' }, /"Clerk" was not found/],
    ['a mention where none may be', { text: 'Officer', expect: null }, /"Officer" was taken for a mention/],
    ['too few labels', { text: '[Officer] [Officer]', expect: held.expect }, /has 2 marks, and 1 labels/],
  ])('fails on %s', (_, wrong, message) => {
    expect(runPackTests([wrong], pack).failures[0]?.message).toMatch(message);
  });

  test('shows what is known to be wrong, and what no longer is', () => {
    const run = runPackTests(
      [
        { text: '[Clerk]', expect: held.expect, todo: true },
        { ...held, todo: true },
      ],
      pack,
    );
    expect(run.failures.map(({ todo }) => todo)).toEqual([true]);
    expect(run.mended).toEqual([1]);
  });

  const bank: PackTest = { text: '[Training Officer], First Bank', expect: [['business', 'held', 'academy']] };
  const force: PackTest = { text: '[Training Officer], Dayton PD', expect: [['sworn-law-enforcement', 'held', 'leo']] };
  const rule = 'title.training';
  test.each<[string, PackTest[], RegExp | undefined]>([
    [
      'another label by other words',
      [
        { ...force, rule },
        { ...bank, pair: rule },
      ],
      undefined,
    ],
    [
      'the same label with other words',
      [
        { ...bank, rule },
        { ...bank, text: '[Training Officer], Harbor Bank', same: rule },
      ],
      undefined,
    ],
    [
      'a pair of one label',
      [
        { ...bank, rule },
        { ...bank, pair: rule },
      ],
      /gets the same label: business, held/,
    ],
    [
      'twins of two labels',
      [
        { ...force, rule },
        { ...bank, same: rule },
      ],
      /which gets: sworn-law-enforcement/,
    ],
    ['a pair without a partner', [{ ...bank, pair: rule }], /No other test/],
    [
      'a pair about a rule that is not in it',
      [
        { ...force, rule: 'duty.patrol' },
        { ...bank, pair: 'duty.patrol' },
      ],
      /takes part neither here/,
    ],
    [
      'the likest of several partners',
      [
        { ...bank, text: '[Training Officer], First Bank of Ohio', rule },
        { ...force, rule },
        { ...bank, pair: rule },
      ],
      /pair "\[Training Officer\], First Bank of Ohio"/,
    ],
  ])('holds pairs and twins against each other: %s', (_, tests, message) => {
    const messages = runPackTests(tests, pack).failures.map((failure) => failure.message);
    if (message) expect(messages).toEqual([expect.stringMatching(message)]);
    else expect(messages).toEqual([]);
  });

  test('boxes are text and no marks', () => {
    expect(readMarks('[x] [Officer] [ ] []')).toEqual({ text: '[x] Officer [ ] []', marks: [{ start: 4, end: 11 }] });
  });
});
