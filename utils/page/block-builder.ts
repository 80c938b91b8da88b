import { type Block, type Box, countBelow } from './block.ts';

const COLLAPSIBLE = /[ \t\n\r\f]+/g;
/** Longest block, in UTF-16 units: half a piece of a message (`TEXT_PIECE_UNITS`). */
const LONGEST_BLOCK = 32 * 1024;
/** Text that collapsing would change: anything but single plain spaces. */
const NEEDS_COLLAPSING = /[\t\n\r\f]| {2}/;

type Table = Pick<Block, 'starts' | 'nodes' | 'offsets' | 'raw'>;

/**
 * Gathers the text nodes of one block. White space is collapsed as CSS does it, because a line end of the HTML source is no line
 * end for the reader; all other characters are handed over as they stand. A part that keeps its white space keeps all of it.
 */
export class BlockBuilder {
  /** Pieces of the text, joined once: a string that grows and is looked at would be copied at every look. */
  #pieces: string[] = [];
  #length = 0;
  /** Table of the block that is being gathered; most blocks have one text node, and then no list is longer than its one item. */
  #table: Table | null = null;

  /**
   * Adds a text node. @param data its content, which the browser makes anew for everybody who asks
   * @param preserve its line ends and spaces are shown as they stand (`white-space: pre` and its kin)
   */
  add(node: Text, data: string, preserve: boolean): void {
    if (preserve) {
      this.#segment(node, data, 0, data);
      return;
    }
    if (!NEEDS_COLLAPSING.test(data)) {
      const from = data.startsWith(' ') && this.#atSpace() ? 1 : 0;
      this.#segment(node, data, from, from ? data.slice(1) : data);
      return;
    }
    let from = 0;
    for (const { index, 0: spaces } of data.matchAll(COLLAPSIBLE)) {
      const words = data.slice(from, index);
      const keepsSpace = words !== '' || !this.#atSpace();
      if (words !== '' || keepsSpace) this.#segment(node, data, from, keepsSpace ? `${words} ` : words);
      from = index + spaces.length;
    }
    this.#segment(node, data, from, data.slice(from));
  }

  /** A line end that the page shows (`<br>`). */
  line(): void {
    if (this.#end === ' ') this.#push((this.#pieces.pop() as string).slice(0, -1), -1);
    this.#push('\n', 1);
  }

  /** What follows stands on a line of its own, if it does not already. */
  ownLine(): void {
    if (this.#end !== undefined && this.#end !== '\n') this.line();
  }

  /** Something stands between the words before and after: they are not one word. */
  space(): void {
    if (!this.#atSpace()) this.#push(' ', 1);
  }

  /** Adds the finished blocks to `items`, none where there is no word; the builder is empty afterwards. */
  take(ids: { newId(): number }, box: Box, items: (Block | Box)[]): void {
    if (this.#length === 0) return;
    const pieces = this.#pieces;
    const joined = pieces.length === 1 ? (pieces[0] as string) : pieces.join('');
    // Asked first: the pattern begins anew at every space of the text.
    const text = joined.endsWith(' ') || joined.endsWith('\n') ? joined.replace(/[ \n]+$/, '') : joined;
    this.#pieces = [];
    this.#length = 0;
    // Of separators alone there is no table, and no word.
    if (this.#table !== null && /\S/.test(text)) {
      const { starts, nodes, offsets, raw } = trimmed(this.#table);
      const id = ids.newId();
      const whole: Block = { id, box, text, starts, nodes, offsets, raw, sent: null, marks: [], heir: null };
      if (text.length <= LONGEST_BLOCK) items.push(whole);
      else for (const part of cut(whole)) items.push({ ...part, id: ids.newId() });
    }
    this.#table = null;
  }

  get #end(): string | undefined {
    return this.#pieces.at(-1)?.at(-1);
  }

  #atSpace(): boolean {
    const end = this.#end;
    return end === undefined || end === ' ' || end === '\n';
  }

  #push(piece: string, growth: number): void {
    this.#pieces.push(piece);
    this.#length += growth;
  }

  #segment(node: Text, raw: string, offset: number, piece: string): void {
    if (piece === '') return;
    const table = this.#table;
    if (table === null) this.#table = { starts: [this.#length], nodes: [node], offsets: [offset], raw: [raw] };
    else {
      table.starts.push(this.#length);
      table.nodes.push(node);
      table.offsets.push(offset);
      table.raw.push(raw);
    }
    this.#push(piece, piece.length);
  }
}

/** Lists that grew have room for more; a page has tens of thousands of them, and they stay. */
function trimmed(table: Table): Table {
  const { starts, nodes, offsets, raw } = table;
  if (nodes.length === 1) return table;
  return { starts: starts.slice(), nodes: nodes.slice(), offsets: offsets.slice(), raw: raw.slice() };
}

/**
 * Cuts a block that is too long for one piece of a message, at a line end, else at a space; that character becomes the '\n' that
 * stands between blocks.
 */
function cut(block: Block): Block[] {
  const parts: Block[] = [];
  for (let from = 0; from < block.text.length; ) {
    const to = cutAfter(block.text, from);
    parts.push(part(block, from, to));
    from = /\s/.test(block.text[to] ?? '') ? to + 1 : to;
  }
  return parts;
}

function cutAfter(text: string, from: number): number {
  if (text.length - from <= LONGEST_BLOCK) return text.length;
  const furthest = from + LONGEST_BLOCK;
  const near = text.slice(from, furthest + 1);
  for (const separator of ['\n', ' ']) {
    const at = near.lastIndexOf(separator);
    if (at > 0) return from + at;
  }
  return furthest;
}

function part(block: Block, from: number, to: number): Block {
  const { text, starts, nodes, offsets, raw } = block;
  const first = Math.max(0, countBelow(starts, from + 1) - 1);
  const last = countBelow(starts, to);
  // The part begins within its first segment.
  const skipped = from - (starts[first] as number);
  return {
    ...block,
    text: text.slice(from, to),
    starts: starts.slice(first, last).map((start) => Math.max(0, start - from)),
    nodes: nodes.slice(first, last),
    offsets: offsets.slice(first, last).map((offset, i) => offset + (i ? 0 : skipped)),
    raw: raw.slice(first, last),
    marks: [],
  };
}
