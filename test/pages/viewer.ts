import { readFileSync } from 'node:fs';
import { resumePdf } from './resume-pdf.ts';
import { RESUMES } from './resumes.ts';
import type { Answer } from './server.ts';
import { shellPage } from './shell.ts';

const LIBRARY = new URL('../../node_modules/pdfjs-dist/', import.meta.url);
/** What of the library the viewer's page asks for; nothing else of the packages is served. */
const LIBRARY_FILE =
  /^\/pdfjs\/((?:build\/pdf(?:\.worker)?\.mjs)|(?:web\/pdf_viewer\.(?:mjs|css))|(?:web\/images\/[\w-]+\.(?:gif|svg))|(?:standard_fonts\/\w+\.(?:pfb|ttf)))$/;
const TYPES: Record<string, Answer['type']> = {
  mjs: 'text/javascript',
  css: 'text/css',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

/**
 * Shape F6, a site with pdf.js' own viewer: the page draws a file, and over it lays its words as see-through pieces, only for the
 * pages near the view.
 * @returns null for an address of another page
 */
export function answerViewer(url: URL): Answer | null {
  if (/^\/viewer\/(applicants\/\w+)?$/.test(url.pathname)) {
    const head = '<link rel="stylesheet" href="/pdfjs/web/pdf_viewer.css">';
    const tools =
      '<button type="button" class="next">Next page</button> <button type="button" class="zoom">Larger</button>';
    const main = `<h1></h1><p class="tools">${tools}</p><div class="scroller"><div class="pdfViewer"></div></div>`;
    return shellPage({ site: 'Resume Viewer', script: 'viewer', sheet: 'viewer', head, main });
  }
  const file = LIBRARY_FILE.exec(url.pathname)?.[1];
  if (file) {
    const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return { type, body: readFileSync(new URL(file, LIBRARY)) };
  }
  const id = /^\/viewer\/files\/(\w+)\.pdf$/.exec(url.pathname)?.[1];
  const resume = RESUMES.find((candidate) => candidate.id === id);
  return resume ? { type: 'application/pdf', body: resumePdf(resume) } : null;
}
