import type { Context } from '../../utils/engine/types.ts';
import type { SectionRule } from '../../utils/packs/types.ts';
import { readTable } from './read-table.ts';

/** Among the contexts in the column `over`: only inside quotation marks. */
const QUOTED = 'quoted';
const isField = (section: string): boolean => section.endsWith('-field');
const plain = (heading: string): string => heading.toLowerCase().replace(/:$/, '').trim();

/** Headings by section: `section-headings.tsv` and `section-headings-own.tsv`, which adds to it and wins where both name one. */
function headings(): Map<string, string[]> {
  const bySection = new Map<string, string[]>();
  const own = readTable('section-headings-own.tsv');
  const taken = new Set(own.map((row) => plain(row.heading as string)));
  const shared = readTable('section-headings.tsv').filter((row) => !taken.has(plain(row.heading as string)));
  for (const row of [...shared, ...own]) {
    const entries = bySection.get(row.section as string) ?? [];
    const heading = plain(row.heading as string);
    if (!entries.includes(heading)) entries.push(heading);
    bySection.set(row.section as string, entries);
  }
  return bySection;
}

/** Section rules (whole lines) with their default contexts from `section-rules.tsv`. The names of form fields reach to the end of their line only. */
export function sectionRules(): { sections: SectionRule[]; lists: Record<string, string[]> } {
  const lists: Record<string, string[]> = {};
  const sections: SectionRule[] = [];
  const byId = headings();
  for (const row of readTable('section-rules.tsv')) {
    const id = row.section as string;
    lists[`heading-${id}`] = byId.get(id) ?? [];
    sections.push({
      id,
      name: row.name as string,
      match: [`@heading-${id}`],
      ...(row.context ? { context: row.context as Context } : {}),
      ...(isField(id) ? { reach: 'line' as const } : {}),
      ...(row.over ? { over: row.over.split(' ').filter((word) => word !== QUOTED) as Context[] } : {}),
      ...(row.over?.split(' ').includes(QUOTED) ? { quoted: true } : {}),
    });
  }
  return { sections, lists };
}
