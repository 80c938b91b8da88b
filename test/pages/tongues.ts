import { resumeMarkup } from './html.ts';
import { RESUMES } from './resumes.ts';
import type { Answer } from './server.ts';
import { shellPage } from './shell.ts';

/** Titles in other languages, which rules for English must leave alone, each as its language writes it. */
const OTHERS = [
  'ضابط شرطة سابق في المدينة',
  'קצין משטרה לשעבר',
  'Oficial correccional y agente de policía',
  'Officier de police judiciaire',
  'Polizeioffizier im Ruhestand',
  'OFİCER DEĞİL',
  'trabajó oficialmente',
];

/**
 * Shape F11, a page from right to left without a language, whose notes stand in other languages beside an English resume.
 * @returns null for an address of another page
 */
export function answerTongues(url: URL): Answer | null {
  if (/^\/tongues\/(applicants\/\w+)?$/.test(url.pathname)) {
    const notes = OTHERS.map((text) => `<li>${text}</li>`).join('');
    const main = `<h1></h1><ul class="notes">${notes}</ul><div class="paper" dir="ltr"></div>`;
    const page = shellPage({ site: 'المتقدمون', script: 'tongues', main });
    return { ...page, body: String(page.body).replace('<html lang="en">', '<html dir="rtl">') };
  }
  const id = /^\/tongues\/doc\/(\w+)$/.exec(url.pathname)?.[1];
  const resume = RESUMES.find((candidate) => candidate.id === id);
  return resume ? { type: 'text/html', body: resumeMarkup(resume) } : null;
}
