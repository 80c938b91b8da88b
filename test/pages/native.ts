import { resumePdf } from './resume-pdf.ts';
import { RESUMES } from './resumes.ts';
import type { Answer } from './server.ts';
import { shellPage } from './shell.ts';

/** The ways in which sites put a PDF file before a person without a viewer of their own, by applicant. */
export const WAYS: Record<string, 'frame' | 'embed' | 'object' | 'blob' | 'unnamed'> = {
  a01: 'frame',
  a02: 'embed',
  a03: 'object',
  a04: 'blob',
  a05: 'unnamed',
};

/** Addresses that were already used: a signed one is good for one request. */
const used = new Set<string>();

/**
 * Shape F7, a site that leaves PDF files to the browser: in a frame, an embedded object, from memory, and under an address without a
 * file name that works once.
 * @returns null for an address of another page
 */
export function answerNative(url: URL): Answer | null {
  if (/^\/native\/(applicants\/\w+)?$/.test(url.pathname)) {
    const data = `<script type="application/json" id="ways">${JSON.stringify(WAYS)}</script>`;
    const links = '<p><a href="/native/files/a01.pdf" class="alone">Open the file alone</a></p>';
    const main = `<h1></h1>${links}<div class="paper"></div>${data}`;
    return shellPage({ site: 'Document Locker', script: 'native', sheet: 'native', main });
  }
  const [, id, once] = /^\/native\/(?:files\/(\w+)\.pdf|once\/(\w+))$/.exec(url.pathname) ?? [];
  const resume = RESUMES.find((candidate) => candidate.id === (id ?? once));
  if (!resume) return null;
  const isSpent = once !== undefined && used.has(url.search);
  if (once !== undefined) used.add(url.search);
  return isSpent ? null : { type: 'application/pdf', body: resumePdf(resume) };
}
