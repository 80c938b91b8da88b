import type { Unread } from '../messages/protocol.ts';

/** Smallest side of a picture that may be a page of a document, in CSS pixels. */
const PICTURE_SIDE = 240;
/** Smallest frame that may show a document, in CSS pixels. */
const FRAME_WIDTH = 200;
const FRAME_HEIGHT = 100;
/** Shortest text of a field that may be a resume, in UTF-16 units. */
const EDITOR_TEXT = 200;

/** What may hold a resume that cannot be read; looked for in one go, since every look goes through the whole page. */
const PICTURES = 'img,svg';
const PAGES = '[data-page-number]';
const EDITORS = 'textarea,[contenteditable]';
const FRAMES = 'iframe,frame,embed,object';

/** What the reading itself could not take. */
export interface ReadingLimits {
  hidden: number;
  unvisited: number;
  isCut: boolean;
}

/** Lists what is shown in this document and may be a resume, but could not be read. An empty list must mean that all was read. */
export function listUnread(limits: ReadingLimits): Unread[] {
  const found: Unread[] = [];
  if (document.contentType === 'application/pdf') add(found, 'pdf-viewer', fileName(location.href), location.href);
  const elements = [...document.querySelectorAll(`${PICTURES},canvas,${PAGES},${EDITORS},${FRAMES}`)];
  const among = (selector: string): Element[] => elements.filter((element) => element.matches(selector));
  addCount(found, 'image', among(PICTURES).filter(isPicture));
  addCount(
    found,
    'canvas',
    among('canvas').filter((canvas) => isPicture(canvas) && !hasTextLayer(canvas)),
  );
  addUndrawn(found, among(PAGES).filter(isUndrawn));
  addCount(found, 'editor', among(EDITORS).filter(holdsText));
  for (const frame of among(FRAMES)) addFrame(found, frame);
  return [...found, ...listLimits(limits)];
}

/** What the reading itself could not take, as it is told. */
export function listLimits({ hidden, unvisited, isCut }: ReadingLimits): Unread[] {
  const found: Unread[] = [];
  if (hidden > 0) found.push({ kind: 'hidden-text', detail: '', count: hidden });
  if (unvisited > 0 || isCut) found.push({ kind: 'too-large', detail: '', count: Math.max(1, unvisited) });
  return found;
}

function addCount(found: Unread[], kind: Unread['kind'], { length }: Element[]): void {
  if (length > 0) found.push({ kind, detail: '', count: length });
}

/** Viewers draw the pages near the view only; of the others an empty place stands in the page. */
function isUndrawn(page: Element): boolean {
  return page.querySelector('canvas, img, svg') === null && !page.textContent?.trim() && isShown(page);
}

function addUndrawn(found: Unread[], pages: Element[]): void {
  const [first, last] = [pages[0], pages.at(-1)].map((page) => page?.getAttribute('data-page-number') ?? '');
  if (pages.length === 0) return;
  found.push({
    kind: 'undrawn-page',
    detail: first === last ? `${first}` : `${first} to ${last}`,
    count: pages.length,
  });
}

function isPicture(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= PICTURE_SIDE && height >= PICTURE_SIDE && isShown(element);
}

/** A document viewer lays the text over the canvas; then nothing is missing. */
function hasTextLayer(canvas: Element): boolean {
  const page = canvas.parentElement?.parentElement ?? canvas.parentElement;
  return !!page?.querySelector('[class*="textlayer" i]')?.textContent?.trim();
}

function holdsText(element: Element): boolean {
  if (element.getAttribute('contenteditable') === 'false' || !isShown(element)) return false;
  const text = element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? '');
  return text.trim().length >= EDITOR_TEXT;
}

function addFrame(found: Unread[], frame: Element): void {
  const { width, height } = frame.getBoundingClientRect();
  if (width < FRAME_WIDTH || height < FRAME_HEIGHT || !isShown(frame)) return;
  const address = frame.getAttribute('src') ?? frame.getAttribute('data') ?? '';
  const url = URL.parse(address, document.baseURI);
  const isPdf =
    frame.getAttribute('type') === 'application/pdf' || (url?.pathname.toLowerCase().endsWith('.pdf') ?? false);
  if (isPdf) {
    add(found, 'pdf-viewer', fileName(url?.href ?? ''), url?.href);
    return;
  }
  const isForeign = url !== null && /^https?:$/.test(url.protocol) && url.origin !== location.origin;
  // Whether a script of ours runs in there only the background knows; it drops the hosts that may be read.
  if (isForeign) add(found, 'frame', url.host);
  else if (isSealed(frame)) add(found, 'frame', '');
}

/** A frame of this very site whose document is withheld: the browser shows a file in it with a viewer that nobody may look into. */
function isSealed(frame: Element): boolean {
  if (!(frame instanceof HTMLIFrameElement) || frame.contentWindow === null) return false;
  const isSandboxed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return frame.contentDocument === null && !isSandboxed;
}

function add(found: Unread[], kind: Unread['kind'], detail: string, address?: string): void {
  const same = found.find((unread) => unread.kind === kind && unread.detail === detail);
  if (same) same.count++;
  else found.push({ kind, detail, count: 1, ...(address === undefined ? {} : { address }) });
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Last part of an address; files in memory have none that says anything. */
function fileName(address: string): string {
  return address.startsWith('blob:') ? '' : (URL.parse(address)?.pathname.split('/').at(-1) ?? '');
}
