/** A part in a play, a name or a thing is nobody's job: what reads as a claim of it says nothing of the applicant. */
import type { Assessed } from './annotate.ts';
import { NOT_A_ROLE } from './types.ts';

/** The words name no role, so that nobody can have held it. */
const NO_ROLE = 'engine:no-role';

/** Takes the claim from mentions that name no role. */
export function unclaimNoRoles(all: readonly Assessed[]): void {
  for (const one of all) {
    if (one.weighed.meaning !== NOT_A_ROLE || one.judged.context !== 'held') continue;
    const { by, others } = one.judged;
    const { start, end } = one.phrase;
    one.judged = {
      context: 'generic',
      by: { rule: NO_ROLE, kind: 'engine', context: 'generic', tier: 0, distance: 0, start, end },
      others: [by, ...others],
    };
  }
}
