import { until, type View } from './driver.ts';

/** A place in a document's viewport, in CSS px. */
export interface Point {
  x: number;
  y: number;
}

/** What is still being laid out moves again after a look or two. */
const LOOKS = 3;

/**
 * Where to click the first element that a CSS selector names, once it is laid out, stands still for three looks and nothing lies
 * over it: a person too waits for what moves. Asked for without frames of animation, which do not come in a tab that is not in front.
 */
export function untilMiddle(view: Pick<View, 'evaluate'>, selector: string): Promise<Point> {
  let before: Point | null = null;
  let looks = 0;
  return until(`${selector} to stand still, with nothing over it`, async () => {
    const now = await view.evaluate(middle, selector);
    looks = now !== null && now.x === before?.x && now.y === before.y ? looks + 1 : 1;
    before = now;
    return looks >= LOOKS ? now : null;
  });
}

/** Runs in the document. */
function middle(selector: string): Point | null {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = element?.getBoundingClientRect();
  if (!element || !box || box.width === 0) return null;
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const hit = document.elementFromPoint(point.x, point.y);
  return hit && (element.contains(hit) || hit.contains(element)) ? point : null;
}
