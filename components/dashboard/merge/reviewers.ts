import { normalise } from '../../../utils/review/normalise.ts';

/** Names of all who differ in something, each once. */
export function reviewersOf(conflicts: { conflict: { reviewer: string }[] }[]): string[] {
  const names = conflicts.flatMap(({ conflict }) =>
    conflict.map(({ reviewer }) => [normalise(reviewer), reviewer] as const),
  );
  return [...new Map(names).values()].sort();
}
