import { type Mark, measureRange } from './marks.ts';

/**
 * Scrolls panes and frames until the words are in the middle of the view. `scrollIntoView` is the one call that scrolls every
 * pane and every parent frame, across origins; it works on elements, so the last steps inside a tall element are made here.
 */
export function scrollTo(mark: Mark): boolean {
  const range = measureRange(mark);
  const element = range?.startContainer.parentElement;
  if (!range || !element) return false;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const box = element.getBoundingClientRect();
  if (box.height <= innerHeight / 2) {
    element.scrollIntoView({ behavior, block: 'center', inline: 'nearest' });
    return true;
  }
  element.scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'nearest' });
  const words = range.getBoundingClientRect();
  const pane = paneOf(element);
  const view = pane === document.scrollingElement ? { top: 0, height: innerHeight } : pane.getBoundingClientRect();
  pane.scrollBy({ behavior, top: words.top - view.top - view.height / 2 });
  return true;
}

/** Nearest ancestor that has something to scroll. */
function paneOf(element: Element): Element {
  for (let at: Element | null = element; at; at = flatParentElement(at)) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** The element in which an element is shown: its slot, its parent, or the host of its shadow root. */
export function flatParentElement(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
