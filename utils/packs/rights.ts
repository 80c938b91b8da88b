/** What a pack reaches for, shown to people as permissions are. */
import { trackOf } from '../engine/policy.ts';
import { CONTEXTS, UNKNOWN } from '../engine/types.ts';
import { canonicalize } from './canonical.ts';
import type { Pack } from './types.ts';

export interface Rights {
  /** It says or changes meanings and contexts. */
  labels: boolean;
  /** It says or changes which track follows, what tracks are called, or what must be seen. */
  policy: boolean;
  /** What it changes about the short course, a sentence each: a person has to agree to these. */
  protected: string[];
}

const POLICY = ['policy', 'tracks', 'evidencePoints'] as const;
const LABELS = [
  'heads',
  'modifiers',
  'meanings',
  'contexts',
  'lists',
  'titles',
  'evidence',
  'cues',
  'stops',
  'absorb',
  'sections',
  'cautions',
  'decide',
  'recency',
] as const;

/** @param before the pack that it extends or replaces; without one, everything counts */
export function rightsOf(after: Pack, before?: Pack): Rights {
  const differs = (key: keyof Pack): boolean => !before || canonicalize(before[key]) !== canonicalize(after[key]);
  const changes: string[] = [];
  for (const meaning of [...after.meanings.map(({ id }) => id), UNKNOWN]) {
    for (const context of CONTEXTS) {
      const now = trackOf(after, meaning, context).track;
      const then = before && trackOf(before, meaning, context).track;
      if (now !== then && (now === 'leo' || then === 'leo'))
        changes.push(`${meaning}, ${context}: ${then ? `${then} -> ` : ''}${now}`);
    }
  }
  if (before && differs('evidencePoints')) changes.push('what a reviewer must have seen before the short course');
  return { labels: LABELS.some(differs), policy: POLICY.some(differs), protected: changes };
}
