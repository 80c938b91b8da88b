import type { Block } from './block.ts';
import { moveMarks } from './marks.ts';

/** Blocks between two looks at the clock. */
const STRIDE = 128;

/** What happens to the paint of blocks that go and come. */
export interface KinshipHost {
  unpaint(block: Block): void;
  repaint(block: Block): void;
}

/**
 * Finds out which blocks are old ones come back. A page that writes the same text again, into the same nodes or into new ones,
 * has changed nothing for the reader: the block keeps its number and its marks, and nothing has to be asked again. A block that
 * begins with the same text node keeps its number alone.
 */
export class Kinship {
  readonly #host: KinshipHost;
  readonly #lost = new Map<string, Block[]>();
  readonly #byNode = new Map<Text, Block>();
  readonly #found = new Set<Block>();

  constructor(host: KinshipHost) {
    this.#host = host;
  }

  /** A block that was read. */
  find(block: Block): void {
    this.#found.add(block);
  }

  /** A block that is shown no more. */
  lose(block: Block): void {
    if (this.#found.delete(block)) return;
    this.#host.unpaint(block);
    block.heir = 'gone';
    const same = this.#lost.get(block.text);
    if (same) same.push(block);
    else this.#lost.set(block.text, [block]);
    if (block.nodes[0]) this.#byNode.set(block.nodes[0], block);
  }

  /** All changes are read: gives the found blocks what they inherit. Yields often; run it in slices. */
  *settle(): Generator<void> {
    if (this.#lost.size > 0) {
      const rest: Block[] = [];
      let steps = 0;
      for (const block of this.#found) {
        if (!this.#inheritFromSameText(block)) rest.push(block);
        if (++steps % STRIDE === 0) yield;
      }
      for (const block of rest) this.#inheritFromSameNode(block);
    }
    this.#found.clear();
    this.#lost.clear();
    this.#byNode.clear();
  }

  #inheritFromSameText(block: Block): boolean {
    const former = this.#lost.get(block.text)?.shift();
    if (former === undefined) return false;
    pass(former, block);
    moveMarks(former, block);
    if (block.marks.length > 0) this.#host.repaint(block);
    return true;
  }

  #inheritFromSameNode(block: Block): void {
    const former = block.nodes[0] && this.#byNode.get(block.nodes[0]);
    if (former?.heir === 'gone') pass(former, block);
  }
}

function pass(former: Block, block: Block): void {
  former.heir = block;
  block.id = former.id;
  block.sent = former.sent;
}
