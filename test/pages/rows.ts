import { escapeHtml } from './html.ts';
import { RESUMES, resumeLines } from './resumes.ts';
import type { Answer } from './server.ts';
import { shellPage } from './shell.ts';

/** People in the lists, and letters of an excerpt. */
const MANY = 2000;
const EXCERPT = 300;
const ROWS_A_PERSON = 3;

/** One row of a list: a person, and the beginning of what was found. */
export interface ListRow {
  name: string;
  excerpt: string;
}

/** The rows of all lists: the sample applicants again and again, under other names. */
export function listRows(count = MANY): ListRow[] {
  return Array.from({ length: count }, (_, i) => {
    const resume = RESUMES[i % RESUMES.length] as (typeof RESUMES)[number];
    const text = resumeLines(resume).slice(2).join(' ').trim();
    const from = (i * 37) % Math.max(1, text.length - EXCERPT);
    return { name: `Person ${i + 1}`, excerpt: `${text.slice(from, from + EXCERPT)}...` };
  });
}

/**
 * Shape F9, lists of two thousand people: (a) thirty rows that are used again while scrolling, (b) all rows at once, (c) search
 * results with three rows a person and the site's own marks.
 * @returns null for an address of another page
 */
export function answerRows(url: URL): Answer | null {
  if (url.pathname === '/api/rows') return { type: 'application/json', body: JSON.stringify(listRows()) };
  if (url.pathname === '/rows/a') {
    const main = '<h1>People</h1><p class="count"></p><div class="window"><div class="all"></div></div>';
    return shellPage({ site: 'Long Lists', script: 'rows', sheet: 'rows', main });
  }
  if (url.pathname === '/rows/b') return list(listRows().map(rowMarkup));
  if (url.pathname === '/rows/c') {
    const found = listRows(40).flatMap((row) => Array(ROWS_A_PERSON).fill(row) as ListRow[]);
    return list(found.map((row) => rowMarkup(row).replaceAll(/officer/gi, (word) => `<em class="hit">${word}</em>`)));
  }
  return null;
}

function list(rows: string[]): Answer {
  const main = `<h1>People</h1><ul class="rows">${rows.join('')}</ul>`;
  return shellPage({ site: 'Long Lists', script: 'rows', sheet: 'rows', main });
}

export function rowMarkup({ name, excerpt }: ListRow): string {
  return `<li class="row"><a href="#">${escapeHtml(name)}</a><p>${escapeHtml(excerpt)}</p></li>`;
}
