import { browser } from 'wxt/browser';

/** What browsers give to content scripts alone, each in its own way; a page of ours that reads a document has neither. */
interface Opener {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}
interface OpenedByFirefox {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
const chromium = (browser as Opener | undefined)?.dom;

/** A component, by its `localName`: only these are asked for a closed root, since the question costs a call into the browser. */
export function isComponent(name: string): boolean {
  return name.includes('-');
}

/** The shadow root that an element shows, open or closed; null where it shows its own children. */
export function shownRoot(element: Element, name = element.localName): ShadowRoot | null {
  const { shadowRoot } = element;
  if (shadowRoot !== null || !isComponent(name)) return shadowRoot;
  return chromium?.openOrClosedShadowRoot?.(element) ?? (element as OpenedByFirefox).openOrClosedShadowRoot ?? null;
}
