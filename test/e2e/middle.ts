import { until, type View } from './driver.ts';

/** What to click: the first element that a CSS selector names; with `says`, the first of those that is shown and says these words. */
export type Target = string | { selector: string; says: RegExp };

/** A place in a document's viewport, in CSS px. */
export interface Point {
  x: number;
  y: number;
}

/** What is still being laid out moves again after a look or two. */
const LOOKS = 3;

/**
 * Where to click, once the element is laid out, stands still for three looks and nothing lies over it: a person too waits for what
 * moves. The element is looked for anew at each look, since what arrives late can put another in its place. Asked for without frames
 * of animation, which do not come in a tab that is not in front.
 */
export function untilMiddle(view: Pick<View, 'evaluate'>, target: Target): Promise<Point> {
  const { selector, says } = typeof target === 'string' ? { selector: target, says: undefined } : target;
  const asked = { selector, says: says && { source: says.source, flags: says.flags } };
  let before: Point | null = null;
  let looks = 0;
  return until(`${selector}${says ? ` that says ${says}` : ''} to stand still, with nothing over it`, async () => {
    const now = await view.evaluate(middle, asked);
    looks = now !== null && now.x === before?.x && now.y === before.y ? looks + 1 : 1;
    before = now;
    return looks >= LOOKS ? now : null;
  });
}

/** Runs in the document. */
function middle({
  selector,
  says,
}: {
  selector: string;
  says?: { source: string; flags: string } | undefined;
}): Point | null {
  const pattern = says && new RegExp(says.source, says.flags);
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (one) =>
      !pattern ||
      (pattern.test((one.getAttribute('aria-label') ?? one.innerText ?? '').trim()) && one.checkVisibility()),
  );
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = element?.getBoundingClientRect();
  if (!element || !box || box.width === 0) return null;
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const hit = document.elementFromPoint(point.x, point.y);
  return hit && (element.contains(hit) || hit.contains(element)) ? point : null;
}
