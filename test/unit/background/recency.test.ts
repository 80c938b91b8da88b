import { expect, test } from 'vitest';
import { withRecency } from '../../../utils/background/recency.ts';
import { annotate } from '../../../utils/engine/annotate.ts';
import { LONG_AGO } from '../../../utils/engine/cautions.ts';
import { compileSmall } from '../small-pack.ts';

/** Ended three years before the pack was made; the pack's own term is five. */
const TEXT = 'Experience\nPolice Officer, Marlow Police Department, 2016 - 2023';

test.each([
  ['the pack says', null, false],
  ['a shorter term is set', 2, true],
  ['a longer term is set', 10, false],
])('where %s, an old role gets its caution: %s', (_, term, warned) => {
  const pack = compileSmall();
  const [own] = annotate(TEXT, pack).mentions;
  const [mention] = annotate(TEXT, withRecency(pack, term)).mentions;
  expect(mention?.cautions.some(({ id }) => id === LONG_AGO)).toBe(warned);
  expect([mention?.meaning, mention?.context, mention?.track]).toEqual([own?.meaning, own?.context, own?.track]);
});
