import { touches } from './rect.ts';

/** Made once: it is asked of every element with text. */
const ALL_WAYS = { visibilityProperty: true, opacityProperty: true };

/**
 * Whether text directly in an element can be seen. `checkVisibility` knows display, visibility, opacity and closed details;
 * place and size it does not know.
 */
export function isSeen(element: Element): boolean {
  return element.checkVisibility(ALL_WAYS);
}

/** Whether an element that is positioned or clips stands where nobody sees it: left of the page, or shrunk to nothing. */
export function isOutOfSight(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = element;
  const { overflowX, position } = getComputedStyle(element);
  if (overflowX !== 'visible' && (offsetWidth <= 1 || offsetHeight <= 1)) return true;
  return position === 'absolute' && (offsetLeft + offsetWidth <= 0 || offsetTop + offsetHeight <= 0);
}

/** How far above a text layer its picture may stand: layer, page, and one wrapper more. */
const LAYERS = 3;

/**
 * Whether see-through text lies over a picture of itself, as in the text layer of a document viewer. There it is the way in which
 * the words are shown, not a way to hide them.
 */
export function liesOverPicture(element: Element): boolean {
  const text = element.getBoundingClientRect();
  let around = element.parentElement;
  for (let i = 0; around && i < LAYERS; i++, around = around.parentElement) {
    for (const picture of around.querySelectorAll(':scope > canvas, :scope > img, :scope > * > canvas')) {
      if (touches(picture.getBoundingClientRect(), text, 0)) return true;
    }
  }
  return false;
}
