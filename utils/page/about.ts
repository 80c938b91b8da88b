import type { PageAbout } from '../messages/protocol.ts';
import type { Block } from './block.ts';

/** Longest heading, and longest title or address, in UTF-16 units: a name, not a paragraph; no `data:` address of a whole page. */
const LONGEST = 200;
const LONGEST_ADDRESS = 2000;

/** What is told about the place that is read. */
export function describePage(heading: string): PageAbout {
  return {
    address: location.href.slice(0, LONGEST_ADDRESS),
    title: document.title.slice(0, LONGEST_ADDRESS),
    heading,
    top: window === window.top,
  };
}

/**
 * First `h1` that is shown, else the first other heading: there a person's name usually stands. In a frame that shows a document only
 * an `h1` does; the others are headings of its sections.
 */
export function headingOf(blocks: readonly Block[]): string {
  const title = blocks.find(({ box }) => box.heading === 1);
  const first = title ?? (window === window.top ? blocks.find(({ box }) => box.heading > 1) : undefined);
  return first?.text.slice(0, LONGEST) ?? '';
}
