import { answersOf, countAnswers, type Measure, measured, NO_PAIR, sum, type Unit, unmeasured } from './ratings.ts';
import { agreementOf } from './raw.ts';

/**
 * Gwet's AC1, any number of reviewers, answers missing (Gwet 2008, British Journal of Mathematical and Statistical Psychology 61, p. 29;
 * with missing answers as in his Handbook of Inter-Rater Reliability, 4th edition, 2014). Unlike kappa it does not fall when one answer is
 * far more common than the others.
 * @param categories all answers that could have been given, also those that nobody gave: the measure depends on how many there are
 */
export function gwetAc1(units: readonly Unit[], categories: readonly string[]): Measure {
  const rated = units.map(countAnswers).filter((counts) => answersOf(counts) > 0);
  const pairs = rated.filter((counts) => answersOf(counts) > 1);
  if (pairs.length === 0) return unmeasured(NO_PAIR);
  if (categories.length < 2) return unmeasured('There is but one answer to give.');
  const observed = sum(pairs.map(agreementOf)) / pairs.length;
  const shares = categories.map(
    (category) => sum(rated.map((counts) => (counts.get(category) ?? 0) / answersOf(counts))) / rated.length,
  );
  const expected = sum(shares.map((share) => share * (1 - share))) / (categories.length - 1);
  return measured((observed - expected) / (1 - expected));
}
