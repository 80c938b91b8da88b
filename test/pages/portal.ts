import { escapeHtml } from './html.ts';
import { AGENCY } from './resumes.ts';
import type { Answer } from './server.ts';
import { shellPage } from './shell.ts';

/** The band has a root in the markup itself and is never defined. */
const BAND = `<portal-band><template shadowrootmode="open"><b>Candidate Portal</b> <slot></slot></template>${escapeHtml(AGENCY)}</portal-band>`;

/**
 * Shape F5, a site of web components: the same page for all its addresses, in which nothing of the resume is in the document's own
 * tree.
 * @returns null for an address of another page
 */
export function answerPortal(url: URL): Answer | null {
  if (!/^\/portal\/(applicants\/\w+)?$/.test(url.pathname)) return null;
  return shellPage({
    site: 'Candidate Portal',
    script: 'portal',
    sheet: 'portal',
    band: BAND,
    main: '<hire-app></hire-app>',
  });
}
