import { escapeHtml } from './html.ts';
import { RESUMES, type Resume } from './resumes.ts';
import type { Answer } from './server.ts';
import { shellPage } from './shell.ts';

/**
 * What converters of Word files make of a title, in turn: runs that end inside a word, spaces that do not break, characters that
 * nobody sees, letters that are one, a place where the word may be broken, wide letters, tracked changes.
 */
const RUNS: [name: string, write: (word: string) => string][] = [
  ['bold letters inside a word', (word) => `${word.slice(0, 2)}<strong>${word.slice(2, 4)}</strong>${word.slice(4)}`],
  ['a space that does not break', (word) => `&nbsp;${word}`],
  ['a hidden hyphen', (word) => `${word.slice(0, 3)}&shy;${word.slice(3)}`],
  ['a place to break the word', (word) => `${word.slice(0, 4)}<wbr>${word.slice(4)}`],
  ['a space without width', (word) => `${word.slice(0, 3)}&#8203;${word.slice(3)}`],
  ['three letters in one', (word) => word.replace('ffi', '&#xFB03;')],
  ['runs with styles', (word) => [...word].map((letter) => `<span class="run">${letter}</span>`).join('')],
  ['a tracked change', (word) => `<del>police sergeant </del><ins>${word}</ins>`],
];

/**
 * Shape F8, a site that turns Word files into markup and puts it into the page as one string: layout tables, a header repeated for
 * every page, deleted and inserted words, a column of comments, letters that were decoded wrongly.
 * @returns null for an address of another page
 */
export function answerConverted(url: URL): Answer | null {
  if (/^\/converted\/(applicants\/\w+)?$/.test(url.pathname)) {
    const main = '<h1></h1><div class="paper"></div>';
    return shellPage({ site: 'Converted', script: 'converted', sheet: 'converted', main });
  }
  const id = /^\/converted\/doc\/(\w+)$/.exec(url.pathname)?.[1];
  const resume = RESUMES.find((candidate) => candidate.id === id);
  return resume ? { type: 'text/html', body: convert(resume) } : null;
}

function convert(resume: Resume): string {
  const header = `<div class="pagehead">${escapeHtml(resume.person.name)} &middot; Resume</div>`;
  const [name = '', contact = '', ...rest] = paragraphs(resume);
  const rows = rest.map((paragraph, i) => (i % 9 === 8 ? paragraph + header : paragraph));
  const comments = '<td class="comments"><p>R. Okafor: call MarÃ­a BeltrÃ¡n first</p></td>';
  return `${header}<table class="layout"><tr><td>${name}${contact}${rows.join('')}</td>${comments}</tr></table>${header}`;
}

/** Heads of jobs become a row of cells; in every text the runs of a word processor are left. */
function paragraphs(resume: Resume): string[] {
  let turn = 0;
  const text = (line: string): string =>
    escapeHtml(line).replace(/ (officers?)\b/gi, (_, word: string) => {
      const [, write] = RUNS[turn++ % RUNS.length] as (typeof RUNS)[number];
      const written = write(word);
      return written.startsWith('&nbsp;') ? written : ` ${written}`;
    });
  const made = [`<p>${escapeHtml(resume.person.name)}</p>`, `<p>${escapeHtml(resume.person.contact.join(' | '))}</p>`];
  for (const { heading, entries } of resume.sections) {
    made.push(`<h2 class="caps">${escapeHtml(heading)}</h2>`);
    for (const { head, lines } of entries) {
      if (head.length > 0)
        made.push(`<table class="job"><tr>${head.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr></table>`);
      made.push(...lines.map((line) => `<p>${text(line)}</p>`));
    }
  }
  return made;
}
