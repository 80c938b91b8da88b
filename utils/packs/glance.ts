/** What is wrong with a file at first sight, before its thousands of rules are held against the schema one by one. */
import { type Finding, RULE_KINDS } from './check.ts';
import { LIMITS } from './limits.ts';

/** Items of a value that may be a list. */
const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The text under a key of a value that may be an object. */
function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** Rules that are too many, an id that stands twice, patterns that would take long however they are joined. */
export function glance(file: Record<string, unknown>): Finding | undefined {
  const counts = RULE_KINDS.map((kind) => itemsOf(file[kind]).length);
  const rules = counts.reduce((sum, count) => sum + count, 0);
  if (rules > LIMITS.rules)
    return { path: [], message: `The pack has ${rules} rules; at most ${LIMITS.rules} are allowed.` };
  return findTwin(file) ?? findHeavy(file);
}

function findTwin(file: Record<string, unknown>): Finding | undefined {
  const ids = new Map<unknown, string>();
  for (const kind of RULE_KINDS) {
    for (const [i, rule] of itemsOf(file[kind]).entries()) {
      const id = fieldOf(rule, 'id');
      const other = typeof id === 'string' ? ids.get(id) : undefined;
      if (other) return { path: [kind, i, 'id'], message: `The rule id "${id}" is taken by a rule in "${other}".` };
      ids.set(id, kind);
    }
  }
  return undefined;
}

/** Counts what each pattern would bring into the automaton, without building any of it. */
function findHeavy(file: Record<string, unknown>): Finding | undefined {
  // The lists of a layer may be those of the packs that it extends.
  const isWhole = !('extends' in file) && !('tunes' in file);
  let shapes = 0;
  let words = 0;
  for (const kind of RULE_KINDS) {
    for (const [i, rule] of itemsOf(file[kind]).entries()) {
      for (const [k, pattern] of itemsOf(fieldOf(rule, 'match')).entries()) {
        if (typeof pattern !== 'string') continue;
        for (const element of pattern.split(' ')) {
          if (element === '_' || element.startsWith('%')) shapes++;
          if (!element.startsWith('@') || element.length === 1) continue;
          const name = element.slice(1).replace(/\?$/, '');
          const list = fieldOf(file.lists, name);
          if (isWhole && list === undefined)
            return { path: [kind, i, 'match', k], message: `The pattern cannot be used: there is no list "${name}".` };
          words += itemsOf(list).length;
        }
        const path = [kind, i, 'match', k];
        if (shapes > LIMITS.shapes)
          return { path, message: `The patterns have more than ${LIMITS.shapes} places that any word may fill.` };
        if (words > LIMITS.listedWords)
          return { path, message: `The patterns name lists with more than ${LIMITS.listedWords} words in all.` };
      }
    }
  }
  return undefined;
}
