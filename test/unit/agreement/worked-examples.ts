import type { Unit } from '../../../utils/agreement/ratings.ts';

/** Units of two reviewers from a printed table: `cells[i][j]` times the answers i and j. */
export function unitsOf(categories: string[], cells: number[][]): Unit[] {
  return cells.flatMap((row, i) =>
    row.flatMap((count, j) =>
      Array.from({ length: count }, () => [categories[i] as string, categories[j] as string] as const),
    ),
  );
}

/** Units from printed rows, one a reviewer, "." where nothing was said. */
export function unitsOfRows(rows: string[]): Unit[] {
  const answers = rows.map((row) => row.split(' '));
  return (answers[0] as string[]).map((_, at) => answers.map((row) => (row[at] === '.' ? null : (row[at] as string))));
}

/**
 * Fleiss, Statistical Methods for Rates and Proportions (2nd edition, 1981), table 13.1: diagnoses of 100 subjects by two raters. The book
 * gives kappa .68 (.23 / .34), its standard error for an interval .088, and for each category alone kappa .76, .26 and .88.
 */
export const FLEISS_DIAGNOSES = unitsOf(
  ['psychotic', 'neurotic', 'organic'],
  [
    [75, 1, 4],
    [5, 4, 1],
    [0, 0, 10],
  ],
);

/**
 * Cohen 1968 (Psychological Bulletin 70, p. 213), with the counts of the example begun in 1960: 200 diagnoses; observed agreement .70,
 * expected .41, kappa .492.
 */
export const COHEN_DIAGNOSES = unitsOf(
  ['personality', 'neurosis', 'psychosis'],
  [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ],
);

/** Krippendorff 2011, section C: four observers, twelve units, seven answers missing. Nominal alpha .743. */
export const KRIPPENDORFF_MISSING = unitsOfRows([
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
]);

/** Krippendorff 2011, section B: two observers, twelve articles, none missing. Nominal alpha .692. */
export const KRIPPENDORFF_TWO = unitsOfRows(['a a b b d c c c e d d a', 'b a b b b c c c e d d d']);

/** Krippendorff 2011, section A: two observers, ten articles, two categories. Alpha .095. */
export const KRIPPENDORFF_BINARY = unitsOfRows(['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0']);

/** Gwet's example of two abstractors, 100 patients (in the notes of his package irrCAC): kappa .7964, AC1 .8493. */
export const GWET_ABSTRACTORS = unitsOf(
  ['ectopic', 'AIU', 'NIU'],
  [
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ],
);

/** Gwet's example of the paradox: 125 subjects, 118 and 0 alike. Kappa -.0234, AC1 .9408. */
export const GWET_PARADOX = unitsOf(
  ['+', '-'],
  [
    [118, 5],
    [2, 0],
  ],
);
