import type { PageAbout } from '../messages/protocol.ts';
import type { Block } from './block.ts';

/** Longest heading, and longest title or address, in UTF-16 units: a name, not a paragraph; no `data:` address of a whole page. */
const LONGEST = 200;
const LONGEST_ADDRESS = 2000;

/** What is told about the place that is read. */
export function describePage(heading: string): PageAbout {
  return {
    address: addressOfPlace().slice(0, LONGEST_ADDRESS),
    title: document.title.slice(0, LONGEST_ADDRESS),
    heading,
    top: window === window.top,
  };
}

/** First `h1` that is shown, else the first other heading: there a person's name usually stands. */
export function headingOf(blocks: readonly Block[]): string {
  const first = blocks.find(({ box }) => box.heading === 1) ?? blocks.find(({ box }) => box.heading > 1);
  return first?.text.slice(0, LONGEST) ?? '';
}

/** A frame without an address of its own belongs to its parent's origin, if that is known. */
function addressOfPlace(): string {
  if (location.protocol !== 'about:') return location.href;
  const origin = location.ancestorOrigins?.[0] ?? self.origin;
  return origin === 'null' ? location.href : `${origin}/`;
}
