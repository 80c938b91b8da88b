import { LAYER_STYLES } from './styles.ts';

/** Custom tag, so that page rules for plain elements do not hit it. */
export const LAYER_TAG = 'ol-layer';

/**
 * The one element we put into the page: on the root element, outside the page's own tree, with a closed shadow root, without any
 * effect on layout. It is a popover, so that it stands above what the site puts into the top layer before it.
 */
export class Layer {
  readonly host = document.createElement(LAYER_TAG);
  readonly #root = this.host.attachShadow({ mode: 'closed' });

  constructor(signal: AbortSignal) {
    for (const old of document.querySelectorAll(`html > ${LAYER_TAG}`)) old.remove();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LAYER_STYLES);
    this.#root.adoptedStyleSheets.push(sheet);
    this.host.popover = 'manual';
    const options = { signal, capture: true, passive: true };
    document.addEventListener('fullscreenchange', () => this.#raise(), options);
    document.addEventListener('toggle', ({ target }) => target instanceof HTMLDialogElement && this.#raise(), options);
    signal.addEventListener('abort', () => this.host.remove());
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

  /** Above what was opened since. */
  #raise(): void {
    if (!this.host.isConnected) return;
    this.host.hidePopover();
    this.host.showPopover();
  }
}
