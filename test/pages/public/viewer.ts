import { offer, sayShown, type Trap } from './interface.ts';
import { offerPeople } from './people.ts';
import { leaveTo, noteDone, own, watch } from './witness.ts';

/** What of pdf.js is used here; the site serves its own copy. */
interface Library {
  GlobalWorkerOptions: { workerSrc: string };
  PDFWorker: new () => object;
  getDocument(options: object): Loading;
}
interface Loading {
  promise: Promise<{ numPages: number }>;
  destroy(): Promise<void>;
}
interface ViewerLibrary {
  EventBus: new () => { on(event: string, heard: (event: { pageNumber: number }) => void): void };
  PDFViewer: new (options: object) => Viewer;
}
interface Viewer {
  setDocument(document: object | null): void;
  currentPageNumber: number;
  currentScale: number;
  pagesPromise: Promise<void>;
}

watch();
offer(traps);
const library = (await import('/pdfjs/build/pdf.mjs' as string)) as Library;
const { EventBus, PDFViewer } = (await import('/pdfjs/web/pdf_viewer.mjs' as string)) as ViewerLibrary;
library.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.mjs';

const worker = new library.PDFWorker();

const title = document.querySelector('h1') as HTMLElement;
const container = document.querySelector('.scroller') as HTMLElement;
const pages = document.querySelector('.pdfViewer') as HTMLElement;
leaveTo(container, isLibrarys);
const eventBus = new EventBus();
const viewer = new PDFViewer({ container, viewer: pages, eventBus, annotationMode: 0 });

/** Pages whose words have been laid over them at least once. */
const seen = new Set<number>();
let count = 0;
let firstDrawn = 0;
let open: Loading | null = null;
let drawn = (): void => {};

eventBus.on('textlayerrendered', ({ pageNumber }) => {
  seen.add(pageNumber);
  for (const layer of container.querySelectorAll('.textLayer')) noteDone(layer);
  drawn();
});
document.querySelector('.next')?.addEventListener('click', () => {
  viewer.currentPageNumber = Math.min(count, viewer.currentPageNumber + 1);
});
document.querySelector('.zoom')?.addEventListener('click', () => {
  viewer.currentScale *= 1.25;
});

await offerPeople('/viewer/', async (resume) => {
  own(() => {
    title.textContent = resume.name;
    document.title = `${resume.name} · Resume Viewer`;
  });
  viewer.setDocument(null);
  await open?.destroy();
  seen.clear();
  open = library.getDocument({
    url: `/viewer/files/${resume.id}.pdf`,
    worker,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
  });
  const file = await open.promise;
  count = file.numPages;
  const first = new Promise<void>((resolve) => {
    drawn = resolve;
  });
  viewer.setDocument(file);
  await first;
  firstDrawn = seen.size;
  await new Promise<void>((resolve) => {
    drawn = () => {
      if (seen.size === count) resolve();
      else sayShown(resume.id, false);
    };
    drawn();
  });
});

function traps(): Trap[] {
  const layer = pages.querySelector('.textLayer');
  const pieces = [...(layer?.querySelectorAll('span') ?? [])];
  const words = pieces.map((piece) => piece.textContent ?? '');
  const color = pieces[0] && getComputedStyle(pieces[0]).color;
  const found: Trap[] = [
    { name: 'words that can be seen through, over a drawing of them', present: color === 'rgba(0, 0, 0, 0)' },
    { name: 'pieces of text at places of their own', present: pieces.every(isPlaced) && pieces.length > 3 },
  ];
  if (words.filter((word) => word.length === 1 && word.trim() !== '').length > 20)
    found.push({ name: 'letters one by one', present: true });
  if (words.includes('Of'))
    found.push({ name: 'a word in two fonts', present: words.some((word) => word.startsWith('ficer')) });
  if (count > 5) found.push({ name: 'pages that are drawn when they come near', present: firstDrawn < count });
  return found;
}

/** pdf.js measures letters in elements that it puts under the body for a moment, and notes sizes on the root element. */
function isLibrarys({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = target === document.body ? [...addedNodes, ...removedNodes] : [target];
  return nodes.every((node) => node === document.documentElement || /^(CANVAS|SPAN|DIV)$/.test(node.nodeName));
}

function isPlaced(piece: Element): boolean {
  return getComputedStyle(piece).position === 'absolute';
}
