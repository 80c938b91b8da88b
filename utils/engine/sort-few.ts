/** Sorts a handful of things in place, equal ones in their order; the built-in sort costs more than the few steps it saves. */
export function sortFew<T>(few: T[], compare: (a: T, b: T) => number): T[] {
  // Beyond a handful the built-in sort is the faster one, and it is stable too.
  if (few.length > 16) return few.sort(compare);
  for (let i = 1; i < few.length; i++) {
    const one = few[i] as T;
    let at = i;
    while (at > 0 && compare(few[at - 1] as T, one) > 0) {
      few[at] = few[at - 1] as T;
      at--;
    }
    few[at] = one;
  }
  return few;
}
