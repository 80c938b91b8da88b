import { shownRoot } from './roots.ts';

/** First pause before custom elements are looked at again, in milliseconds; each next one is twice as long. */
const FIRST_PAUSE = 100;
/** Looks after the last element came: about half a minute, which a part that is loaded late has to be there. */
const LOOKS = 8;
/** Elements that are looked at again at most; pages whose components have no roots at all have many. */
const MOST_ELEMENTS = 2000;

/**
 * Custom elements that had no shadow root when they were read. A root that is attached later, because the component is loaded
 * late, leaves no trace that an observer sees, and the register of components is closed to content scripts; so they are looked at
 * again, ever more rarely, and then no more.
 */
export class LateRoots {
  readonly #waiting = new Set<Element>();
  readonly #found: (element: Element) => void;
  #timer = 0;
  #looks = 0;

  /** @param found called for every element that has got a root */
  constructor(found: (element: Element) => void, signal: AbortSignal) {
    this.#found = found;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#waiting.clear();
    });
  }

  /** A custom element was read that has no root. */
  add(element: Element): void {
    if (this.#waiting.has(element) || this.#waiting.size >= MOST_ELEMENTS) return;
    this.#waiting.add(element);
    this.#looks = 0;
    clearTimeout(this.#timer);
    this.#wait();
  }

  #wait(): void {
    this.#timer = window.setTimeout(() => this.#look(), FIRST_PAUSE * 2 ** this.#looks);
  }

  #look(): void {
    for (const element of this.#waiting) {
      if (element.isConnected && shownRoot(element) === null) continue;
      this.#waiting.delete(element);
      if (element.isConnected) this.#found(element);
    }
    if (++this.#looks < LOOKS && this.#waiting.size > 0) this.#wait();
    else this.#waiting.clear();
  }
}
