/** What a writer of a pack wants to know beside whether its tests pass. */
import { compile } from './compile.ts';
import { coverage } from './coverage.ts';
import { type DeadRule, findDeadRules } from './dead-rules.ts';
import { hashPack } from './hash.ts';
import { readMarks } from './run-tests.ts';
import { OVERRIDE_KINDS, type OverrideKind, type Pack } from './types.ts';

export interface Health {
  /** Rules that no text can bring into play. */
  dead: DeadRule[];
  /** Two rules of one kind that match the same words; one of them counts there. */
  overlapping: { kind: OverrideKind; winner: string; loser: string }[];
  /** Rules whose words stand in no test. */
  untested: { kind: OverrideKind; id: string }[];
  /** Titles, evidence and cues whose words stand in tests, and that decided none. */
  undecided: { kind: OverrideKind; id: string }[];
}

const DECIDING: readonly OverrideKind[] = ['titles', 'evidence', 'cues'];
const TESTED: readonly OverrideKind[] = [...DECIDING, 'stops', 'absorb', 'sections', 'cautions', 'policy'];

/**
 * @param own `kind/id` of the rules that are asked about (`own-rules.ts`)
 * @param texts more texts to look for rules in, beside the tests
 */
export function examineHealth(pack: Pack, own: ReadonlySet<string>, texts: readonly string[] = []): Health {
  const pairs = new Map<string, Health['overlapping'][number]>();
  const compiled = compile(pack, hashPack(pack), (kind, winner, loser) => {
    if (own.has(`${kind}/${winner}`) || own.has(`${kind}/${loser}`))
      pairs.set(`${kind} ${winner} ${loser}`, { kind, winner, loser });
  });
  const { matched, decided } = coverage([...pack.tests.map(({ text }) => readMarks(text).text), ...texts], compiled);
  const dead = findDeadRules(pack, compiled).filter(({ kind, id }) => kind === 'lists' || own.has(`${kind}/${id}`));
  const isDead = new Set(dead.map(({ kind, id }) => `${kind}/${id}`));
  const all = OVERRIDE_KINDS.filter((kind) => TESTED.includes(kind)).flatMap((kind) =>
    pack[kind].map(({ id }) => ({ kind, id })),
  );
  const asked = all.filter(({ kind, id }) => own.has(`${kind}/${id}`) && !isDead.has(`${kind}/${id}`));
  return {
    dead,
    overlapping: [...pairs.values()].filter(({ kind, loser }) => !isDead.has(`${kind}/${loser}`)),
    untested: asked.filter(({ kind, id }) => !matched.has(`${kind}/${id}`)),
    undecided: asked.filter(
      ({ kind, id }) => DECIDING.includes(kind) && matched.has(`${kind}/${id}`) && !decided.has(id),
    ),
  };
}
