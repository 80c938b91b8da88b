/** Shows a PDF: its pages as pictures, drawn when they come near, with the text that was read over them. */
import type { PdfDocument, PdfPage } from '../pdf/library.ts';
import { lineOfPerson } from '../person.ts';
import type { FileText } from '../types.ts';
import { openPdfLibrary } from './pdf-library.ts';
import { element, placedLine } from './text-layer.ts';
import type { FileView } from './view.ts';

/** How far outside the pane pages are drawn already. */
const NEAR = '600px';
/** Most pixels of one drawn page; larger ones are drawn coarser. */
const MOST_PIXELS = 16_000_000;

interface PageView {
  page: PdfPage;
  sheet: HTMLElement;
  canvas: HTMLCanvasElement;
  layer: HTMLElement;
  isNear: boolean;
}

export async function showPdf(
  pane: Element,
  bytes: Uint8Array,
  file: FileText,
  signal: AbortSignal,
): Promise<FileView> {
  const document = await openPdfLibrary(true, signal).open(bytes);
  const views = await makePages(document, file);
  let scale = 1;
  const draw = async (view: PageView): Promise<void> => {
    const { page, canvas, isNear } = view;
    const { width, height } = page.getViewport({ scale: 1 });
    const wanted = isNear ? scale * devicePixelRatio : 0;
    const dots = Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)));
    if (canvas.dataset.dots === String(dots)) return;
    canvas.dataset.dots = String(dots);
    // A canvas keeps its pixels for as long as it has any.
    canvas.width = Math.ceil(width * dots);
    canvas.height = Math.ceil(height * dots);
    if (dots > 0) await page.render({ canvas, viewport: page.getViewport({ scale: dots }) }).promise.catch(() => {});
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const view = views.find(({ sheet }) => sheet === target);
        if (!view) continue;
        view.isNear = isIntersecting;
        void draw(view);
      }
    },
    { root: pane, rootMargin: NEAR },
  );
  signal.addEventListener('abort', () => near.disconnect());
  const holder = element('div', 'sheets');
  holder.append(...views.map(({ sheet }) => sheet));
  for (const { sheet } of views) near.observe(sheet);
  return {
    element: holder,
    breadth: Math.max(...views.map(({ page }) => page.getViewport({ scale: 1 }).width)),
    setScale(next) {
      scale = next;
      for (const view of views) {
        size(view, scale);
        void draw(view);
      }
    },
  };
}

async function makePages(document: PdfDocument, file: FileText): Promise<PageView[]> {
  const person = lineOfPerson(file);
  const views: PageView[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const sheet = element('article', 'pg');
    const canvas = element('canvas');
    const layer = element('div', 'textlayer');
    const lines = file.lines.filter((line) => line.page === number);
    layer.append(...lines.map((line) => placedLine(file, line, line === person ? 'h1' : 'div')));
    sheet.append(canvas, layer);
    if (file.unreadPages.includes(number)) sheet.append(unreadNote(number));
    const view: PageView = { page, sheet, canvas, layer, isNear: false };
    size(view, 1);
    views.push(view);
  }
  return views;
}

function size({ page, sheet, layer }: PageView, scale: number): void {
  const { width, height } = page.getViewport({ scale: 1 });
  sheet.style.inlineSize = `${width * scale}px`;
  sheet.style.blockSize = `${height * scale}px`;
  layer.style.transform = `scale(${scale})`;
}

/** Said on the page itself. It stands in a closed root, since it is no word of the resume. */
function unreadNote(number: number): HTMLElement {
  const host = element('div', 'unread');
  host
    .attachShadow({ mode: 'closed' })
    .append(`Page ${number} has not been read in full. Read it yourself before you decide.`);
  return host;
}
