import type { Refused } from './check-record.ts';
import { showPlace } from './place.ts';

/** Keys by which data could reach into the objects of a program. No record of ours has them. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** Objects and lists inside each other; a record needs ten, the details of an import a few more. */
const DEEPEST = 40;

interface Place {
  value: unknown;
  key: string | number;
  parent: Place | null;
  depth: number;
}

/** The first value that no honest file holds: a forbidden key, or nesting deep enough to exhaust a program. Walks without recursion. */
export function findForbidden(root: unknown): Refused | null {
  const waiting: Place[] = [{ value: root, key: '', parent: null, depth: 0 }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { value, depth } = place;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return { path: pathOf(place), message: 'Values are nested too deep.' };
    if (Array.isArray(value)) {
      for (const [key, item] of value.entries()) {
        if (typeof item === 'object') waiting.push({ value: item, key, parent: place, depth: depth + 1 });
      }
      continue;
    }
    for (const [key, item] of Object.entries(value)) {
      const inner = { value: item, key, parent: place, depth: depth + 1 };
      if (FORBIDDEN.has(key)) return { path: pathOf(inner), message: `The key "${key}" may not be in a record.` };
      waiting.push(inner);
    }
  }
  return null;
}

function pathOf(place: Place): string {
  const steps: (string | number)[] = [];
  for (let at: Place | null = place; at?.parent; at = at.parent) steps.unshift(at.key);
  return showPlace(steps);
}
