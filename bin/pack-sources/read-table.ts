import { readFileSync } from 'node:fs';

/** One row of a source table: column name -> text, '' where the cell is empty. */
export type Row = Record<string, string>;

/** Where the tables stand. */
export const SOURCES = new URL('../../packs/sources/', import.meta.url);

/**
 * Reads a tab-separated table with one header line. Lines that begin with `#` are remarks for people, empty lines are skipped.
 * Throws with file and line when a row has more cells than the header has names.
 */
export function readTable(name: string): Row[] {
  const [header = '', ...lines] = readFileSync(new URL(name, SOURCES), 'utf8').split('\n');
  const columns = header.split('\t');
  const rows: Row[] = [];
  lines.forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (cells.length > columns.length) {
      throw new Error(`${name}, line ${index + 2}: ${cells.length} cells under ${columns.length} headings`);
    }
    rows.push(Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? '').trim()])));
  });
  return rows;
}

/** Rows that belong to one rule: the first names it and sets its fields, the following ones (empty `rule`) add patterns. */
export interface RuleRows {
  id: string;
  first: Row;
  match: string[];
}

/** Groups a rule table (`rule`, fields, `match`; several patterns in a cell are parted by " ; "). Throws on a rule named twice. */
export function readRules(name: string): RuleRows[] {
  const rules: RuleRows[] = [];
  for (const row of readTable(name)) {
    const patterns = (row.match ?? '').split(' ; ').filter(Boolean);
    const last = rules.at(-1);
    if (row.rule) {
      if (rules.some((rule) => rule.id === row.rule)) throw new Error(`${name}: rule ${row.rule} stands twice`);
      rules.push({ id: row.rule, first: row, match: patterns });
    } else if (last) {
      last.match.push(...patterns);
    } else {
      throw new Error(`${name}: the first row names no rule`);
    }
  }
  return rules;
}

/** `sworn-law-enforcement 30, business -8` -> points by meaning. Throws on anything else. */
export function readSays(text: string): Record<string, number> {
  const says: Record<string, number> = {};
  for (const part of text.split(', ').filter(Boolean)) {
    const [meaning = '', points = ''] = part.split(' ');
    if (!/^-?\d+$/.test(points)) throw new Error(`"${part}" is not a meaning and its points`);
    says[meaning] = Number(points);
  }
  return says;
}
