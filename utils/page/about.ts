import type { PageAbout } from '../messages/protocol.ts';
import { type Block, type Box, blocksOf } from './block.ts';

/** Longest heading that is handed over, in UTF-16 units: a name, not a paragraph. */
const HEADING = 200;

/** What is told about the place that is read. */
export function describePage(root: Box): PageAbout {
  return { address: addressOfPlace(), title: document.title, heading: headingOf(root), top: window === window.top };
}

/** First `h1` that is shown, else the first other heading: there a person's name usually stands. */
export function headingOf(root: Box): string {
  let first: Block | null = null;
  for (const block of blocksOf(root)) {
    const name = block.box.element.localName;
    if (name === 'h1') return block.text.slice(0, HEADING);
    if (first === null && /^h[2-6]$/.test(name)) first = block;
  }
  return first?.text.slice(0, HEADING) ?? '';
}

/** A frame without an address of its own belongs to its parent's origin, if that is known. */
function addressOfPlace(): string {
  if (location.protocol !== 'about:') return location.href;
  const origin = location.ancestorOrigins?.[0] ?? self.origin;
  return origin === 'null' ? location.href : `${origin}/`;
}
