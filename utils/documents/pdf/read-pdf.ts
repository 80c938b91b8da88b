/** PDF files: page by page, so that what can be read is kept whatever happens on a later page. */
import { nameNumbers, nothingRead, sayHidden, Unreadable } from '../answers.ts';
import type { Limits } from '../limits.ts';
import type { FileText } from '../types.ts';
import { followDrawing } from './drawing.ts';
import type { Drawn } from './glyphs.ts';
import { joinPages } from './join-pages.ts';
import type { PdfDocument, PdfLibrary, PdfPage } from './library.ts';
import { toMatrix } from './matrix.ts';
import { judgePages, type ReadPage } from './page-state.ts';

/** Bytes at the end of a file in which its end mark stands. */
const TAIL = 2048;

/** @throws Unreadable where the file cannot be opened */
export async function readPdf(bytes: Uint8Array, library: PdfLibrary, limits: Limits): Promise<FileText> {
  const endsEarly = !new TextDecoder('latin1').decode(bytes.subarray(-TAIL)).includes('%%EOF');
  // The library takes the bytes away from whoever gives them.
  const document = await open(bytes.slice(), library, endsEarly);
  try {
    return await readPages(document, library, limits, endsEarly);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, library: PdfLibrary, endsEarly: boolean): Promise<PdfDocument> {
  try {
    return await library.open(bytes);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Unreadable('The PDF needs a password. Save it without one and open that.');
    }
    throw new Unreadable(
      endsEarly
        ? 'The PDF is damaged: it ends in the middle. Ask for it again.'
        : 'The PDF is damaged and cannot be opened. Ask for it again.',
    );
  }
}

async function readPages(
  document: PdfDocument,
  library: PdfLibrary,
  limits: Limits,
  endsEarly: boolean,
): Promise<FileText> {
  const until = Date.now() + limits.time;
  const count = document.numPages;
  const layers = await document.getOptionalContentConfig().catch(() => null);
  const isOn = (group: unknown): boolean => layers?.isVisible(group as never) ?? true;
  const drawn: (Drawn | null)[] = [];
  let isLate = false;
  for (let number = 1; number <= Math.min(count, limits.pages); number++) {
    isLate = Date.now() > until;
    if (isLate) break;
    drawn.push(await drawnPage(document, number, library, limits, isOn));
  }
  const hidden = drawn.reduce((sum, page) => sum + (page?.hidden ?? 0), 0);
  const pages = judgePages(drawn);
  const lines = joinPages(pages);
  const unread = pages.flatMap(({ state }, i) => (state === 'read' || state === 'blank' ? [] : [i + 1]));
  for (let number = drawn.length + 1; number <= count; number++) unread.push(number);
  const problems = describe(pages, count, isLate, endsEarly);
  if (lines.text === '') {
    const reason = problems.join(' ') || 'The PDF holds no readable text: its pages are empty.';
    return {
      ...nothingRead(endsEarly ? 'error' : 'no-text', reason, 'pdf'),
      pages: count,
      unreadPages: unread,
      hidden,
      warnings: sayHidden(hidden),
    };
  }
  return {
    kind: 'pdf',
    status: problems.length > 0 ? 'partial' : 'text',
    reason: problems.join(' '),
    pages: count,
    unreadPages: unread,
    text: lines.text,
    lines: lines.lines,
    hidden,
    warnings: [...lines.warnings, ...sayHidden(hidden)],
  };
}

/** What a page draws, or null where the page is damaged. */
async function drawnPage(
  document: PdfDocument,
  number: number,
  library: PdfLibrary,
  limits: Limits,
  isOn: (group: unknown) => boolean,
): Promise<Drawn | null> {
  let page: PdfPage | null = null;
  try {
    page = await document.getPage(number);
    const { transform, width, height } = page.getViewport({ scale: 1 });
    const steps = await page.getOperatorList();
    const { commonObjs } = page;
    const fonts = new Map<string, { unit: number }>();
    const font = (name: string): { unit: number } => {
      const known = fonts.get(name);
      if (known) return known;
      const facts = commonObjs.has(name) ? (commonObjs.get(name) as { fontMatrix?: number[] } | null) : null;
      const made = { unit: facts?.fontMatrix?.[0] ?? 0.001 };
      fonts.set(name, made);
      return made;
    };
    return followDrawing(steps, library.ops, {
      upright: toMatrix(transform),
      width,
      height,
      mostGlyphs: limits.glyphs,
      font,
      isOn,
    });
  } catch {
    return null;
  } finally {
    page?.cleanup();
  }
}

const PROBLEMS: { state: ReadPage['state']; one: string; more: string }[] = [
  { state: 'picture', one: 'is a picture of text', more: 'are pictures of text' },
  { state: 'garbled', one: 'holds letters that spell nothing', more: 'hold letters that spell nothing' },
  { state: 'drawn', one: 'is drawn without letters', more: 'are drawn without letters' },
  { state: 'damaged', one: 'is damaged', more: 'are damaged' },
  { state: 'cut', one: 'holds more than is read', more: 'hold more than is read' },
];

/** Sentences that say what was not read, for people. */
function describe(pages: readonly ReadPage[], count: number, isLate: boolean, endsEarly: boolean): string[] {
  const sentences: string[] = [];
  if (endsEarly) sentences.push('The PDF is damaged: it ends in the middle, and pages may be missing.');
  for (const { state, one, more } of PROBLEMS) {
    const numbers = pages.flatMap((page, i) => (page.state === state ? [i + 1] : []));
    if (numbers.length === 1) sentences.push(`Page ${numbers[0]} ${one}: it was not read.`);
    else if (numbers.length > 1) sentences.push(`Pages ${nameNumbers(numbers)} ${more}: they were not read.`);
  }
  if (pages.some(({ hasGarbledParts }) => hasGarbledParts)) {
    sentences.push('Some words cannot be read: the letters that the PDF gives for them spell nothing.');
  }
  if (pages.some(({ hasLostLetters }) => hasLostLetters)) {
    sentences.push('The PDF has lost letters within words (ff, fi, fl): words that have them may be missing.');
  }
  const read = pages.length;
  if (read < count) {
    const why = isLate ? 'it takes too long' : 'it has too many pages';
    sentences.push(`Only pages 1 to ${read} of ${count} were read, since ${why}.`);
  }
  return sentences;
}
