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
  /** Of two reviewers; null where there are more. */
  kappa: Kappa | null;
  alpha: Measure;
  ac1: Measure;
  /** Of two reviewers; null where there are more. */
  table: AgreementTable | null;
}

/**
 * Measures the agreement of reviewers on the same units.
 * @param categories all answers that could be given
 * @param category the one whose agreement is also told alone
 */
export function measureAgreement(
  raters: string[],
  units: readonly Unit[],
  { categories, category }: { categories: readonly string[]; category: string },
): Agreement {
  const counts = paired(units);
  const table = raters.length === 2 ? tabulate(units, { known: categories }) : null;
  return {
    raters,
    units: counts.length,
    equal: counts.filter((one) => one.size === 1).length,
    raw: rawAgreement(units),
    onCategory: categoryAgreement(units, category),
    kappa: table === null ? null : cohenKappa(table),
    alpha: krippendorffAlpha(units),
    ac1: gwetAc1(units, categories),
    table,
  };
}
