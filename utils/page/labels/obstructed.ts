import type { Rect } from '../rect.ts';

/** What a label must not stand on, although it is no text. */
const CONTROLS = 'button, input, select, textarea, img, svg, canvas, video, iframe, [contenteditable], [role=button]';

/**
 * Asks the page what stands at a place: only the mention's own pane, without a control or a bar that is fixed over it, is free.
 * Labels let the pointer through, so they never answer for the page.
 */
export function isUnobstructed(rect: Rect, pane: Element): boolean {
  const middle = (rect.top + rect.bottom) / 2;
  return [rect.left + 1, (rect.left + rect.right) / 2, rect.right - 1].every((x) => isGround(x, middle, pane));
}

function isGround(x: number, y: number, pane: Element): boolean {
  const hit = document.elementFromPoint(x, y);
  if (hit === null || !(pane.contains(hit) || isInShadowOf(hit, pane)) || hit.closest(CONTROLS)) return false;
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
