/** What is wrong with a file at first sight, before its thousands of rules are held against the schema one by one. */
import { type Finding, RULE_KINDS } from './check.ts';
import { LIMITS } from './limits.ts';
import { isShape, notAShape } from './patterns.ts';

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

/** What all patterns together would bring into the automaton. */
interface Weights {
  patterns: number;
  elements: number;
  optionals: number;
  shapes: number;
  listPlaces: number;
  listedWords: number;
}

const TOO_MUCH: Record<keyof Weights, string> = {
  patterns: `The rules have more than ${LIMITS.patterns} patterns.`,
  elements: `The patterns have more than ${LIMITS.elements} elements in all.`,
  optionals: `The patterns have more than ${LIMITS.optionals} elements that may be left out.`,
  shapes: `The patterns have more than ${LIMITS.shapes} places that any word may fill.`,
  listPlaces: `The patterns have more than ${LIMITS.listPlaces} places that a list may fill.`,
  listedWords: `The patterns name lists with more than ${LIMITS.listedWords} words in all.`,
};
const WEIGHTS = Object.keys(TOO_MUCH) as (keyof Weights)[];

/** What a place that any word or a list may fill, or nothing, weighs against one that must be filled: it leaves open where all others stand. */
const OPTIONAL = 4;

/** Adds one element; a sentence where it cannot be read. `lists` is undefined where they may be those of another file. */
function weighElement(element: string, lists: unknown, weights: Weights): string | undefined {
  const isOptional = element.length > 1 && element.endsWith('?');
  const source = isOptional ? element.slice(0, -1) : element;
  weights.elements++;
  if (isOptional) weights.optionals++;
  const shapes = isOptional ? OPTIONAL : 1;
  if (source === '_') weights.shapes += shapes;
  else if (source.startsWith('%')) {
    weights.shapes += shapes;
    if (!isShape(source)) return notAShape(source);
  } else if (source.startsWith('@') && source.length > 1) {
    const list = fieldOf(lists, source.slice(1));
    if (lists !== undefined && list === undefined) return `there is no list "${source.slice(1)}"`;
    weights.listPlaces += isOptional ? OPTIONAL : 1;
    weights.listedWords += itemsOf(list).length;
  } else if (source.includes('|')) {
    weights.listPlaces++;
    weights.listedWords += source.split('|').length;
  }
  return undefined;
}

/** Counts what each pattern would bring into the automaton, without building any of it. */
function findHeavy(file: Record<string, unknown>): Finding | undefined {
  // The lists of a layer may be those of the packs that it extends.
  const isWhole = !('extends' in file) && !('tunes' in file);
  const weights: Weights = { patterns: 0, elements: 0, optionals: 0, shapes: 0, listPlaces: 0, listedWords: 0 };
  for (const kind of RULE_KINDS) {
    for (const [i, rule] of itemsOf(file[kind]).entries()) {
      for (const [k, pattern] of itemsOf(fieldOf(rule, 'match')).entries()) {
        if (typeof pattern !== 'string') continue;
        const path = [kind, i, 'match', k];
        weights.patterns++;
        for (const element of pattern.split(' ')) {
          const fault = weighElement(element, isWhole ? (file.lists ?? {}) : undefined, weights);
          if (fault) return { path, message: `The pattern cannot be used: ${fault}.` };
        }
        const over = WEIGHTS.find((weight) => weights[weight] > LIMITS[weight]);
        if (over) return { path, message: TOO_MUCH[over] };
      }
    }
  }
  return undefined;
}
