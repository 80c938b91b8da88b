/** Tests of a pack that belong together: `pair` (one rule's words make the difference) and `same` (they make none). */
import type { Mention } from '../engine/types.ts';
import type { PackTest } from './types.ts';

/** One test of a pack with what the engine says of it. */
export interface Outcome {
  test: PackTest;
  mentions: readonly Mention[];
}

const rulesNamed = ({ rule, pair, same }: PackTest): (string | undefined)[] => [rule, pair, same];

/** Characters that two texts share at their beginning and their end together. */
function sharedEnds(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return start + end;
}

/** The likest other test that names the rule and expects as many mentions. */
function partnerOf({ test }: Outcome, rule: string, all: readonly Outcome[]): Outcome | undefined {
  const marks = test.expect?.length ?? 0;
  let best: { outcome: Outcome; shared: number } | undefined;
  for (const outcome of all) {
    if (outcome.test === test || !rulesNamed(outcome.test).includes(rule)) continue;
    if ((outcome.test.expect?.length ?? 0) !== marks) continue;
    const shared = sharedEnds(test.text, outcome.test.text);
    if (!best || shared > best.shared) best = { outcome, shared };
  }
  return best?.outcome;
}

const labels = ({ mentions }: Outcome): string =>
  mentions.map(({ meaning, context, track }) => `${meaning}, ${context}, ${track}`).join('; ');

const takesPart = ({ mentions }: Outcome, rule: string): boolean =>
  mentions.some(({ reasons }) => reasons.some((reason) => reason.rule === rule));

/** A sentence where the test's pair or twin does not behave as it says; undefined where it does, or has none. */
export function judgePair(outcome: Outcome, all: readonly Outcome[]): string | undefined {
  const { pair, same } = outcome.test;
  for (const rule of [pair, same]) {
    if (rule === undefined) continue;
    const partner = partnerOf(outcome, rule, all);
    if (!partner) return `No other test with as many marks names the rule ${rule}.`;
    const other = `"${partner.test.text}"`;
    const [here, there] = [labels(outcome), labels(partner)];
    if (rule === pair && here === there) return `The pair ${other} gets the same label: ${here}.`;
    if (rule === same && here !== there) return `The same label is expected as for ${other}, which gets: ${there}.`;
    if (!takesPart(outcome, rule) && !takesPart(partner, rule))
      return `The rule ${rule} takes part neither here nor in ${other}.`;
  }
  return undefined;
}
