import {
  answersOf,
  type Counts,
  type Measure,
  measured,
  NO_PAIR,
  paired,
  sum,
  type Unit,
  unmeasured,
} from './ratings.ts';

/**
 * Share of pairs of answers to the same unit that are equal, averaged over the units that two reviewers or more have rated (Fleiss 1971,
 * Psychological Bulletin 76, p. 379). With two reviewers: the share of units on which they say the same.
 */
export function rawAgreement(units: readonly Unit[]): Measure {
  const counts = paired(units);
  return counts.length === 0 ? unmeasured(NO_PAIR) : measured(sum(counts.map(agreementOf)) / counts.length);
}

/** Share of the pairs of answers to one unit that are equal; 0 to 1. */
export function agreementOf(counts: Counts): number {
  const answers = answersOf(counts);
  return sum([...counts.values()].map((times) => times * (times - 1))) / (answers * (answers - 1));
}

/**
 * Agreement on one category alone: of the pairs in which somebody chose it, weighted by answers, the share in which the other did too
 * (Spitzer and Fleiss 1974, British Journal of Psychiatry 125, p. 341; with two reviewers the positive agreement 2a / (2a + b + c) of
 * Cicchetti and Feinstein 1990, Journal of Clinical Epidemiology 43, p. 551). A rare answer cannot hide behind the common ones here.
 */
export function categoryAgreement(units: readonly Unit[], category: string): Measure {
  const counts = paired(units);
  const chosen = counts.map((one) => [one.get(category) ?? 0, answersOf(one)] as const);
  const possible = sum(chosen.map(([times, answers]) => times * (answers - 1)));
  if (counts.length === 0) return unmeasured(NO_PAIR);
  if (possible === 0) return unmeasured('Nobody gave this answer to a unit that another reviewer has rated.');
  return measured(sum(chosen.map(([times]) => times * (times - 1))) / possible);
}
