/** How two packs differ, rule by rule. */
import { canonicalize } from './canonical.ts';
import { OVERRIDE_KINDS, type Pack } from './types.ts';

export interface Difference {
  change: 'added' | 'removed' | 'changed';
  /** "titles", "lists", "decide", ... */
  part: string;
  /** Rule id or list name; '' for a part that has none. */
  id: string;
  /** What of it: the keys that differ, or the words with + and -. */
  details: string[];
}

const WHOLE = ['status', 'decide', 'recency', 'language'] as const;

const signed = (before: readonly string[], after: readonly string[]): string[] => [
  ...before.filter((word) => !after.includes(word)).map((word) => `-${word}`),
  ...after.filter((word) => !before.includes(word)).map((word) => `+${word}`),
];

const keysThatDiffer = (before: object, after: object): string[] => {
  const [one, two] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(two)])].filter(
    (key) => canonicalize(one[key] ?? null) !== canonicalize(two[key] ?? null),
  );
};

function compareNamed<T>(
  part: string,
  [before, after]: [Map<string, T>, Map<string, T>],
  details: (one: T, two: T) => string[],
): Difference[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((id): Difference[] => {
    const [one, two] = [before.get(id), after.get(id)];
    if (one === undefined) return [{ change: 'added', part, id, details: [] }];
    if (two === undefined) return [{ change: 'removed', part, id, details: [] }];
    const differing = details(one, two);
    return differing.length > 0 ? [{ change: 'changed', part, id, details: differing }] : [];
  });
}

/** All differences but those of names, authors and tests; order counts only where it means something, in the policy. */
export function comparePacks(before: Pack, after: Pack): Difference[] {
  const byId = (items: readonly { id: string }[]): Map<string, object> => new Map(items.map((item) => [item.id, item]));
  const named = OVERRIDE_KINDS.flatMap((kind) =>
    compareNamed(kind, [byId(before[kind]), byId(after[kind])], keysThatDiffer),
  );
  const lists = compareNamed(
    'lists',
    [new Map(Object.entries(before.lists)), new Map(Object.entries(after.lists))],
    signed,
  );
  const words = (['heads', 'modifiers'] as const).flatMap((part): Difference[] => {
    const details = signed(before[part], after[part]);
    return details.length > 0 ? [{ change: 'changed', part, id: '', details }] : [];
  });
  const whole = WHOLE.filter((part) => canonicalize(before[part]) !== canonicalize(after[part])).map(
    (part): Difference => ({ change: 'changed', part, id: '', details: [] }),
  );
  const rows = (pack: Pack, other: Pack): string =>
    pack.policy.flatMap(({ id }) => (other.policy.some((row) => row.id === id) ? [id] : [])).join(' ');
  const order: Difference[] =
    rows(before, after) === rows(after, before)
      ? []
      : [{ change: 'changed', part: 'policy', id: '', details: ['order'] }];
  return [...named, ...lists, ...words, ...whole, ...order];
}
