import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { RESUMES, type Resume } from '../pages/resumes.ts';
import { listRows, rowMarkup } from '../pages/rows.ts';

declare global {
  interface Window {
    sheets: string[];
    /** All rows of a list of people with excerpts, as one string. */
    rows: string;
    /** Phrases of the mentions in them, the longest first. */
    phrases: string[];
    /** mark.js, which many highlighters are made with: it wraps every hit in an element. */
    Mark: new (
      root: Element,
    ) => { mark(phrases: string[], options: object): void };
  }
}

/**
 * Who marks the words: this extension, nobody, or the page itself, with bare ranges or with mark.js. Bare ranges come in two ways: with the
 * text, before the page was laid out and drawn for the first time, or in the task after that, where everybody stands who marks what
 * a page shows.
 */
export type Marker = 'us' | 'nobody' | 'bare ranges' | 'bare ranges at once' | 'mark.js';

/** What a page says after resumes were put into it. Times in ms since they stood in the document. */
export interface Shown {
  /** When the last mark came. */
  paintedAfter: number;
  /** Ranges in all highlights of the page, and elements around marked words. */
  ranges: number;
}

const MARK_JS = fileURLToPath(import.meta.resolve('mark.js/dist/mark.min.js'));
/** Only the resumes with the most mentions, so that a page of 1,000 has about as many as one of long careers. */
const RICHEST = 4;

/** Serves one empty page that holds sample resumes as strings, ready to be put into it. */
export async function startSheet(): Promise<{ port: number; close(): Promise<void> }> {
  const richest = RESUMES.toSorted((a, b) => b.mentions.length - a.mentions.length).slice(0, RICHEST);
  const phrases = [...new Set(richest.flatMap(({ mentions }) => mentions.map(({ quote }) => quote)))];
  const data = {
    sheets: richest.map(markup),
    phrases: phrases.sort((a, b) => b.length - a.length),
    rows: listRows().map(rowMarkup).join(''),
  };
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<style>body { font: 14px/20px sans-serif; max-width: 800px; margin: auto }
::highlight(bench) { text-decoration: underline solid 2px #1e7a46; text-underline-offset: 3px; text-decoration-skip-ink: none }</style>
<body><script>${readFileSync(MARK_JS, 'utf8')}</script><script>Object.assign(window, ${JSON.stringify(data).replaceAll('</', '<\\/')})</script></body></html>`;
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function markup(resume: Resume): string {
  const entries = resume.sections.map(({ heading, entries }) => {
    const inner = entries.map(
      ({ head, lines }) => `<p>${head.map(escapeText).join('<br>')}</p>${lines.map(item).join('')}`,
    );
    return `<h2>${escapeText(heading)}</h2>${inner.join('')}`;
  });
  return `<article><h1>${escapeText(resume.person.name)}</h1>${entries.join('')}</article>`;
}

function item(line: string): string {
  return `<li>${escapeText(line)}</li>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Takes away what was shown and waits until the page is drawn without it. Runs in the page. */
export async function clear(): Promise<void> {
  document.querySelector('main')?.remove();
  CSS.highlights.delete('bench');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < 3; i++) await frame();
}

/**
 * Puts resumes into the page in one go and tells when the last highlight came: once their number has not changed for
 * `settleMs`. Every text is fresh: the same one shown again keeps its marks. Runs in the page; the registry of highlights is one for
 * the page and for content scripts. Where the page itself marks, it looks for the phrases of the same mentions.
 */
export async function show({
  count,
  settleMs,
  leastMs = 0,
  lookMs = 4,
  by,
  rows,
}: {
  count: number;
  settleMs: number;
  /** Ends no earlier, so that the looks are as many whoever marks. */
  leastMs?: number;
  /** Time between two looks; ten times as long when nothing has come for a while. */
  lookMs?: number;
  by: Marker;
  /** The list of people in place of `count` resumes. */
  rows: boolean;
}): Promise<Shown> {
  let wrapped = 0;
  const counted = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, wrapped);
  CSS.highlights.delete('bench');
  const main = document.createElement('main');
  const fresh = ` ${Math.random()}</$1>`;
  const resumes = Array.from({ length: count }, (_, index) => window.sheets[index % window.sheets.length]);
  main.innerHTML = (rows ? window.rows : resumes.join('')).replaceAll(/<\/(p|li)>/g, fresh);
  document.querySelector('main')?.remove();
  document.body.append(main);
  const start = performance.now();
  if (by === 'mark.js') {
    const limiters = [...' \n\t.,;:!?()[]/|–—-\'’"“”'];
    const accuracy = { value: 'exactly', limiters };
    new window.Mark(main).mark(window.phrases, { separateWordSearch: false, caseSensitive: true, accuracy });
    // It has marked all when it comes back.
    wrapped = main.querySelectorAll('mark').length;
  }
  if (by === 'bare ranges') await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  if (by.startsWith('bare')) {
    const ranges: StaticRange[] = [];
    const words = window.phrases.map((phrase) => phrase.replaceAll(/[^\w ]/g, '\\$&')).join('|');
    const pattern = new RegExp(`\\b(?:${words})\\b`, 'g');
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
        const [startOffset, endOffset] = [match.index, match.index + match[0].length];
        ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
      }
    }
    CSS.highlights.set('bench', new Highlight(...(ranges as unknown as Range[])));
  }
  let last = -1;
  let lastChange = start;
  for (;;) {
    const marks = counted();
    if (marks !== last) {
      last = marks;
      // What has changed is seen when the next frame is drawn.
      lastChange = await new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
    }
    const now = performance.now();
    const isAtRest = now - lastChange >= settleMs && now - start >= leastMs;
    if (isAtRest && (marks > 0 || by === 'nobody')) return { paintedAfter: lastChange - start, ranges: marks };
    // Frames that nobody needs are not drawn: how many there were would tell more of the machine than of who marks.
    const isSoon = now - lastChange < settleMs / 2;
    await new Promise((resolve) => setTimeout(resolve, isSoon ? lookMs : 10 * lookMs));
  }
}
