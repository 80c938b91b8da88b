import { until, type View } from './driver.ts';

/** A place in a document's viewport, in CSS px. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Where to click the first element that a CSS selector names, once it is laid out. Asked for without frames of animation, which do
 * not come in a tab that is not in front.
 */
export function untilMiddle(view: Pick<View, 'evaluate'>, selector: string): Promise<Point> {
  return until(`${selector} to be laid out`, () => view.evaluate(middle, selector));
}

/** Runs in the document. */
function middle(selector: string): Point | null {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = element?.getBoundingClientRect();
  return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}
