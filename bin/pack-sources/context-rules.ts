import type { Context } from '../../utils/engine/types.ts';
import type { CueRule } from '../../utils/packs/types.ts';
import type { Row } from './read-table.ts';

/** The table says where the cue stands; a pack says where the mention lies from the cue. */
const DIRECTION = { before: 'after', after: 'before', either: 'around' } as const;

/** Tokens between cue and mention. Words after a mention qualify it only from close by ("officer candidate"). */
const WITHIN = { before: 8, after: 1, either: 10 } as const;

/** Makes one cue rule and one list for every context, side and scope of the context table. Section rows are headings, not cues. */
export function cuesFromContexts(rows: Row[]): { cues: CueRule[]; lists: Record<string, string[]> } {
  const lists: Record<string, string[]> = {};
  const rules = new Map<string, CueRule>();
  for (const row of rows) {
    if (row.scope === 'section') continue;
    const side = row.direction as keyof typeof DIRECTION;
    const id = `cue.${row.context}.${side}.${row.scope}`;
    const list = id.replaceAll('.', '-');
    lists[list] = [...(lists[list] ?? []), (row.cue as string).toLowerCase()];
    if (rules.has(id)) continue;
    rules.set(id, {
      id,
      match: [`@${list}`],
      context: row.context as Context,
      direction: DIRECTION[side],
      within: WITHIN[side],
      scope: row.scope as CueRule['scope'],
    });
  }
  return { cues: [...rules.values()], lists };
}
