/**
 * How far reviewers agree. A unit is what was rated (a mention, an applicant), a category what a reviewer said of it (a track, a meaning).
 * All measures here are for nominal categories: any two different answers differ alike.
 */

/** The answers to one unit, one place a reviewer, always in the same order; null where that reviewer gave none. */
export type Unit = readonly (string | null)[];

/** A figure, or the reason why it has none. A figure that is undefined is never shown as a number. */
export type Measure = { value: number; reason: null } | { value: null; reason: string };

/** How often each category was given to one unit; only units with two answers or more can agree. */
export type Counts = ReadonlyMap<string, number>;

export const NO_PAIR = 'No unit was rated by two reviewers.';
export const ONE_CATEGORY =
  'Everybody gave the same answer to everything, so that nothing shows whether they would tell two apart.';

export function measured(value: number): Measure {
  return { value, reason: null };
}

export function unmeasured(reason: string): Measure {
  return { value: null, reason };
}

/** Counts the answers of a unit by category. */
export function countAnswers(unit: Unit): Counts {
  const counts = new Map<string, number>();
  for (const answer of unit) if (answer !== null) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return counts;
}

/** How many reviewers answered. */
export function answersOf(counts: Counts): number {
  return sum([...counts.values()]);
}

/** Counts of the units that two reviewers or more have rated. */
export function paired(units: readonly Unit[]): Counts[] {
  return units.map(countAnswers).filter((counts) => answersOf(counts) > 1);
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
