import { gwetAc1 } from './ac1.ts';
import { krippendorffAlpha } from './alpha.ts';
import { cohenKappa, type Kappa } from './kappa.ts';
import type { Measure, Unit } from './ratings.ts';
import { paired } from './ratings.ts';
import { categoryAgreement, rawAgreement } from './raw.ts';
import { type AgreementTable, tabulate } from './table.ts';

/** All that is said of how far reviewers agree. */
export interface Agreement {
  /** In the order of their answers in each unit. */
  raters: string[];
  /** Units with two answers or more. */
  units: number;
  /** Of these, units with nothing but equal answers. */
  equal: number;
  raw: Measure;
  /** Agreement on the category that matters most, alone. */
  onCategory: Measure;
  /** Places of the two reviewers whom kappa and the table compare; null where there are no two. */
  pair: Pair | null;
  kappa: Kappa | null;
  alpha: Measure;
  ac1: Measure;
  table: AgreementTable | null;
}

/** Places of two different reviewers among all. */
export type Pair = readonly [number, number];

/**
 * Measures the agreement of reviewers on the same units: of all of them, and by kappa of two.
 * @param categories all answers that could be given
 * @param category the one whose agreement is also told alone
 * @param pair the two whom kappa compares; the first two where left out
 */
export function measureAgreement(
  raters: string[],
  units: readonly Unit[],
  { categories, category, pair = [0, 1] }: { categories: readonly string[]; category: string; pair?: Pair },
): Agreement {
  const counts = paired(units);
  const [first, second] = pair;
  const hasPair = raters[first] !== undefined && raters[second] !== undefined;
  const table = hasPair ? tabulate(units, { first, second, known: categories }) : null;
  return {
    raters,
    units: counts.length,
    equal: counts.filter((one) => one.size === 1).length,
    raw: rawAgreement(units),
    onCategory: categoryAgreement(units, category),
    pair: hasPair ? pair : null,
    kappa: table === null ? null : cohenKappa(table),
    alpha: krippendorffAlpha(units),
    ac1: gwetAc1(units, categories),
    table,
  };
}
