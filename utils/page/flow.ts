import type { Block, Box } from './block.ts';
import { BlockBuilder } from './block-builder.ts';
import { kindOf } from './elements.ts';
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
  /** Enough nodes were visited: the rest of the box is left out. */
  isFull(visited: number): boolean;
  /** An open shadow root came into the flow. */
  onRoot(root: ShadowRoot): void;
}

interface Frame {
  element: Element;
  style: Style;
  /** Next child, or null when `list` is used or the children are done. */
  next: Node | null;
  /** Nodes that a slot shows. */
  list: Node[] | null;
  index: number;
  seen: boolean | undefined;
  after: 'nothing' | 'space' | 'break';
}

/** Nodes between two looks at the clock. */
const STRIDE = 128;

/**
 * Reads the items of one box along the flattened tree: inline elements join, `<br>`, blocks, cells, slots and components break,
 * editors, fields and whatever cannot be seen is left out before anything is counted. Child boxes are only named, not read.
 * A generator, so that a box of a million nodes can be read in slices.
 */
export function* readBox(box: Box, host: FlowHost): Generator<void, (Block | Box)[]> {
  const items: (Block | Box)[] = [];
  const builder = new BlockBuilder();
  box.hidden = 0;
  const flush = (): void => {
    items.push(...builder.take(() => host.newId(), box));
  };
  const stack: Frame[] = [open(box.element, box.style, 'nothing', host)];
  let visited = 0;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = step(frame);
    if (node === null) {
      stack.pop();
      if (frame.after === 'space') builder.space();
      else if (frame.after === 'break') flush();
      continue;
    }
    if (++visited % STRIDE === 0) {
      if (host.isFull(STRIDE)) break;
      yield;
    }
    if (node instanceof Text) {
      addText(node, frame, builder, box);
      continue;
    }
    if (!(node instanceof Element) || host.isOurs(node)) continue;
    const kind = kindOf(node);
    if (kind === 'line') builder.line();
    else if (kind === 'opaque') builder.space();
    else if (kind === 'editor') flush();
    else {
      const style = host.styles.of(node, frame.style);
      if (style.flow === 'none') continue;
      if (node.shadowRoot || style.flow === 'block' || kind === 'button') {
        flush();
        if (!(style.measure && isOutOfSight(node))) items.push(host.boxFor(node, box, style));
        continue;
      }
      if (kind === 'slot') flush();
      else if (style.flow === 'atomic' || kind === 'mark-above') builder.space();
      stack.push(open(node, style, kind === 'slot' ? 'break' : style.flow === 'atomic' ? 'space' : 'nothing', host));
    }
  }
  flush();
  return items;
}

function open(element: Element, style: Style, after: Frame['after'], host: FlowHost): Frame {
  const frame: Frame = { element, style, next: null, list: null, index: 0, seen: undefined, after };
  const root = element.shadowRoot;
  if (root) {
    host.onRoot(root);
    frame.next = root.firstChild;
  } else {
    const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
    if (assigned.length > 0) frame.list = assigned;
    else frame.next = element.firstChild;
  }
  return frame;
}

function step(frame: Frame): Node | null {
  if (frame.list) return frame.list[frame.index++] ?? null;
  const node = frame.next;
  frame.next = node ? node.nextSibling : null;
  return node;
}

function addText(node: Text, frame: Frame, builder: BlockBuilder, box: Box): void {
  if (node.data.trim() === '') {
    builder.add(node, frame.style.preserve);
    return;
  }
  frame.seen ??= showsText(frame.element, frame.style);
  if (frame.seen) builder.add(node, frame.style.preserve);
  else if (frame.style.faint) box.hidden++;
}

function showsText(element: Element, style: Style): boolean {
  if (element.localName !== 'slot' && !isSeen(element))
    return getComputedStyle(element).opacity === '0' && liesOverPicture(element);
  return !style.faint || liesOverPicture(element);
}
