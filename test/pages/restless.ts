import type { Answer } from './server.ts';
import { shellPage } from './shell.ts';

/** Nothing inline, nothing from elsewhere, no string that becomes markup. */
const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const EDITORS = `<div class="notes" contenteditable="true"></div><textarea name="draft" rows="2">Ask whether a police officer is among the references.</textarea> <input name="ask" value="Was a police officer?">
<iframe class="letter" src="/restless/letter" title="Letter"></iframe>`;

/**
 * Shape F10, a strict and restless app: it draws the resume anew again and again in one of three ways, throws out style sheets and
 * highlights, lets a clock tick in the resume, and has editors and keys of its own.
 * @returns null for an address of another page
 */
export function answerRestless(url: URL): Answer | null {
  if (url.pathname === '/restless/letter')
    return {
      type: 'text/html',
      body: '<!DOCTYPE html><html lang="en"><body contenteditable="true">Dear police officer,</body></html>',
    };
  if (!/^\/restless\/(applicants\/\w+)?$/.test(url.pathname)) return null;
  const main = `<h1></h1><p class="clock"></p><article class="sheet"></article>${EDITORS}`;
  return { ...shellPage({ site: 'Restless', script: 'restless', main }), policy: STRICT };
}
