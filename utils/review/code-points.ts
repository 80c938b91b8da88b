/**
 * Places counted in UTF-16 units, counted in Unicode code points, as the W3C's annotation model wants them: each pair of surrogates before
 * a place is one.
 * @param places going up
 */
export function inCodePoints(text: string, places: readonly number[]): number[] {
  const pairs = text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g);
  let next = pairs.next();
  let passed = 0;
  return places.map((place) => {
    for (; !next.done && next.value.index < place; next = pairs.next()) passed += 1;
    return place - passed;
  });
}
