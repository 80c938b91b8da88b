import type { Unit } from './ratings.ts';

/** How often the first of two reviewers said one category where the second said another. */
export interface AgreementTable {
  /** Rows and columns, in this order. */
  categories: string[];
  /** `cells[i][j]`: units that the first reviewer gave category i, and the second category j. */
  cells: number[][];
  /** Units that both have rated; the others are in no cell. */
  units: number;
}

/**
 * The table of two reviewers.
 * @param first, second places of the two in each unit
 * @param known categories that stand in the table even where nobody chose them, and before all others
 */
export function tabulate(
  units: readonly Unit[],
  { first = 0, second = 1, known = [] }: { first?: number; second?: number; known?: readonly string[] } = {},
): AgreementTable {
  const pairs = units
    .map((unit) => [unit[first] ?? null, unit[second] ?? null] as const)
    .filter((pair): pair is [string, string] => pair[0] !== null && pair[1] !== null);
  const others = [...new Set(pairs.flat())].filter((category) => !known.includes(category)).sort();
  const categories = [...known, ...others];
  const place = new Map(categories.map((category, at) => [category, at]));
  const cells = categories.map(() => categories.map(() => 0));
  for (const [one, other] of pairs) {
    const row = cells[place.get(one) as number] as number[];
    const column = place.get(other) as number;
    row[column] = (row[column] as number) + 1;
  }
  return { categories, cells, units: pairs.length };
}
