import { type Block, type Box, isBlock } from './block.ts';
import type { Rgba } from './color.ts';
import { flatParent } from './elements.ts';
import { BoxReader, type FlowHost } from './flow.ts';
import { Kinship } from './kinship.ts';
import { type Style, Styles } from './style.ts';

/**
 * Most nodes that one pass visits; what lies beyond is said to be unread, so that a page without end is painted in its first part
 * all the same. A page of a thousand resumes has forty thousand.
 */
export const MOST_NODES = 100_000;
/** Most text that is read, in UTF-16 units; the engine's own limit. */
export const MOST_TEXT = 16 * 1024 * 1024;
/** Nodes between two looks at the clock. */
const STRIDE = 128;

/** A box that is no more under the one that held it; unless it came back elsewhere before it is put away. */
interface Dropped {
  box: Box;
  parent: Box;
}

/** What the reading asks of its surroundings. */
export interface ReadingHost {
  isOurs(node: Node): boolean;
  /** Background of a page that sets none. */
  canvas(): Rgba;
  onRoot(root: ShadowRoot): void;
  onRootless(element: Element): void;
  /** Paint of this block is stale. */
  unpaint(block: Block): void;
  /** The marks of this block were moved to fresh ranges and can be painted. */
  repaint(block: Block): void;
}

/**
 * The page as a tree of boxes and blocks, kept in step with the DOM: changes mark boxes dirty, `work` reads only those again.
 * Blocks that come back, with the same text or from the same text node, keep their number (`kinship.ts`).
 */
export class Reading implements FlowHost {
  styles: Styles;
  readonly root: Box;
  /** Shadow roots in the flow. */
  readonly roots = new Set<ShadowRoot>();
  /** Stretches of text that stand in the page but cannot be seen. */
  hidden = 0;
  /** Elements that were not visited because there were too many. */
  unvisited = 0;
  readonly #host: ReadingHost;
  readonly #boxes = new WeakMap<Node, Box>();
  readonly #dirty = new Set<Box>();
  readonly #kinship: Kinship;
  readonly #dropped: Dropped[] = [];
  readonly #reader = new BoxReader(this);
  /** The box that is being read is read with everything below. */
  #isDeep = false;
  #lastId = 0;

  constructor(element: Element, host: ReadingHost) {
    this.#host = host;
    this.#kinship = new Kinship(host);
    this.styles = new Styles(host.canvas());
    this.root = newBox(element, null, this.styles.ofRoot(element));
    this.#boxes.set(element, this.root);
    this.touchAll();
  }

  isOurs(node: Node): boolean {
    return this.#host.isOurs(node);
  }

  newId(): number {
    return ++this.#lastId;
  }

  onRoot(root: ShadowRoot): void {
    this.roots.add(root);
    this.#host.onRoot(root);
  }

  onRootless(element: Element): void {
    this.#host.onRootless(element);
  }

  /** Block that shows a text node, if any; of a long one that was cut, the first. */
  blockOf(node: Text): Block | undefined {
    return this.boxAround(node)
      ?.items.filter(isBlock)
      .find((block) => block.nodes.includes(node));
  }

  /** Nearest box around a node, along the flattened tree. */
  boxAround(node: Node): Box | null {
    for (let at: Node | null = node; at; at = flatParent(at)) {
      const box = this.#boxes.get(at);
      if (box) return box;
    }
    return null;
  }

  /** Box of this very element, if it was read as block-level. */
  ownBox(node: Node): Box | undefined {
    return this.#boxes.get(node);
  }

  /** The box must be read again; `deep`: with everything below. */
  touch(box: Box, deep: boolean): void {
    if (box.dirty === 0) this.#dirty.add(box);
    if (deep) box.dirty = 2;
    else if (box.dirty === 0) box.dirty = 1;
  }

  /** Everything must be read again: too much has changed to follow it one by one. */
  touchAll(): void {
    this.touch(this.root, true);
  }

  get isSettled(): boolean {
    return this.#dirty.size === 0;
  }

  boxFor(element: Element, parent: Box, style: Style): Box {
    let box = this.#boxes.get(element);
    const isKnown = box !== undefined && box.parent === parent;
    if (box === undefined) {
      box = newBox(element, parent, style);
      this.#boxes.set(element, box);
    }
    box.parent = parent;
    box.style = style;
    if (!isKnown || this.#isDeep) this.touch(box, true);
    return box;
  }

  /**
   * Reads dirty boxes, each with what is new in it before the next, so that a page that is too large is whole from its top to where
   * it was cut. Yields often; run it in slices, and again until `isSettled`.
   */
  *work(): Generator<void> {
    for (const root of this.roots) if (!root.isConnected) this.roots.delete(root);
    this.styles = new Styles(this.#host.canvas());
    const isWhole = this.root.dirty === 2;
    if (isWhole) this.root.style = this.styles.ofRoot(this.root.element);
    const reader = this.#reader;
    const before = reader.visited;
    const isCut = yield* this.#readDirty(before + MOST_NODES);
    if (isCut) {
      const all = this.root.element.getElementsByTagName('*').length;
      this.unvisited = Math.max(1, this.unvisited, all - (reader.visited - before));
    } else if (isWhole) this.unvisited = 0;
    yield* this.#putAway();
    yield* this.#kinship.settle();
  }

  /** @returns whether something was left out because `last` visited nodes were reached */
  *#readDirty(last: number): Generator<void, boolean> {
    const reader = this.#reader;
    let pause = reader.visited + STRIDE;
    let cuts = 0;
    // What becomes dirty again meanwhile is read by the next pass: this one may have nothing left for it.
    for (const first of [...this.#dirty]) {
      const stack = [first];
      for (let box = stack.pop(); box; box = stack.pop()) {
        if (box.dirty === 0) continue;
        if (!box.element.isConnected) {
          // Its styles would be no styles. Should it come back, whoever brings it is read with all below.
          box.dirty = 0;
          this.#dirty.delete(box);
          continue;
        }
        const former = this.#begin(box);
        // Half of what is left: a box with children without end must leave something for what stands in them.
        const most = reader.visited + ((last - reader.visited) >> 1);
        while (reader.visited >= most || !reader.read(Math.min(pause, most))) {
          if (reader.visited >= most) {
            reader.cutOff();
            if (++cuts % STRIDE === 0) yield;
            break;
          }
          yield;
          pause = reader.visited + STRIDE;
        }
        this.#finish(box, former);
        for (let i = box.items.length - 1; i >= 0; i--) {
          const item = box.items[i] as Block | Box;
          if (!isBlock(item) && item.dirty !== 0) stack.push(item);
        }
      }
    }
    return cuts > 0;
  }

  #begin(box: Box): (Block | Box)[] {
    // Cleared first: a change while the box is being read makes it dirty again.
    this.#isDeep = box.dirty === 2;
    box.dirty = 0;
    this.#dirty.delete(box);
    this.hidden -= box.hidden;
    this.#reader.begin(box);
    return box.items;
  }

  #finish(box: Box, former: (Block | Box)[]): void {
    this.hidden += box.hidden;
    // A copy has no room for more: a page has tens of thousands of these lists, and they stay.
    box.items = this.#reader.items.slice();
    if (former.length > 0) {
      const kept = new Set<Block | Box>(box.items);
      for (const item of former) {
        if (isBlock(item)) this.#kinship.lose(item);
        else if (!kept.has(item) && item.parent === box) this.#dropped.push({ box: item, parent: box });
      }
    }
    for (const item of box.items) if (isBlock(item)) this.#kinship.find(item);
  }

  /** Forgets dropped boxes with all that is in them: should one come back, it is read as if it were new. */
  *#putAway(): Generator<void> {
    let steps = 0;
    for (let one = this.#dropped.pop(); one; one = this.#dropped.pop()) {
      const { box, parent } = one;
      if (box.parent !== parent) continue;
      for (const item of box.items) {
        if (isBlock(item)) this.#kinship.lose(item);
        else this.#dropped.push({ box: item, parent: box });
      }
      this.hidden -= box.hidden;
      box.hidden = 0;
      box.items = [];
      box.parent = null;
      box.dirty = 0;
      this.#dirty.delete(box);
      if (++steps % STRIDE === 0) yield;
    }
  }
}

function newBox(element: Element, parent: Box | null, style: Style): Box {
  const heading = /^h[1-6]$/.test(element.localName) ? Number(element.localName[1]) : 0;
  return { element, heading, parent, style, items: [], dirty: 0, hidden: 0, links: 0 };
}
