import { type Block, type Box, blocksOf, isBlock } from './block.ts';
import type { Rgba } from './color.ts';
import { type FlowHost, readBox } from './flow.ts';
import { moveMarks } from './marks.ts';
import { type Style, Styles } from './style.ts';

/** Most nodes that one full pass visits; what lies beyond is said to be unread. */
export const MOST_NODES = 1_000_000;
/** Most text that is read, in UTF-16 units; the engine's own limit. */
export const MOST_TEXT = 16 * 1024 * 1024;

/** What the reading asks of its surroundings. */
export interface ReadingHost {
  isOurs(node: Node): boolean;
  /** Background of a page that sets none. */
  canvas(): Rgba;
  onRoot(root: ShadowRoot): void;
  /** Paint of these blocks is stale. */
  unpaint(block: Block): void;
  /** The marks of this block were moved to fresh ranges and can be painted. */
  repaint(block: Block): void;
}

/**
 * The page as a tree of boxes and blocks, kept in step with the DOM: changes mark boxes dirty, `work` reads only those again.
 * A block keeps its number as long as it begins with the same text node or, when nodes were replaced, shows the same text; then
 * its marks move along and nothing has to be asked again.
 */
export class Reading implements FlowHost {
  styles: Styles;
  readonly root: Box;
  /** Open shadow roots in the flow. */
  readonly roots = new Set<ShadowRoot>();
  /** Nodes that were not visited because there were too many. */
  unvisited = 0;
  private readonly boxes = new WeakMap<Node, Box>();
  private readonly blocks = new WeakMap<Text, Block>();
  private readonly dirty = new Set<Box>();
  /** Blocks that left the tree since the last settled state, by text. */
  private lost = new Map<string, Block[]>();
  private fresh = new Set<Block>();
  private byId = new Map<number, Block>();
  private visited = 0;
  /** The box that is being read is read with everything below. */
  private isDeep = false;
  private lastId = 0;

  private readonly host: ReadingHost;

  constructor(element: Element, host: ReadingHost) {
    this.host = host;
    this.styles = new Styles(host.canvas());
    this.root = { element, parent: null, style: this.styles.ofRoot(element), items: [], dirty: 2, hidden: 0 };
    this.boxes.set(element, this.root);
    this.dirty.add(this.root);
  }

  isOurs(node: Node): boolean {
    return this.host.isOurs(node);
  }

  newId(): number {
    return ++this.lastId;
  }

  isFull(visited: number): boolean {
    this.visited += visited;
    if (this.visited <= MOST_NODES) return false;
    this.unvisited++;
    return true;
  }

  onRoot(root: ShadowRoot): void {
    this.roots.add(root);
    this.host.onRoot(root);
  }

  /** Block that shows a text node, if any. */
  blockOf(node: Text): Block | undefined {
    return this.blocks.get(node);
  }

  /** Block that has a number now, if it is still shown. */
  blockWith(id: number): Block | undefined {
    return this.byId.get(id);
  }

  /** Nearest box around a node, along the flattened tree. */
  boxAround(node: Node): Box | null {
    for (let at: Node | null = node; at; at = flatParent(at)) {
      const box = this.boxes.get(at);
      if (box) return box;
    }
    return null;
  }

  /** Whether this very element has a box, that is, was read as block-level. */
  ownBox(node: Node): Box | undefined {
    return this.boxes.get(node);
  }

  /** The box must be read again; `deep`: with everything below. */
  touch(box: Box, deep: boolean): void {
    if (box.dirty === 0) this.dirty.add(box);
    if (deep) box.dirty = 2;
    else if (box.dirty === 0) box.dirty = 1;
  }

  /** Everything must be read again: too much has changed to follow it one by one. */
  touchAll(): void {
    this.touch(this.root, true);
  }

  get isSettled(): boolean {
    return this.dirty.size === 0;
  }

  boxFor(element: Element, parent: Box, style: Style): Box {
    let box = this.boxes.get(element);
    const isKnown = box !== undefined && box.parent === parent;
    if (box === undefined) {
      box = { element, parent, style, items: [], dirty: 0, hidden: 0 };
      this.boxes.set(element, box);
    }
    box.parent = parent;
    box.style = style;
    if (!isKnown || this.isDeep) this.touch(box, true);
    return box;
  }

  /** Reads dirty boxes, outermost first, until none is left. Yields often; run it in slices. */
  *work(): Generator<void> {
    for (const root of this.roots) if (!root.isConnected) this.roots.delete(root);
    this.styles = new Styles(this.host.canvas());
    if (this.root.dirty === 2) {
      this.visited = 0;
      this.unvisited = 0;
      this.roots.clear();
      this.root.style = this.styles.ofRoot(this.root.element);
    }
    for (const box of this.dirty) {
      if (this.visited > MOST_NODES) {
        this.unvisited += box.element.getElementsByTagName('*').length;
        this.dirty.delete(box);
        continue;
      }
      yield* this.readAgain(box);
      yield;
    }
    this.adopt();
  }

  private *readAgain(box: Box): Generator<void> {
    const before = box.items;
    // Cleared first: a change while the box is being read makes it dirty again.
    this.isDeep = box.dirty === 2;
    box.dirty = 0;
    this.dirty.delete(box);
    box.items = yield* readBox(box, this);
    this.visited += box.items.length;
    const kept = new Set<Block | Box>(box.items);
    for (const item of before) {
      if (isBlock(item)) this.lose(item);
      else if (!kept.has(item) && item.parent === box) this.drop(item);
    }
    for (const item of box.items) if (isBlock(item)) this.fresh.add(item);
  }

  private drop(box: Box): void {
    for (const block of blocksOf(box)) this.lose(block);
    box.items = [];
    box.parent = null;
    box.dirty = 0;
    this.dirty.delete(box);
  }

  private lose(block: Block): void {
    if (this.fresh.delete(block)) return;
    this.host.unpaint(block);
    this.byId.delete(block.id);
    const same = this.lost.get(block.text);
    if (same) same.push(block);
    else this.lost.set(block.text, [block]);
  }

  /** Gives fresh blocks the number, and where the text is the same the marks, of those they replace. */
  private adopt(): void {
    const open: Block[] = [];
    for (const block of this.fresh) {
      const former = this.lost.get(block.text)?.shift();
      if (former) this.inherit(block, former);
      else open.push(block);
    }
    for (const block of open) {
      const former = block.nodes[0] && this.blocks.get(block.nodes[0]);
      if (former && this.lost.get(former.text)?.includes(former)) {
        this.lost.set(
          former.text,
          (this.lost.get(former.text) as Block[]).filter((other) => other !== former),
        );
        block.id = former.id;
        block.sent = former.sent;
      }
    }
    for (const block of this.fresh) {
      this.byId.set(block.id, block);
      for (const node of block.nodes) this.blocks.set(node, block);
    }
    this.fresh.clear();
    this.lost.clear();
  }

  private inherit(block: Block, former: Block): void {
    block.id = former.id;
    block.sent = former.sent;
    moveMarks(former, block);
    if (block.marks.length > 0) this.host.repaint(block);
  }
}

function flatParent(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  return slot ?? node.parentNode;
}
