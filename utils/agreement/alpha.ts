import {
  answersOf,
  type Measure,
  measured,
  NO_PAIR,
  ONE_CATEGORY,
  paired,
  sum,
  type Unit,
  unmeasured,
} from './ratings.ts';

/**
 * Krippendorff's alpha for nominal categories, any number of reviewers, answers missing: one minus the observed disagreement by that of
 * answers drawn at random from all that were given (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", sections B and C).
 * Units with one answer are left out, as there. Undefined where all answers are one category.
 */
export function krippendorffAlpha(units: readonly Unit[]): Measure {
  const counts = paired(units);
  if (counts.length === 0) return unmeasured(NO_PAIR);
  const totals = new Map<string, number>();
  let coincident = 0;
  for (const one of counts) {
    const answers = answersOf(one);
    for (const [category, times] of one) {
      totals.set(category, (totals.get(category) ?? 0) + times);
      coincident += (times * (times - 1)) / (answers - 1);
    }
  }
  if (totals.size === 1) return unmeasured(ONE_CATEGORY);
  const all = sum([...totals.values()]);
  const byChance = sum([...totals.values()].map((total) => total * (total - 1)));
  return measured(((all - 1) * coincident - byChance) / (all * (all - 1) - byChance));
}
