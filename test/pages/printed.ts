import type { Resume, ResumeEntry, ResumeSection } from './resumes.ts';

const SHEET = `@page { size: Letter; margin: 18mm } body { margin: 0; font: 11pt/1.35 Georgia, serif }
h2 { margin: 12px 0 4px; font-size: 13pt } p { margin: 2px 0 } .entry { margin-bottom: 8px } .head p:first-child { font-weight: bold }`;
const CARDS = 'section > div { display: grid; gap: 10px 24px; grid-template-columns: ';
const CELLS =
  '.entry:has(.head) { display: grid; gap: 18px; grid-template-columns: 2fr 1fr } .head { display: grid; gap: 18px; grid-template-columns: ';

/** Ways in which people set a resume before they print it to a file: the style of each. */
export const LAYOUTS: Record<string, string> = {
  'one column': '',
  'titles in capitals set apart': '.head p:first-child { letter-spacing: 0.12em; text-transform: uppercase }',
  'all in the middle': 'h1, h2, .head p { text-align: center }',
  'two newspaper columns':
    'body { column-count: 2; column-gap: 24px; font-size: 10pt; hyphens: auto; text-align: justify }',
  'cards, two beside each other': `${CARDS}1fr 1fr }`,
  'cards in boxes': `${CARDS}1fr 1fr } .entry { border: 1px solid; padding: 6px }`,
  'cards, three beside each other': `${CARDS}1fr 1fr 1fr; font-size: 9pt }`,
  'title, employer and dates in cells': `${CELLS}1fr 1fr 1fr }`,
  'dates at the right':
    '.head { display: grid; grid-template-columns: 1fr auto } .head p:nth-child(3) { grid-area: 1 / 2 }',
  'headings in the margin':
    'section { column-gap: 16px; display: grid; grid-template-columns: 110px 1fr } h2 { text-align: right }',
  'a sidebar at the left, in smaller type':
    'main { display: grid; gap: 4px 28px; grid-template-columns: 190px 1fr; grid-template-rows: repeat(8, auto) } section:not(.jobs) { font-size: 9pt; grid-column: 1 } section:not(.jobs) h2 { font-size: 11pt } section.jobs { grid-column: 2; grid-row: span 3 }',
  'a sidebar at the right':
    'main { display: grid; gap: 4px 24px; grid-template-columns: 1fr 170px; grid-auto-flow: column; grid-template-rows: repeat(8, auto) } section:not(.jobs) { grid-column: 2 } section.jobs { grid-column: 1 }',
  'a form in narrow cells':
    '.entry:has(.head) { font: 9pt Arial, sans-serif } .head { display: grid; grid-template-columns: 1fr 1fr 64px } .head p, .head + div { border: 1px solid; margin: 0; padding: 1px 2px }',
  'cells of two shades, broken, set in the middle':
    '.entry:has(.head) { align-items: stretch; background: #eef; display: grid; gap: 1px; grid-template-columns: 300px 1fr } .head { display: grid; gap: 1px; grid-template-columns: 1fr 1fr 1fr } .head p, .head + div { align-content: center; background: #ddd; margin: 0; padding: 2px } section.jobs .entry:nth-child(even) > * { background: #fff }',
  'headings in the middle, set wide': 'h2 { font-size: 11pt; letter-spacing: 0.4em; text-align: center }',
  'headings turned, beside their sections':
    'section { display: grid; gap: 10px; grid-template-columns: 24px 1fr; margin-bottom: 12px } h2 { font-size: 10pt; margin: 0; transform: rotate(180deg); writing-mode: vertical-rl }',
  'dates in a narrow margin':
    '.entry:has(.head) { display: grid; gap: 0 10px; grid-template-columns: 50px 1fr } .entry > .head { display: contents } .head p { grid-column: 2 } .head p:nth-child(3) { font-size: 9pt; grid-area: 1 / 1 / span 5 } .head + div { grid-column: 2 }',
  'three columns with lines between them':
    '@page { size: Letter landscape } body { font-size: 9pt } main { column-count: 3; column-gap: 20px; column-rule: 1px solid }',
};

/** People with the roles in question, who are not the applicant. */
const REFERENCES: ResumeSection = {
  heading: 'References',
  entries: [
    { head: ['Paula Menke', 'Police Officer', 'Marlow Police Department', '317-555-0151'], lines: [] },
    { head: ['Dale Ostrow', 'Deputy Sheriff', 'Wexcombe County', '317-555-0152'], lines: [] },
    { head: ['Ines Calder', 'Loan officer', 'Halloran Bank', 'ines@example.com'], lines: [] },
  ],
};

/** A resume as a page to print, with references, in one of the layouts. */
export function printedPage({ person, sections }: Resume, layout: string): string {
  const parts = [...sections.filter(({ heading }) => !/^references$/i.test(heading)), REFERENCES].map(
    ({ heading, entries }, i) =>
      `<section class="${i === 0 || entries.some(({ head }) => head.length > 1) ? 'jobs' : ''}"><h2>${text(heading)}</h2><div>${entries.map(entry).join('')}</div></section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Resume</title><style>${SHEET} ${LAYOUTS[layout]}</style>
<h1>${text(person.name)}</h1><p>${text(person.contact.join(' | '))}</p><main>${parts.join('')}</main></html>`;
}

function entry({ head, lines }: ResumeEntry): string {
  const shown = head.length > 0 ? `<div class="head">${paragraphs(head)}</div>` : '';
  return `<div class="entry">${shown}<div>${paragraphs(lines)}</div></div>`;
}

const paragraphs = (lines: string[]): string => lines.map((line) => `<p>${text(line)}</p>`).join('');
const text = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
