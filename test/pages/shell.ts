import { escapeHtml } from './html.ts';
import { AGENCY } from './resumes.ts';
import type { Answer } from './server.ts';

/** What one shape puts into the frame that the sites of the newer shapes share. */
export interface ShellParts {
  /** Name of the site. */
  site: string;
  /** Its script and its style sheet under `public/`, without ending; the sheet is left out where there is none. */
  script: string;
  sheet?: string;
  /** More for its head. */
  head?: string;
  main: string;
  /** In place of the band with the site's name. */
  band?: string;
}

/** A page with a band, the applicants at the left and the shape's own part beside them. */
export function shellPage({ site, script, sheet, head = '', main, band }: ShellParts): Answer {
  const own = sheet ? `<link rel="stylesheet" href="/public/${sheet}.css">` : '';
  const body = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${site}</title>
<link rel="stylesheet" href="/public/shell.css">${head}${own}<script type="module" src="/public/${script}.ts"></script></head>
<body>${band ?? `<header><b>${site}</b> <span>${escapeHtml(AGENCY)}</span></header>`}
<nav class="people"></nav><main>${main}</main></body></html>`;
  return { type: 'text/html', body };
}
