import type { Box } from './block.ts';
import type { Reading } from './reading.ts';
import { shownRoot } from './roots.ts';

/** More records than this at once are not followed one by one: one full pass is cheaper. */
const STORM = 1000;

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // What shows and hides text without any other trace, such as [More] on a page of an applicant.
  attributeFilter: ['style', 'class', 'hidden', 'open', 'slot', 'contenteditable', 'role'],
};

/** What is done with changes. */
export interface ChangeHost {
  readonly reading: Reading;
  isOurs(node: Node): boolean;
  /** Paint of the text directly in this box, or of all that is in it, may be stale: away with it now. */
  unpaintBox(box: Box, isDeep: boolean): void;
  /** Boxes were marked dirty. `isSlow`: only attributes changed, which may go on for the length of an animation. */
  changed(isSlow: boolean): void;
}

/**
 * Watches the document and every shadow root, one registration each. The callback runs in the task of the change: it only
 * marks boxes dirty and takes stale paint away. Our own painting causes no records, so there is nothing to loop on.
 */
export class Observer {
  readonly #observer: MutationObserver;
  readonly #watched = new WeakSet<Node>();

  readonly #host: ChangeHost;

  constructor(host: ChangeHost, signal: AbortSignal) {
    this.#host = host;
    this.#observer = new MutationObserver((records) => this.#take(records));
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Begins to watch a root; a second call does nothing. */
  watch(root: Node): void {
    if (this.#watched.has(root)) return;
    this.#watched.add(root);
    this.#observer.observe(root, OBSERVED);
  }

  #take(records: MutationRecord[]): void {
    if (records.length > STORM) {
      this.#host.unpaintBox(this.#host.reading.root, true);
      this.#host.reading.touchAll();
      this.#host.changed(false);
      return;
    }
    let isTouched = false;
    let isSlow = true;
    for (const record of records) {
      if (!this.#touch(record)) continue;
      isTouched = true;
      if (record.type !== 'attributes') isSlow = false;
    }
    if (isTouched) this.#host.changed(isSlow);
  }

  #touch(record: MutationRecord): boolean {
    const { reading } = this.#host;
    const { target } = record;
    if (this.#host.isOurs(target)) return false;
    if (record.type === 'characterData') {
      const block = reading.blockOf(target as Text);
      if (block?.raw[block.nodes.indexOf(target as Text)] === (target as Text).data) return false;
    }
    if (record.type === 'childList' && !this.#takeNodes(record)) return false;
    const box = reading.boxAround(target);
    if (box === null) return false;
    const isRestyled = record.type === 'attributes';
    if (!isRestyled) this.#host.unpaintBox(box, false);
    const own = reading.ownBox(target);
    reading.touch(box, isRestyled || (own !== undefined && shownRoot(own.element) !== null));
    if (isRestyled && own?.parent) reading.touch(own.parent, false);
    return true;
  }

  /** Takes the paint off what came and went; false where it was nothing but our own element. */
  #takeNodes({ addedNodes, removedNodes }: MutationRecord): boolean {
    let isForeign = false;
    for (const node of [...removedNodes, ...addedNodes]) {
      if (this.#host.isOurs(node)) continue;
      isForeign = true;
      const box = this.#host.reading.ownBox(node);
      if (!box) continue;
      this.#host.unpaintBox(box, true);
      // It may have been changed while it was out of the page, where nobody watches.
      if (node.isConnected) this.#host.reading.touch(box, true);
    }
    return isForeign;
  }
}
