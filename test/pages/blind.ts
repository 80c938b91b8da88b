import { escapeHtml, resumeMarkup } from './html.ts';
import { RESUMES } from './resumes.ts';
import type { Answer } from './server.ts';
import { shellPage } from './shell.ts';

/** Ways in which sites take a name out of sight for a review that shall not know it, by turns. */
const WAYS: ((name: string) => string)[] = [
  (name) => `<p class="veiled">${name}</p>`,
  (name) => `<p data-original="${name}">████ ██████</p>`,
  (name) => `<p>████ ██████</p><p hidden>${name}</p>`,
];

/**
 * Shape F12, an anonymised review: name and contact are blurred, covered, or left in a hidden element, and an older version of the
 * resume can be shown in place of the newest.
 * @returns null for an address of another page
 */
export function answerBlind(url: URL): Answer | null {
  if (/^\/blind\/(applicants\/\w+)?$/.test(url.pathname)) {
    const main =
      '<h1></h1><button type="button" class="older">Version of the application</button><div class="paper"></div>';
    return shellPage({ site: 'Blind Review', script: 'blind', sheet: 'blind', main });
  }
  const id = /^\/blind\/doc\/(\w+)$/.exec(url.pathname)?.[1];
  const at = RESUMES.findIndex((candidate) => candidate.id === id);
  const resume = RESUMES[at];
  if (!resume) return null;
  const [name = '', contact = '', ...rest] = resumeMarkup(resume).split(/(?<=<\/p>)/);
  const veil = WAYS[at % WAYS.length] as (typeof WAYS)[number];
  const words = (markup: string): string => markup.replace(/<\/?p>/g, '');
  const body = `${veil(escapeHtml(resume.person.name))}<p class="veiled">${words(contact)}</p>${rest.join('')}`;
  return name === '' ? null : { type: 'text/html', body };
}
