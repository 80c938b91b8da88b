import type { Context } from '../../utils/engine/types.ts';
import type {
  AbsorbRule,
  CautionRule,
  CueRule,
  EvidenceRule,
  Slot,
  StopRule,
  TitleRule,
} from '../../utils/packs/types.ts';
import { readRules, readSays, readTable } from './read-table.ts';

const words = (cell: string | undefined): string[] => (cell ?? '').split(' ').filter(Boolean);
const note = (cell: string | undefined): { note?: string } => (cell ? { note: cell } : {});
const slots = (cell: string | undefined): { in?: Slot[] } => (cell ? { in: words(cell) as Slot[] } : {});
const CONTEXT_FLAGS: Record<string, Context> = {
  trainee: 'trainee',
  other: 'other-person',
  generic: 'generic',
  held: 'held',
};

/** `titles.tsv`: flags are `decides`, `mention`, `employed` and the name of a context. */
export function ownTitles(): TitleRule[] {
  return readRules('titles.tsv').map(({ id, first, match }) => {
    const flags = words(first.flags);
    const context = flags.map((flag) => CONTEXT_FLAGS[flag]).find(Boolean);
    return {
      id,
      match,
      says: readSays(first.says ?? ''),
      ...(flags.includes('decides') ? { decides: true } : {}),
      ...(flags.includes('mention') ? { mention: true } : {}),
      ...(flags.includes('employed') ? { employed: true } : {}),
      ...(context ? { context } : {}),
      ...note(first.note),
    };
  });
}

/** `evidence.tsv` */
export function ownEvidence(): EvidenceRule[] {
  return readRules('evidence.tsv').map(({ id, first, match }) => ({
    id,
    match,
    group: first.group as string,
    says: readSays(first.says ?? ''),
    ...slots(first.in),
    ...(first.reach ? { reach: Number(first.reach) } : {}),
    ...note(first.note),
  }));
}

/** `cues.tsv` */
export function ownCues(): CueRule[] {
  return readRules('cues.tsv').map(({ id, first, match }) => ({
    id,
    match,
    context: first.context as Context,
    direction: first.direction as CueRule['direction'],
    within: Number(first.within),
    scope: first.scope as CueRule['scope'],
    ...(first.number ? { number: first.number as NonNullable<CueRule['number']> } : {}),
    ...(first.sections ? { sections: words(first.sections) } : {}),
    ...note(first.note),
  }));
}

/** `stops.tsv` */
export function ownStops(): StopRule[] {
  return readRules('stops.tsv').map(({ id, first, match }) => ({
    id,
    match,
    for: words(first.for) as Context[],
    ...note(first.note),
  }));
}

/** `absorb.tsv` */
export function ownAbsorb(): AbsorbRule[] {
  return readRules('absorb.tsv').map(({ id, first, match }) => ({
    id,
    match,
    ...(first.meaning && !first.drop ? { meaning: first.meaning } : {}),
    ...(first.context && !first.drop ? { context: first.context as Context } : {}),
    ...(first.drop ? { drop: true } : {}),
    ...note(first.note),
  }));
}

/** `cautions.tsv` */
export function ownCautions(): CautionRule[] {
  return readRules('cautions.tsv').map(({ id, first, match }) => ({
    id,
    match,
    says: first.says as string,
    ...slots(first.in),
    ...note(first.note),
  }));
}

/** `lists.tsv`: one list a row. Throws when a list stands twice. */
export function ownLists(): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const row of readTable('lists.tsv')) {
    if (lists[row.list as string]) throw new Error(`lists.tsv: list ${row.list} stands twice`);
    lists[row.list as string] = (row.entries ?? '').split(' ; ').filter(Boolean);
  }
  return lists;
}
