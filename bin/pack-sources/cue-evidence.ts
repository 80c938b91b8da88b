import type { EvidenceRule, Slot } from '../../utils/packs/types.ts';
import type { Row } from './read-table.ts';

/** How one kind of the cue table becomes evidence: its group (one hit a group counts), where it is looked for, what it weighs. */
interface Kind {
  group: string;
  in: Slot[];
  reach?: number;
  strong: number;
  weak: number;
  /** Abbreviations are words of their own only in capitals. */
  exactCase?: boolean;
}

const NEAR: Slot[] = ['paren', 'tail', 'org', 'line', 'entry'];

/** Points are tenths of log-odds: an employer outweighs a default title (18), duties alone pass the least points (15). */
const KINDS: Record<string, Kind> = {
  employer: { group: 'employer', in: NEAR, reach: 2, strong: 30, weak: 10 },
  abbreviation: { group: 'abbreviation', in: ['left', ...NEAR], reach: 2, strong: 20, weak: 5, exactCase: true },
  rank: { group: 'grade', in: ['left', 'right', 'paren', 'tail', 'line'], strong: 20, weak: 4 },
  duty: { group: 'duties', in: ['tail', 'line', 'duties'], reach: 4, strong: 18, weak: 4 },
  credential: { group: 'credential', in: ['paren', 'tail', 'line', 'duties'], reach: 4, strong: 16, weak: 3 },
  section: { group: 'section', in: ['section'], strong: 15, weak: 4 },
};

/** Well-known guard firms speak against a sworn officer too: their detectives and patrolmen are guards. */
const GUARD_FIRMS = 'employer.security.strong';
const SWORN = 'sworn-law-enforcement';
const AGAINST = -20;

/** Makes one evidence rule and one list for every kind, meaning and strength of the cue table. */
export function evidenceFromCues(
  rows: Row[],
  taken: Set<string>,
): {
  evidence: EvidenceRule[];
  lists: Record<string, string[]>;
} {
  const lists: Record<string, string[]> = {};
  const rules = new Map<string, EvidenceRule>();
  for (const row of rows) {
    const kind = KINDS[row.kind as string];
    if (
      !kind ||
      row.meaning === 'unknown' ||
      row.meaning === 'not-a-role' ||
      taken.has((row.cue as string).toLowerCase())
    )
      continue;
    const strength = row.strength === 'strong' ? 'strong' : 'weak';
    const id = `${row.kind}.${row.meaning}.${strength}`;
    const list = id.replaceAll('.', '-');
    const entry = kind.exactCase ? `==${row.cue}` : (row.cue as string).toLowerCase();
    lists[list] = [...(lists[list] ?? []), entry];
    if (rules.has(id)) continue;
    rules.set(id, {
      id,
      match: [`@${list}`],
      group: kind.group,
      says: { [row.meaning as string]: kind[strength], ...(id === GUARD_FIRMS ? { [SWORN]: AGAINST } : {}) },
      in: kind.in,
      ...(kind.reach ? { reach: kind.reach } : {}),
    });
  }
  return { evidence: [...rules.values()], lists };
}
