import { documentMarkup, resumeMarkup } from './html.ts';
import { RESUMES } from './resumes.ts';
import type { Answer } from './server.ts';
import { shellPage } from './shell.ts';

/** Kinds of frames in which sites put a resume, by applicant; the others get a plain one. */
export const KINDS_OF_FRAMES: Record<
  string,
  'plain' | 'nested' | 'srcdoc' | 'blob' | 'written' | 'sealed' | 'sandbox' | 'frameset' | 'late'
> = {
  a01: 'nested',
  a02: 'srcdoc',
  a03: 'blob',
  a04: 'written',
  a05: 'sealed',
  a06: 'sandbox',
  a07: 'frameset',
  a08: 'late',
};

const html = (body: string): Answer => ({ type: 'text/html', body });
const TRACKERS = '<iframe src="about:blank" title="" width="1" height="1"></iframe>'.repeat(3);

/**
 * Shape F3, a site that shows resumes in frames of its own: two deep, from a string, from memory, written into, sandboxed, in a
 * frameset, added late and again; beside them three empty frames as trackers have them.
 * @returns null for an address of another page
 */
export function answerFrames(url: URL): Answer | null {
  if (/^\/frames\/(applicants\/\w+)?$/.test(url.pathname)) {
    const data = `<script type="application/json" id="kinds">${JSON.stringify(KINDS_OF_FRAMES)}</script>`;
    const main = `<h1></h1>${TRACKERS}<div class="paper"></div>${data}`;
    return shellPage({ site: 'Talent Frames', script: 'frames', sheet: 'frames', main });
  }
  const [, part, id] = /^\/frames\/(doc|outer|set)\/(\w+)$/.exec(url.pathname) ?? [];
  const resume = RESUMES.find((candidate) => candidate.id === id);
  if (!resume) return null;
  if (part === 'doc') return html(documentMarkup(resumeMarkup(resume)));
  const frame = `src="/frames/doc/${id}" title="Resume"`;
  if (part === 'outer') return html(documentMarkup(`<p>1 page</p><iframe ${frame} width="600" height="440"></iframe>`));
  return html(
    `<!DOCTYPE html><html><head><title>Set</title></head><frameset rows="60,*"><frame src="about:blank"><frame ${frame}></frameset></html>`,
  );
}
