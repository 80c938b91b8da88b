import type { FramePlace } from '../messages/protocol.ts';

const FRAMES = 'iframe, frame, object, embed';

/** Where this frame stands among those of the tab, and where its own frames stand in it. `roots`: shadow roots of the page. */
export function placeOfFrame(roots: Iterable<ShadowRoot>): FramePlace {
  const frames: FramePlace['frames'] = Array.from({ length: window.length }, () => null);
  for (const root of [document, ...roots]) {
    for (const element of root.querySelectorAll<HTMLIFrameElement>(FRAMES)) {
      const number = element.contentWindow ? numberOf(element.contentWindow, window) : -1;
      const { left, top, width } = element.getBoundingClientRect();
      if (number >= 0 && width > 0) frames[number] = [left + scrollX, top + scrollY];
    }
  }
  return { path: pathOf(window), frames };
}

function pathOf(from: Window): number[] {
  const path: number[] = [];
  for (let at = from; at !== at.parent; at = at.parent) path.unshift(numberOf(at, at.parent));
  return path;
}

/** Windows of other origins may be compared and counted, if nothing else. */
function numberOf(child: Window, parent: Window): number {
  for (let i = 0; i < parent.length; i++) if (parent[i] === child) return i;
  return -1;
}
