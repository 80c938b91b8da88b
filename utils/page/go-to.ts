import { flatParent } from './elements.ts';
import { type Mark, measureRange, rectsOf } from './marks.ts';

/**
 * Scrolls panes and frames until the words are in the middle of the view. `scrollIntoView` is the one call that scrolls every
 * pane and every parent frame, across origins; it works on elements, so the last steps inside a tall element are made here.
 */
export function scrollTo(mark: Mark): boolean {
  const range = measureRange(mark);
  const element = range?.startContainer.parentElement;
  if (!range || !element) return false;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  if (element.getBoundingClientRect().height <= innerHeight / 2) {
    element.scrollIntoView({ behavior, block: 'center', inline: 'nearest' });
    return true;
  }
  element.scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'nearest' });
  const words = range.getBoundingClientRect();
  const pane = paneOf(element, (at) => at.scrollHeight > at.clientHeight);
  const view = pane === document.scrollingElement ? { top: 0, height: innerHeight } : pane.getBoundingClientRect();
  pane.scrollBy({ behavior, top: words.top - view.top - view.height / 2 });
  return true;
}

/** Frames in which words must stand still to have arrived, and most frames that are waited for it. */
const STILL = 3;
const MOST_FRAMES = 240;

/** Calls back when the words of a mark stand still, after a smooth scroll too; never where they are gone. */
export function whenStill(mark: Mark, then: () => void, signal: AbortSignal): void {
  let top = Number.NaN;
  let still = 0;
  let frames = 0;
  const look = (): void => {
    const rect = rectsOf(mark)[0];
    if (signal.aborted || rect === undefined || ++frames > MOST_FRAMES) return;
    still = rect.top === top ? still + 1 : 0;
    top = rect.top;
    if (still >= STILL) then();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Nearest ancestor that is made to scroll and fits; the page itself where there is none. */
export function paneOf(element: Element, fits: (element: Element) => boolean): Element {
  for (let at: Node | null = element; at; at = flatParent(at)) {
    if (at instanceof Element && fits(at) && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
