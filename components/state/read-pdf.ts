import { browser } from 'wxt/browser';
import { hostOf, patternOf } from '../../utils/sites/patterns.ts';
import { sayNotDone } from './not-done.ts';

/** Where the reader is told the address of what it is to fetch. */
const READER = '/reader.html';

/**
 * Opens the reader on a PDF of a site. Must be called in the click: the permission for the host that gives the file is asked for first,
 * and nothing is fetched without it.
 */
export function readPdf(address: string): void {
  const pattern = patternOf(address);
  if (pattern === '') {
    sayNotDone('This PDF is held in the page alone. Save it to this computer, then open it in the reader.');
    return;
  }
  const url = `${browser.runtime.getURL(READER)}#${new URLSearchParams({ pdf: address })}`;
  browser.permissions
    .request({ origins: [pattern] })
    .then((isGranted) => {
      if (isGranted) void browser.tabs.create({ url });
      else sayNotDone(`Without leave for ${hostOf(address)} its PDF cannot be fetched.`);
    })
    .catch(say);
}

/** Asks, in the click, for leave to read frames of a host. The background does the rest when it is granted. */
export function allowFrame(host: string, isSecure: boolean): void {
  const { hostname } = new URL(`http://${host}/`);
  // A secure page holds secure frames only.
  const origins = [...(isSecure ? [] : [`http://${hostname}/*`]), `https://${hostname}/*`];
  browser.permissions.request({ origins }).catch(say);
}

function say(error: unknown): void {
  sayNotDone(error instanceof Error ? error.message : String(error));
}
