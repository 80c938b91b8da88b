import type { Block, Box } from './block.ts';
import { BlockBuilder } from './block-builder.ts';
import { kindOf, leadsOn } from './elements.ts';
import { between } from './placed-words.ts';
import type { Rect } from './rect.ts';
import { isComponent, shownRoot } from './roots.ts';
import type { Style, Styles } from './style.ts';
import { isOutOfSight, isSeen, liesOverPicture } from './visibility.ts';

/** What the flow needs of the reading it works for. */
export interface FlowHost {
  readonly styles: Styles;
  /** Our own element in the page, never read. */
  isOurs(node: Node): boolean;
  /** The box of a block-level element under `parent`; the old one where there is one. */
  boxFor(element: Element, parent: Box, style: Style): Box;
  /** A number for a block that was not there before. */
  newId(): number;
  /** A shadow root came into the flow. */
  onRoot(root: ShadowRoot): void;
  /** A custom element came into the flow that has no root, yet or at all. */
  onRootless(element: Element): void;
}

/** `Node.ELEMENT_NODE` and `Node.TEXT_NODE`: every node is asked, and the page's `Node` would be asked each time. */
const ELEMENT = 1;
const TEXT = 3;

interface Frame {
  element: Element;
  style: Style;
  /** Next child, or null when `list` is used or the children are done. */
  next: Node | null;
  /** Nodes that a slot shows. */
  list: Node[] | null;
  index: number;
  seen: boolean | undefined;
  /** It is a piece of text that was set by hand, or stands in one. */
  placed: boolean;
  after: 'nothing' | 'space' | 'break';
}

/**
 * Reads the items of one box along the flattened tree: inline elements join, `<br>`, blocks, cells, slots and components break,
 * editors, fields and whatever cannot be seen is left out before anything is counted. Child boxes are only named, not read.
 * It can stop anywhere, so that a box of a million nodes is read in slices.
 */
export class BoxReader {
  /** What was found in the box so far. */
  items: (Block | Box)[] = [];
  /** Nodes visited since the start, in all boxes. */
  visited = 0;
  readonly #host: FlowHost;
  readonly #builder = new BlockBuilder();
  #stack: Frame[] = [];
  #box!: Box;
  /** Where the piece of text that was set by hand before lies, if one was. */
  #lastPlaced: Rect | null = null;

  constructor(host: FlowHost) {
    this.#host = host;
  }

  /** Begins with a box. */
  begin(box: Box): void {
    this.#box = box;
    box.hidden = 0;
    box.links = 0;
    this.items = [];
    this.#lastPlaced = null;
    this.#stack = [open(box.element, box.style, 'nothing', false, this.#host)];
  }

  /** Reads until `visited` reaches the limit; true when the box is done. */
  read(limit: number): boolean {
    const stack = this.#stack;
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const node = next(frame);
      if (node === null) {
        stack.pop();
        if (frame.after === 'space') this.#builder.space();
        else if (frame.after === 'break') this.#flush();
        continue;
      }
      const { nodeType } = node;
      if (nodeType === TEXT) this.#takeText(node as Text, frame);
      else if (nodeType === ELEMENT && !this.#host.isOurs(node)) this.#takeElement(node as Element, frame);
      if (++this.visited >= limit) return false;
    }
    this.#flush();
    return true;
  }

  /** Leaves the rest of the box out. */
  cutOff(): void {
    this.#stack.length = 0;
    this.#flush();
  }

  #takeElement(element: Element, frame: Frame): void {
    const name = element.localName;
    const kind = kindOf(element, name);
    if (leadsOn(element, name)) this.#box.links++;
    if (kind === 'line') this.#builder.line();
    else if (kind === 'opaque') this.#builder.space();
    else if (kind === 'editor') this.#flush();
    else {
      const style = this.#host.styles.of(element, name, frame.style);
      if (style.flow === 'none') return;
      const root = shownRoot(element, name);
      if (root === null && isComponent(name)) this.#host.onRootless(element);
      if (style.placed && root === null) {
        if (!isOutOfSight(element)) this.#place(element, style);
        return;
      }
      if (style.flow === 'block' || kind === 'button' || root !== null) {
        this.#flush();
        if (!(style.measure && isOutOfSight(element))) this.items.push(this.#host.boxFor(element, this.#box, style));
        return;
      }
      if (kind === 'slot') this.#flush();
      else if (style.flow === 'atomic' || kind === 'mark-above') this.#builder.space();
      const after = kind === 'slot' ? 'break' : style.flow === 'atomic' ? 'space' : 'nothing';
      this.#stack.push(open(element, style, after, frame.placed, this.#host));
    }
  }

  #place(element: Element, style: Style): void {
    const rect = element.getBoundingClientRect();
    const how = this.#lastPlaced === null ? 'line' : between(this.#lastPlaced, rect);
    if (how === 'line') this.#builder.ownLine();
    else if (how === 'space') this.#builder.space();
    this.#lastPlaced = rect;
    this.#stack.push(open(element, style, 'nothing', true, this.#host));
  }

  #takeText(node: Text, frame: Frame): void {
    const { style } = frame;
    const { data } = node;
    const hasWords = /\S/.test(data);
    if (this.#lastPlaced !== null && !frame.placed) {
      // White space of the source between two pieces that were set by hand says nothing.
      if (!hasWords) return;
      this.#builder.ownLine();
      this.#lastPlaced = null;
    }
    if (hasWords) {
      frame.seen ??= showsText(frame.element, style);
      if (!frame.seen) {
        if (style.faint) this.#box.hidden++;
        return;
      }
    }
    this.#builder.add(node, data, style.preserve);
  }

  #flush(): void {
    this.#lastPlaced = null;
    this.#builder.take(this.#host, this.#box, this.items);
  }
}

function open(element: Element, style: Style, after: Frame['after'], placed: boolean, host: FlowHost): Frame {
  const frame: Frame = { element, style, next: null, list: null, index: 0, seen: undefined, placed, after };
  const name = element.localName;
  const root = shownRoot(element, name);
  if (root) {
    host.onRoot(root);
    frame.next = root.firstChild;
  } else {
    const assigned = name === 'slot' ? (element as HTMLSlotElement).assignedNodes() : null;
    if (assigned && assigned.length > 0) frame.list = assigned;
    else frame.next = element.firstChild;
  }
  return frame;
}

function next(frame: Frame): Node | null {
  if (frame.list) return frame.list[frame.index++] ?? null;
  const node = frame.next;
  frame.next = node ? node.nextSibling : null;
  return node;
}

function showsText(element: Element, style: Style): boolean {
  if (element.localName !== 'slot' && !isSeen(element))
    return getComputedStyle(element).opacity === '0' && liesOverPicture(element);
  return !style.faint || liesOverPicture(element);
}
