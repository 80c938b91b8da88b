import { type Block, type Box, blocksOf, isBlock } from './block.ts';
import type { Rgba } from './color.ts';
import { flatParent } from './elements.ts';
import { BoxReader, type FlowHost } from './flow.ts';
import { Kinship } from './kinship.ts';
import { type Style, Styles } from './style.ts';

/** Most nodes that one full pass visits; what lies beyond is said to be unread. */
export const MOST_NODES = 1_000_000;
/** Most text that is read, in UTF-16 units; the engine's own limit. */
export const MOST_TEXT = 16 * 1024 * 1024;
/** Nodes between two looks at the clock. */
const STRIDE = 128;

/** What the reading asks of its surroundings. */
export interface ReadingHost {
  isOurs(node: Node): boolean;
  /** Background of a page that sets none. */
  canvas(): Rgba;
  onRoot(root: ShadowRoot): void;
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
  /** Open shadow roots in the flow. */
  readonly roots = new Set<ShadowRoot>();
  /** Elements that were not visited because there were too many. */
  unvisited = 0;
  readonly #host: ReadingHost;
  readonly #boxes = new WeakMap<Node, Box>();
  readonly #dirty = new Set<Box>();
  readonly #kinship: Kinship;
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

  /** Reads dirty boxes until none is left. Yields often; run it in slices. */
  *work(): Generator<void> {
    for (const root of this.roots) if (!root.isConnected) this.roots.delete(root);
    this.styles = new Styles(this.#host.canvas());
    if (this.root.dirty === 2) {
      this.unvisited = 0;
      this.root.style = this.styles.ofRoot(this.root.element);
    }
    const reader = this.#reader;
    const last = reader.visited + MOST_NODES;
    let pause = reader.visited + STRIDE;
    for (const box of this.#dirty) {
      const before = this.#begin(box);
      while (!reader.read(pause)) {
        if (reader.visited >= last) {
          this.unvisited += box.element.getElementsByTagName('*').length;
          reader.cutOff();
          break;
        }
        yield;
        pause = reader.visited + STRIDE;
      }
      this.#finish(box, before);
    }
    this.#kinship.settle();
  }

  #begin(box: Box): (Block | Box)[] {
    // Cleared first: a change while the box is being read makes it dirty again.
    this.#isDeep = box.dirty === 2;
    box.dirty = 0;
    this.#dirty.delete(box);
    this.#reader.begin(box);
    return box.items;
  }

  #finish(box: Box, before: (Block | Box)[]): void {
    box.items = this.#reader.items;
    if (before.length > 0) {
      const kept = new Set<Block | Box>(box.items);
      for (const item of before) {
        if (isBlock(item)) this.#kinship.lose(item);
        else if (!kept.has(item) && item.parent === box) this.#drop(item);
      }
    }
    for (const item of box.items) if (isBlock(item)) this.#kinship.find(item);
  }

  #drop(box: Box): void {
    for (const block of blocksOf(box)) this.#kinship.lose(block);
    forget(box, this.#dirty);
  }
}

/** A dropped box keeps nothing: should it come back, it is read as if it were new. */
function forget(box: Box, dirty: Set<Box>): void {
  for (const item of box.items) if (!isBlock(item) && item.parent === box) forget(item, dirty);
  box.items = [];
  box.parent = null;
  box.dirty = 0;
  dirty.delete(box);
}

function newBox(element: Element, parent: Box | null, style: Style): Box {
  const heading = /^h[1-6]$/.test(element.localName) ? Number(element.localName[1]) : 0;
  return { element, heading, parent, style, items: [], dirty: 0, hidden: 0 };
}
