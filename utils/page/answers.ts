import { type ContentCommand, type LabelWords, MARK_FIELDS } from '../messages/protocol.ts';
import { type Block, currentOf } from './block.ts';
import type { Mark } from './marks.ts';
import type { Paint } from './paint.ts';
import type { Layout } from './session.ts';

type MarksPiece = Extract<ContentCommand, { kind: 'marks' }>;

/**
 * Turns the pieces of an answer into marks on blocks. A block whose text has changed since it was sent is passed over: the answer
 * to its new text is on the way. A block whose marks are as before keeps its paint.
 */
export class Answers {
  /** Marks by their index in the answer; holes where a block was passed over. */
  marks: Mark[] = [];
  readonly #paint: Paint;
  #labels: LabelWords[] = [];
  /** Place in the layout up to which blocks are done, and the marks of the block at that place. */
  #at = 0;
  #pending: Mark[] = [];
  #count = 0;

  constructor(paint: Paint) {
    this.#paint = paint;
  }

  /** Takes one piece; pieces come in order. `layout` is that of the version the answer is for. */
  take(piece: MarksPiece, layout: Layout<Block>): void {
    if (piece.piece === 0) this.#begin(piece);
    else if (piece.labels.length > 0) this.#labels = piece.labels;
    const { marks } = piece;
    for (let i = 0; i + MARK_FIELDS <= marks.length; i += MARK_FIELDS) {
      const start = marks[i] as number;
      this.#moveTo(start, layout);
      const from = layout.starts[this.#at] ?? 0;
      this.#add(start - from, (marks[i + 1] as number) - from, this.#labels[marks[i + 2] as number], layout);
    }
    if (piece.piece < piece.pieces - 1) return;
    this.#moveTo(Number.MAX_SAFE_INTEGER, layout);
    this.#finishBlock(layout);
  }

  /** Forgets all marks and takes their paint away. */
  clear(): void {
    for (const mark of this.marks) {
      if (mark === undefined) continue;
      this.#paint.remove(mark);
      mark.block.marks = [];
    }
    this.marks = [];
  }

  #begin(piece: MarksPiece): void {
    this.#labels = piece.labels;
    this.marks = [];
    this.#pending = [];
    this.#at = 0;
    this.#count = 0;
  }

  #add(start: number, end: number, label: LabelWords | undefined, layout: Layout<Block>): void {
    const index = this.#count++;
    const block = this.#blockAt(layout);
    if (block === undefined || label === undefined) return;
    this.#pending.push({ index, block, start, end: Math.min(end, block.text.length), label, range: null, name: '' });
  }

  #blockAt(layout: Layout<Block>): Block | undefined {
    const sent = layout.blocks[this.#at];
    const block = sent && currentOf(sent);
    return block?.text === layout.texts[this.#at] ? block : undefined;
  }

  #moveTo(offset: number, layout: Layout<Block>): void {
    const { starts } = layout;
    while (this.#at + 1 < starts.length && (starts[this.#at + 1] as number) <= offset) {
      this.#finishBlock(layout);
      this.#at++;
    }
  }

  #finishBlock(layout: Layout<Block>): void {
    const block = this.#blockAt(layout);
    const next = this.#pending;
    if (next.length > 0) this.#pending = [];
    if (block === undefined || (next.length === 0 && block.marks.length === 0)) return;
    const before = block.marks;
    if (before.length === next.length && before.every((mark, i) => isSame(mark, next[i] as Mark))) {
      for (const [i, mark] of before.entries()) this.#keep(mark, next[i] as Mark);
      return;
    }
    this.#paint.removeAll(block);
    block.marks = next;
    for (const mark of next) {
      this.marks[mark.index] = mark;
      this.#paint.add(mark);
    }
  }

  #keep(mark: Mark, next: Mark): void {
    mark.index = next.index;
    mark.label = next.label;
    this.marks[mark.index] = mark;
    if (mark.range === null) this.#paint.add(mark);
  }
}

function isSame(one: Mark, other: Mark): boolean {
  const same = one.start === other.start && one.end === other.end;
  return same && one.label.track === other.label.track && one.label.state === other.label.state;
}
