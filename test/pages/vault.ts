import { documentMarkup, resumeMarkup } from './html.ts';
import { RESUMES } from './resumes.ts';
import type { Answer } from './server.ts';
import { shellPage } from './shell.ts';

/** Addresses that were already used: a signed one is good for one request. */
const used = new Set<string>();

/**
 * Shape F4, a site whose documents lie on another origin: its frame has a signed address there that works once, sends no referrer,
 * and in some cases leads on by a redirect.
 * @returns null for an address of another page
 */
export function answerVault(url: URL): Answer | null {
  if (/^\/vault\/(applicants\/\w+)?$/.test(url.pathname))
    return shellPage({ site: 'Vault', script: 'vault', sheet: 'frames', main: '<h1></h1><div class="paper"></div>' });
  const [, part, id] = /^\/vault\/(doc|moved)\/(\w+)$/.exec(url.pathname) ?? [];
  const resume = RESUMES.find((candidate) => candidate.id === id);
  if (!resume || used.has(url.search)) return null;
  if (part === 'moved') return { type: 'text/html', body: '', location: `/vault/doc/${id}${url.search}` };
  used.add(url.search);
  return { type: 'text/html', body: documentMarkup(resumeMarkup(resume)) };
}
