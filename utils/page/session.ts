import {
  type ContentRequest,
  type PageAbout,
  type SessionId,
  TEXT_PIECE_UNITS,
  type TextBlock,
  type TextReceipt,
  type Unread,
} from '../messages/protocol.ts';
import type { Port } from './port.ts';

/** A block as the session sees it: `sent` is what the background holds for its number. */
export interface SessionBlock extends TextBlock {
  sent: string | null;
}

/** What a version looked like when it was sent: where each block begins in the joined document. */
export interface Layout<B extends SessionBlock> {
  version: number;
  blocks: readonly B[];
  ids: number[];
  /** UTF-16 units. */
  starts: number[];
  texts: string[];
}

/**
 * One life of one document: sends its text in versions and tells which version answers must be for. After the first sending only
 * changed blocks go out, on the `base` that the background is known to hold.
 */
export class Session<B extends SessionBlock> {
  readonly id: SessionId = crypto.randomUUID();
  /** What the last sending looked like, or null before the first. */
  layout: Layout<B> | null = null;
  readonly #port: Port;
  #version = 0;
  /** Last version that the background holds whole. */
  #held: number | null = null;
  #isOver = false;

  constructor(port: Port) {
    this.#port = port;
  }

  /** True for answers to the last sending. */
  isCurrent(session: SessionId, version: number): boolean {
    return !this.#isOver && session === this.id && version === this.layout?.version;
  }

  /** True when the background holds another text than these blocks in this order. */
  differs(blocks: readonly B[]): boolean {
    const { layout } = this;
    if (layout === null || layout.ids.length !== blocks.length) return true;
    return blocks.some((block, i) => block.text !== layout.texts[i] || block.id !== layout.ids[i]);
  }

  /** Forgets what the background holds: the next sending is whole. */
  forget(): void {
    this.#held = null;
    this.layout = null;
  }

  /**
   * Sends the blocks, all in reading order. Ends early when a newer sending has begun: newest wins.
   * @returns 'resend' when the background asked for everything again, 'stale' when a newer sending took over, 'failed' when it
   *   could not be reached
   */
  async send(blocks: readonly B[], about: PageAbout, unread: Unread[]): Promise<TextReceipt | 'stale' | 'failed'> {
    const version = ++this.#version;
    const base = this.#held;
    const changed: B[] = [];
    const texts: TextBlock[] = [];
    for (const block of blocks) {
      if (base !== null && block.sent === block.text) continue;
      changed.push(block);
      texts.push({ id: block.id, text: block.text });
    }
    const layout = layOut(version, blocks);
    this.layout = layout;
    const pieces = cutIntoPieces(texts);
    for (const [piece, part] of pieces.entries()) {
      const order = piece === pieces.length - 1 ? layout.ids : [];
      const shared = { kind: 'text', session: this.id, version, base, piece, pieces: pieces.length } as const;
      const request: ContentRequest = { ...shared, blocks: part, order, about, unread };
      const reply = await this.#port.send<TextReceipt>(request);
      if (this.#isOver || version !== this.#version) return 'stale';
      if (!reply.ok) {
        this.forget();
        return 'failed';
      }
      if (reply.value === 'resend') return 'resend';
    }
    this.#held = version;
    for (const [i, block] of changed.entries()) block.sent = texts[i]?.text ?? null;
    return 'received';
  }

  /**
   * The text that was sent last has stood long enough to be the whole of one document.
   * @returns 'resend' when the background no longer holds that text (it was restarted in between), 'failed' when it could not be
   *   reached, else 'received', also where there is nothing to say
   */
  async settle(): Promise<TextReceipt | 'failed'> {
    const version = this.#held;
    if (this.#isOver || version === null || version !== this.layout?.version) return 'received';
    const reply = await this.#port.send<TextReceipt>({ kind: 'settled', session: this.id, version });
    if (this.#isOver || version !== this.#version) return 'received';
    return reply.ok ? reply.value : 'failed';
  }

  /** The document is no longer shown. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    if (this.#version > 0) void this.#port.send({ kind: 'gone', session: this.id });
  }
}

/** Cuts blocks into pieces whose texts sum up to at most `TEXT_PIECE_UNITS`; at least one piece, which may be empty. */
export function cutIntoPieces(blocks: readonly TextBlock[]): TextBlock[][] {
  const pieces: TextBlock[][] = [[]];
  let units = 0;
  for (const block of blocks) {
    if (units > 0 && units + block.text.length > TEXT_PIECE_UNITS) {
      pieces.push([]);
      units = 0;
    }
    pieces.at(-1)?.push(block);
    units += block.text.length;
  }
  return pieces;
}

function layOut<B extends SessionBlock>(version: number, blocks: readonly B[]): Layout<B> {
  const layout: Layout<B> = { version, blocks, ids: [], starts: [], texts: [] };
  let at = 0;
  for (const { id, text } of blocks) {
    layout.ids.push(id);
    layout.starts.push(at);
    layout.texts.push(text);
    at += text.length + 1;
  }
  return layout;
}
