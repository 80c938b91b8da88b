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
  /** Blocks that were read since the last settling, in the order of their numbers; a list, since a page may have tens of thousands. */
  #found: Block[] = [];
  /** Numbers above this one were given since the last settling. */
  #settledId = 0;

  constructor(host: KinshipHost) {
    this.#host = host;
  }

  /** A block that was read. */
  find(block: Block): void {
    this.#found.push(block);
  }

  /** A block that is shown no more. */
  lose(block: Block): void {
    const isFound = block.id > this.#settledId;
    block.heir = 'gone';
    if (isFound) return;
    this.#host.unpaint(block);
    const same = this.#lost.get(block.text);
    if (same) same.push(block);
    else this.#lost.set(block.text, [block]);
    if (block.nodes[0]) this.#byNode.set(block.nodes[0], block);
  }

  /** All changes are read: gives the found blocks what they inherit. Yields often; run it in slices. */
  *settle(): Generator<void> {
    // Asked before any block inherits an older number.
    this.#settledId = this.#found.at(-1)?.id ?? this.#settledId;
    if (this.#lost.size > 0) {
      const rest: Block[] = [];
      let steps = 0;
      for (const block of this.#found) {
        if (block.heir !== null) continue;
        if (!this.#inheritFromSameText(block)) rest.push(block);
        if (++steps % STRIDE === 0) yield;
      }
      for (const block of rest) this.#inheritFromSameNode(block);
    }
    this.#found = [];
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
