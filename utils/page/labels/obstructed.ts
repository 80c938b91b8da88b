import type { Rect } from '../rect.ts';

/** What a label must not stand on, although it is no text. */
const CONTROLS = 'button, input, select, textarea, img, svg, canvas, video, iframe, [contenteditable], [role=button]';

/**
 * Asks the page what stands at a place: only the mention's own pane, without a control or a bar that is fixed over it, is free.
 * Labels let the pointer through, so they never answer for the page. What was asked is kept until `forget`: on a large page the
 * browser looks through all of it for every point.
 */
export class Ground {
  readonly #elements = new Map<Element, Map<Element, boolean>>();
  readonly #points = new Map<string, Element | null>();

  /** Something may have moved. */
  forget(): void {
    this.#elements.clear();
    this.#points.clear();
  }

  /** True where nothing stands in the way of a label that belongs to a pane. */
  isFree(rect: Rect, pane: Element): boolean {
    const middle = Math.round((rect.top + rect.bottom) / 2);
    return [(rect.left + rect.right) / 2, rect.right - 1, rect.left + 1].every((x) => {
      const hit = this.#at(Math.round(x), middle);
      return hit !== null && this.#isGround(hit, pane);
    });
  }

  #at(x: number, y: number): Element | null {
    const key = `${x} ${y}`;
    let hit = this.#points.get(key);
    if (hit === undefined) {
      hit = document.elementFromPoint(x, y);
      this.#points.set(key, hit);
    }
    return hit;
  }

  #isGround(hit: Element, pane: Element): boolean {
    const known = this.#elements.get(pane) ?? new Map<Element, boolean>();
    this.#elements.set(pane, known);
    const isFree = known.get(hit) ?? isGround(hit, pane);
    known.set(hit, isFree);
    return isFree;
  }
}

function isGround(hit: Element, pane: Element): boolean {
  if (!(pane.contains(hit) || isInShadowOf(hit, pane)) || hit.closest(CONTROLS)) return false;
  for (let at: Element | null = hit; at && at !== pane; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return false;
  }
  return true;
}

/** A pane within a shadow root: from outside only its host is seen. */
function isInShadowOf(host: Element, pane: Element): boolean {
  for (let root = pane.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    if (host.contains(root.host) || root.host.contains(host)) return true;
  }
  return false;
}
