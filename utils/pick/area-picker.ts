import type { PickKey } from '../messages/protocol.ts';
import { selectorOf } from './selector.ts';

/** Custom tag, so that page rules for plain elements do not hit it. */
const TAG = 'ol-pick';
/** In the cascade the inner tree wins among important rules, so no style of the page reaches the host. */
const STYLES = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0!important;pointer-events:none!important;z-index:2147483647!important}
div{position:absolute;box-sizing:border-box;border:2px solid #74305f;outline:2px solid #fff;background:rgb(116 48 95/.12);border-radius:3px}
@media (forced-colors:active){div{border-color:Highlight}}
`;
/** Events that a click is made of; none of them may reach the page, or picking would press its buttons. */
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'contextmenu'];
const KEYS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape'];

/**
 * Lets the reviewer point at the part of the page in which resumes stand: the element under the pointer is outlined, a click takes
 * it, Escape gives up; by keys, up and down go to the parent and the child, left and right to its neighbours, Enter takes it.
 */
export class AreaPicker {
  readonly #host = document.createElement(TAG);
  readonly #outline = document.createElement('div');
  readonly #life = new AbortController();
  #at: Element = document.body;
  /** Children that were gone up from, so that "down" leads back. */
  #path: Element[] = [];
  #done: (selector: string | null) => void = () => {};

  /** Resolves with the selector of what was taken, or null. Whatever stood in the page for it is gone then. */
  pick(): Promise<string | null> {
    for (const old of document.querySelectorAll(`html > ${TAG}`)) old.remove();
    const root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets.push(sheet);
    root.append(this.#outline);
    this.#host.popover = 'manual';
    document.documentElement.append(this.#host);
    this.#host.showPopover();
    this.#listen();
    this.#show(document.querySelector('main, [role=main]') ?? document.body);
    return new Promise((resolve) => {
      this.#done = resolve;
    });
  }

  /** One key, pressed in the page or in the panel. */
  key(key: PickKey): void {
    const at = this.#at;
    if (key === 'Escape') this.#end(null);
    else if (key === 'Enter') this.#end(selectorOf(at));
    else if (key === 'ArrowUp') this.#up(at);
    else if (key === 'ArrowDown')
      this.#show(this.#path.pop() ?? at.shadowRoot?.firstElementChild ?? at.firstElementChild, true);
    else this.#show(key === 'ArrowLeft' ? at.previousElementSibling : at.nextElementSibling);
  }

  #listen(): void {
    const options = { signal: this.#life.signal, capture: true };
    addEventListener('pointermove', (event) => this.#show(event.composedPath()[0]), { ...options, passive: true });
    addEventListener('scroll', () => this.#draw(), { ...options, passive: true });
    for (const name of PRESSES) addEventListener(name, (event) => this.#press(event), options);
    addEventListener('keydown', (event) => this.#press(event), options);
  }

  #end(selector: string | null): void {
    this.#life.abort();
    this.#host.remove();
    this.#done(selector);
  }

  #press(event: Event): void {
    const key = event instanceof KeyboardEvent ? event.key : '';
    if (event instanceof KeyboardEvent && !KEYS.includes(key)) return;
    // What a page makes up is no word of the reviewer.
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key !== '') this.key(key as PickKey);
    else if (event.type === 'click') {
      this.#show(event.composedPath()[0]);
      this.key('Enter');
    }
  }

  #up(at: Element): void {
    const parent = at.parentElement ?? (at.getRootNode() as ShadowRoot).host;
    if (!parent || parent === document.documentElement) return;
    this.#path.push(at);
    this.#show(parent, true);
  }

  #show(target: EventTarget | null | undefined, isOnPath = false): void {
    if (!(target instanceof Element) || target === this.#host) return;
    if (!isOnPath) this.#path = [];
    this.#at = target === document.documentElement ? document.body : target;
    this.#draw();
  }

  #draw(): void {
    const { left, top, width, height } = this.#at.getBoundingClientRect();
    const { style } = this.#outline;
    [style.left, style.top, style.width, style.height] = [left, top, width, height].map((length) => `${length}px`) as [
      string,
      string,
      string,
      string,
    ];
  }
}
