import type { Block, Box } from './block.ts';

/** More blocks than a page around one resume has; nothing is told of more. */
const MOST_BLOCKS = 3000;

/**
 * How blocks hang together, a number each: twice the number of boxes that hold both the block and the one before it, and one more
 * where a box ends and another of another kind begins between them. That is all that the background needs to tell the box around a
 * resume from what stands beside it. Empty for pages that are too large to be one.
 */
export function nestingOf(blocks: readonly Block[]): number[] {
  if (blocks.length > MOST_BLOCKS) return [];
  let before: Box[] = [];
  return blocks.map(({ box }) => {
    const chain: Box[] = [];
    for (let at: Box | null = box; at; at = at.parent) chain.unshift(at);
    let shared = 0;
    while (shared < chain.length && chain[shared] === before[shared]) shared++;
    const [ended, begun] = [before[shared], chain[shared]];
    before = chain;
    return shared * 2 + Number(ended !== undefined && begun !== undefined && kindOf(ended) !== kindOf(begun));
  });
}

/** Boxes of one kind are made alike: rows of a list, pages of a viewer, sections of a resume. Later names say how one of them stands. */
function kindOf({ element }: Box): string {
  return `${element.localName}.${element.classList[0]}`;
}
