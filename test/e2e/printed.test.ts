import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfLibrary } from '../../bin/annotate/pdf-library.ts';
import { findBrowser } from '../../bin/browsers.mjs';
import { readDocument } from '../../utils/documents/read.ts';
import { annotate } from '../../utils/engine/annotate.ts';
import type { CompiledPack } from '../../utils/engine/compiled.ts';
import { loadPack } from '../../utils/packs/load.ts';
import { LAYOUTS, printedPage } from '../pages/printed.ts';
import { RESUMES } from '../pages/resumes.ts';

/** Where lines break, a reason may lie out of reach: so many labels in a hundred may differ, none of them towards the short course. */
const MOST_DIFFERENT = 0.04;

let browser: Browser;
let page: Page;
let pack: CompiledPack;
beforeAll(async () => {
  const loaded = loadPack(readFileSync('packs/officer.json', 'utf8'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
  pack = loaded.compiled;
  browser = await chromium.launch({ executablePath: findBrowser('chromium') as string, args: ['--no-sandbox'] });
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** What is found in a file: the labels of its mentions, without the places of words and lines, and the suggested track. */
async function findingsIn(bytes: Uint8Array) {
  const { status, text } = await readDocument(bytes, pdfLibrary);
  expect(status).toBe('text');
  const { mentions, applicantTrack } = annotate(text, pack);
  const labels = mentions.map(({ quote, meaning, context, track }) =>
    [quote.toLowerCase().replace(/[^a-z]/g, ''), meaning, context, track].join(' '),
  );
  return { labels: labels.sort(), track: applicantTrack };
}

describe.each(Object.keys(LAYOUTS))('printed to a PDF, %s', (layout) => {
  test('every applicant gets the track of the plain page, and nobody a role that the page does not show', async () => {
    let all = 0;
    let different = 0;
    for (const resume of RESUMES) {
      const markup = printedPage(resume, layout);
      await page.setContent(markup);
      const printed = await findingsIn(
        new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
      );
      const plain = await findingsIn(new TextEncoder().encode(markup));
      expect(printed.track, resume.id).toBe(plain.track);
      const extra = printed.labels.filter((label) => !plain.labels.includes(label));
      expect(
        extra.filter((label) => label.endsWith(' leo')),
        resume.id,
      ).toEqual([]);
      all += plain.labels.length;
      different += plain.labels.filter((label) => !printed.labels.includes(label)).length;
    }
    expect(all).toBeGreaterThan(70);
    expect(different / all).toBeLessThanOrEqual(MOST_DIFFERENT);
  });
});
