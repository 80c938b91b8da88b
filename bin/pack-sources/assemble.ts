import { readFileSync } from 'node:fs';
import type { AbsorbRule, Pack } from '../../utils/packs/types.ts';
import { cuesFromContexts } from './context-rules.ts';
import { evidenceFromCues } from './cue-evidence.ts';
import { titlesFromCues } from './cue-titles.ts';
import { dropDeadTitles } from './drop-dead.ts';
import * as own from './own-rules.ts';
import { packTests } from './pack-tests.ts';
import { type Row, readTable, SOURCES } from './read-table.ts';
import { sectionRules } from './section-rules.ts';

/** Rows of a shared table without those that `left-out.tsv` names, one by one or as a kind in brackets; throws when it names a row that is not there. */
function readShared(table: string): Row[] {
  const rows = readTable(`${table}.tsv`);
  const nameOf = (row: Row): string => (row.cue as string).toLowerCase();
  const kindOf = (row: Row): string => `[${row.context} ${row.direction} ${row.scope}]`;
  const out = readTable('left-out.tsv').filter((row) => row.table === table);
  for (const { entry } of out) {
    if (!rows.some((row) => nameOf(row) === entry || kindOf(row) === entry))
      throw new Error(`left-out.tsv: ${table} has no "${entry}"`);
  }
  const names = new Set(out.map((row) => row.entry));
  return rows.filter((row) => !names.has(nameOf(row)) && !names.has(kindOf(row)));
}

/** Phrases of the cue table that are nobody's job. */
function absorbFromCues(rows: Row[]): { absorb: AbsorbRule; list: string[] } {
  const list = rows
    .filter((row) => row.meaning === 'not-a-role' && row.strength === 'strong' && row.kind === 'title-modifier')
    .map((row) => (row.cue as string).toLowerCase())
    .filter((phrase) => /officer|patrolmen/.test(phrase));
  return {
    absorb: { id: 'absorb.known-names', match: ['@absorb-known-names'], meaning: 'not-a-role', context: 'generic' },
    list,
  };
}

/** The whole default pack, made from the tables under `packs/sources/`. Same tables, same pack. */
export function assemblePack(): Pack {
  const frame = JSON.parse(readFileSync(new URL('pack.json', SOURCES), 'utf8')) as Pick<Pack, 'policy'> &
    Omit<Pack, 'policy'>;
  const cueRows = readShared('officer-cues');
  const titles = own.ownTitles();
  const evidence = own.ownEvidence();
  const takenTitles = new Set(titles.flatMap((rule) => rule.match));
  const lists = own.ownLists();
  const takenEvidence = new Set([
    ...evidence.flatMap((rule) => rule.match),
    ...evidence.flatMap((rule) => rule.match.flatMap((pattern) => lists[pattern.slice(1)] ?? [])),
  ]);
  const cueTitles = titlesFromCues(cueRows, takenTitles);
  const cueEvidence = evidenceFromCues(cueRows, takenEvidence);
  const contextCues = cuesFromContexts(readShared('context-cues'));
  const sections = sectionRules();
  const named = absorbFromCues(cueRows);
  const pack: Pack = {
    ...frame,
    lists: {
      ...lists,
      ...cueTitles.lists,
      ...cueEvidence.lists,
      ...contextCues.lists,
      ...sections.lists,
      'absorb-known-names': named.list,
    },
    titles: [...titles, ...cueTitles.titles],
    evidence: [...evidence, ...cueEvidence.evidence],
    cues: [...own.ownCues(), ...contextCues.cues],
    stops: own.ownStops(),
    absorb: [...own.ownAbsorb(), named.absorb],
    sections: sections.sections,
    cautions: own.ownCautions(),
    tests: packTests(),
  };
  return dropDeadTitles(pack, new Set(cueTitles.titles.map(({ id }) => id)));
}
