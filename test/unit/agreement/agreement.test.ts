import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gwetAc1 } from '../../../utils/agreement/ac1.ts';
import { measureAgreement, type Pair } from '../../../utils/agreement/agreement.ts';
import { krippendorffAlpha } from '../../../utils/agreement/alpha.ts';
import { cohenKappa } from '../../../utils/agreement/kappa.ts';
import { type Measure, NO_PAIR, ONE_CATEGORY, type Unit } from '../../../utils/agreement/ratings.ts';
import { categoryAgreement, rawAgreement } from '../../../utils/agreement/raw.ts';
import { tabulate } from '../../../utils/agreement/table.ts';
import * as examples from './worked-examples.ts';

const kappaOf = (units: Unit[]) => cohenKappa(tabulate(units));
const categoriesOf = (units: Unit[]) => [...new Set(units.flat().filter((answer) => answer !== null))];
const ac1Of = (units: Unit[]) => gwetAc1(units, categoriesOf(units));

describe('worked examples of the literature', () => {
  const cases: [string, Measure, number][] = [
    ['Cohen 1960 and 1968, raw', rawAgreement(examples.COHEN_DIAGNOSES), 0.7],
    ['Cohen 1960 and 1968, kappa', kappaOf(examples.COHEN_DIAGNOSES).kappa, 0.492],
    ['Fleiss 1981, raw', rawAgreement(examples.FLEISS_DIAGNOSES), 0.89],
    ['Fleiss 1981, kappa', kappaOf(examples.FLEISS_DIAGNOSES).kappa, 0.676],
    ['Krippendorff 2011 A, alpha', krippendorffAlpha(examples.KRIPPENDORFF_BINARY), 0.095],
    ['Krippendorff 2011 B, alpha', krippendorffAlpha(examples.KRIPPENDORFF_TWO), 0.692],
    ['Krippendorff 2011 C, missing answers, alpha', krippendorffAlpha(examples.KRIPPENDORFF_MISSING), 0.743],
    ['Gwet, missing answers, AC1', ac1Of(examples.KRIPPENDORFF_MISSING), 0.775],
    ['Gwet, abstractors, kappa', kappaOf(examples.GWET_ABSTRACTORS).kappa, 0.796],
    ['Gwet, abstractors, AC1', ac1Of(examples.GWET_ABSTRACTORS), 0.849],
    ['Gwet, the paradox, kappa', kappaOf(examples.GWET_PARADOX).kappa, -0.023],
    ['Gwet, the paradox, AC1', ac1Of(examples.GWET_PARADOX), 0.941],
    // By hand from the table of Fleiss: 2 x 10 / (10 + 15).
    ['agreement on organic alone', categoryAgreement(examples.FLEISS_DIAGNOSES, 'organic'), 0.8],
    // By hand from Krippendorff's rows: 14 of 20 ordered pairs with a "1" (units 1, 6, 8 and 11).
    ['agreement on "1" alone, four observers', categoryAgreement(examples.KRIPPENDORFF_MISSING, '1'), 0.7],
  ];
  test.each(cases)('%s', (_, measure, printed) => {
    expect(measure.value).toBeCloseTo(printed, 3);
  });

  test("the interval of kappa rests on Fleiss's standard error", () => {
    const [low, high] = kappaOf(examples.FLEISS_DIAGNOSES).interval ?? [];
    expect(((high ?? 0) - (low ?? 0)) / 2 / 1.96).toBeCloseTo(0.088, 3);
  });
});

describe('what has no value says why', () => {
  const SAME: Unit[] = [
    ['leo', 'leo'],
    ['leo', 'leo'],
  ];
  const ALONE: Unit[] = [
    ['leo', null],
    [null, 'academy'],
  ];
  const cases: [string, Measure, string][] = [
    ['kappa of one category', kappaOf(SAME).kappa, ONE_CATEGORY],
    ['alpha of one category', krippendorffAlpha(SAME), ONE_CATEGORY],
    ['raw without a pair', rawAgreement(ALONE), NO_PAIR],
    ['kappa without a pair', kappaOf(ALONE).kappa, NO_PAIR],
    ['alpha without a pair', krippendorffAlpha(ALONE), NO_PAIR],
    ['AC1 without a pair', ac1Of(ALONE), NO_PAIR],
    ['AC1 with one answer to give', gwetAc1(SAME, ['leo']), 'There is but one answer to give.'],
    ['a category without a pair', categoryAgreement(ALONE, 'leo'), NO_PAIR],
    [
      'a category that nobody chose',
      categoryAgreement(SAME, 'review'),
      'Nobody gave this answer to a unit that another reviewer has rated.',
    ],
  ];
  test.each(cases)('%s', (_, measure, reason) => {
    expect(measure).toEqual({ value: null, reason });
  });

  test('AC1 of one category among three is whole: nothing was left to chance', () => {
    expect(gwetAc1(SAME, ['leo', 'review', 'academy']).value).toBe(1);
  });
});

describe('together', () => {
  const options = { categories: ['leo', 'review', 'academy'], category: 'leo' };

  test('two reviewers have a table in the given order, and kappa', () => {
    const units: Unit[] = [
      ['leo', 'review'],
      ['academy', 'academy'],
      ['leo', null],
    ];
    const { table, kappa, units: rated, equal } = measureAgreement(['A', 'B'], units, options);
    expect(table).toEqual({
      categories: ['leo', 'review', 'academy'],
      cells: [
        [0, 1, 0],
        [0, 0, 0],
        [0, 0, 1],
      ],
      units: 2,
    });
    expect([rated, equal, kappa?.kappa.value]).toEqual([2, 1, expect.closeTo(1 / 3)]);
  });

  test('of three, kappa and the table are of the two that were chosen, and the rest of all', () => {
    const units: Unit[] = [
      ['leo', 'leo', 'review'],
      ['academy', 'academy', 'academy'],
    ];
    const measure = (pair?: Pair) => measureAgreement(['A', 'B', 'C'], units, { ...options, ...(pair && { pair }) });
    expect([measure().pair, measure().kappa?.kappa.value]).toEqual([[0, 1], 1]);
    const { kappa, table, raw } = measure([0, 2]);
    expect([kappa?.kappa.value, raw.value]).toEqual([expect.closeTo(1 / 3), expect.closeTo(2 / 3)]);
    expect(table?.cells[0]).toEqual([0, 1, 0]);
  });

  test.each<[string, string[], Pair]>([
    ['nobody else', ['A'], [0, 1]],
    ['a reviewer who has gone', ['A', 'B'], [0, 2]],
  ])('with %s there is no kappa', (_, raters, pair) => {
    const one = measureAgreement(raters, [['leo', 'leo']], { ...options, pair });
    expect([one.pair, one.table, one.kappa]).toEqual([null, null, null]);
  });

  test('no answers, however given, make a figure that is no number', () => {
    const answer = fc.constantFrom('leo', 'review', 'academy', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer)), (units) => {
        const all = measureAgreement(['A', 'B'], units, options);
        for (const measure of [all.raw, all.onCategory, all.kappa?.kappa, all.alpha, all.ac1]) {
          expect(measure?.value === null || Number.isFinite(measure?.value)).toBe(true);
        }
        for (const end of all.kappa?.interval ?? []) expect(Math.abs(end)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
