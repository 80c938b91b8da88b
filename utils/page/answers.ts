import { type ContentCommand, type LabelWords, MARK_FIELDS } from '../messages/protocol.ts';
import { type Block, currentOf } from './block.ts';
import type { Mark } from './marks.ts';
import type { Paint } from './paint.ts';
import type { Layout } from './session.ts';

export type MarksPiece = Extract<ContentCommand, { kind: 'marks' }>;

/** Blocks and marks between two looks at the clock. */
const STRIDE = 64;
/** Longest wait of what is ready for the rest of an answer, in milliseconds: without end a slow engine would leave the page bare. */
const PATIENCE = 250;

/**
 * Turns the pieces of an answer into marks on blocks. A block whose text has changed since it was sent is passed over: the answer
 * to its new text is on the way. A block whose marks are as before keeps its paint. An answer of one piece is painted at once. One of
 * many is made ready and left to be painted together with its labels, in one go where it comes in time: in every frame after a change
 * of the registry of highlights or of the page's tree the browser goes through all ranges again.
 */
export class Answers {
  /** Marks by their index in the answer; holes where a block was passed over. */
  marks: Mark[] = [];
  readonly #paint: Paint;
  /** What is ready is to be shown now. */
  readonly #ready: () => void;
  /** True for a block that has changed since it was read: it is painted when it has been read again. */
  readonly #isStale: (block: Block) => boolean;
  #labels: LabelWords[] = [];
  /** Marks of the answer before, while this one has not been taken whole: some of them may still be painted. */
  #former: Mark[] = [];
  /** Since when something is ready that is not painted; 0 while nothing is. */
  #readySince = 0;
  /** Place in the layout up to which blocks are done, and the marks of the block at that place. */
  #at = 0;
  #pending: Mark[] = [];
  #count = 0;

  constructor(paint: Paint, isStale: (block: Block) => boolean, ready: () => void) {
    this.#paint = paint;
    this.#ready = ready;
    this.#isStale = isStale;
  }

  /**
   * Takes one piece; pieces come in order. Yields often; run it in slices.
   * @param layout that of the version the answer is for
   * @param isOver tells whether another version was sent meanwhile; then nothing more is taken
   */
  *take(piece: MarksPiece, layout: Layout<Block>, isOver: () => boolean): Generator<void> {
    if (isOver()) return;
    if (piece.piece === 0) this.#begin(piece);
    else if (piece.labels.length > 0) this.#labels = piece.labels;
    const { marks } = piece;
    let steps = 0;
    for (let i = 0; i + MARK_FIELDS <= marks.length; i += MARK_FIELDS) {
      const start = marks[i] as number;
      for (; this.#endsBefore(start, layout); this.#at++) {
        this.#finishBlock(layout);
        if (++steps % STRIDE !== 0) continue;
        yield;
        if (isOver()) return;
      }
      const from = layout.starts[this.#at] ?? 0;
      this.#add(start - from, (marks[i + 1] as number) - from, this.#labels[marks[i + 2] as number], layout);
    }
    if (piece.piece === piece.pieces - 1) {
      for (; this.#at < layout.starts.length; this.#at++) {
        this.#finishBlock(layout);
        if (++steps % STRIDE !== 0) continue;
        yield;
        if (isOver()) return;
      }
    }
    const isLast = piece.piece === piece.pieces - 1;
    if (isLast) this.#former = [];
    const now = performance.now();
    if (this.#readySince === 0) this.#readySince = now;
    const isPatient = !isLast && now - this.#readySince < PATIENCE;
    if (isPatient) return;
    this.#readySince = 0;
    if (piece.pieces === 1) this.#paint.flush();
    this.#ready();
  }

  /** Forgets all marks and takes their paint away. */
  clear(): void {
    for (const mark of [...this.#former, ...this.marks]) {
      if (mark === undefined) continue;
      this.#paint.remove(mark);
      mark.block.marks = [];
    }
    this.#former = [];
    this.marks = [];
  }

  #begin(piece: MarksPiece): void {
    this.#readySince = 0;
    this.#labels = piece.labels;
    this.#former = [...this.#former, ...this.marks].filter((mark) => mark?.range != null);
    this.marks = [];
    this.#pending = [];
    this.#at = 0;
    this.#count = 0;
  }

  #endsBefore(offset: number, { starts }: Layout<Block>): boolean {
    return this.#at + 1 < starts.length && (starts[this.#at + 1] as number) <= offset;
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

  #finishBlock(layout: Layout<Block>): void {
    const next = this.#pending;
    const sent = layout.blocks[this.#at];
    if (next.length === 0 && sent?.heir === null && sent.marks.length === 0) return;
    if (next.length > 0) this.#pending = [];
    const block = this.#blockAt(layout);
    if (block === undefined) return;
    const before = block.marks;
    if (before.length === next.length && before.every((mark, i) => isSame(mark, next[i] as Mark))) {
      for (const [i, mark] of before.entries()) this.#keep(mark, next[i] as Mark);
      return;
    }
    this.#paint.removeAll(block);
    block.marks = next;
    for (const mark of next) {
      mark.block = block;
      this.marks[mark.index] = mark;
      this.#show(mark);
    }
  }

  #keep(mark: Mark, next: Mark): void {
    mark.index = next.index;
    mark.label = next.label;
    this.marks[mark.index] = mark;
    if (mark.range === null) this.#show(mark);
  }

  #show(mark: Mark): void {
    if (!this.#isStale(mark.block)) this.#paint.add(mark);
  }
}

function isSame(one: Mark, other: Mark): boolean {
  const same = one.start === other.start && one.end === other.end;
  return same && one.label.track === other.label.track && one.label.state === other.label.state;
}
