/** Custom tag, so that page rules for plain elements do not hit it. */
export const LAYER_TAG = 'ol-layer';

/**
 * The one element we put into the page: on the root element, outside the page's own tree, with a closed shadow root, without any
 * effect on layout. It is a popover, so that it stands above what the site has put into the top layer before it; `raise` puts it there again.
 */
export class Layer {
  readonly host = document.createElement(LAYER_TAG);
  readonly #root = this.host.attachShadow({ mode: 'closed' });
  /** Empty until the first answer brings the styles; there is nothing to show before. */
  readonly #sheet = new CSSStyleSheet();

  constructor(signal: AbortSignal) {
    for (const old of document.querySelectorAll(`html > ${LAYER_TAG}`)) old.remove();
    this.#root.adoptedStyleSheets.push(this.#sheet);
    this.host.popover = 'manual';
    document.addEventListener('fullscreenchange', () => this.raise(), { signal, capture: true, passive: true });
    signal.addEventListener('abort', () => this.host.remove());
  }

  /** Gives labels and card their styles. */
  dress(styles: string): void {
    this.#sheet.replaceSync(styles);
  }

  /** Adds parts in the order of painting. */
  append(...parts: Element[]): void {
    this.#root.append(...parts);
  }

  /** Puts the layer into the page, again where the page has thrown it out. */
  show(): void {
    if (this.host.isConnected) return;
    document.documentElement.append(this.host);
    this.host.showPopover();
  }

  /** Puts the layer above what the page has put into the top layer since: dialogs, popovers, what fills the screen. */
  raise(): void {
    if (!this.host.isConnected) return;
    this.host.hidePopover();
    this.host.showPopover();
  }
}
