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

/** Where each block of a sent version begins in the joined document. */
export interface Layout {
  version: number;
  ids: number[];
  /** UTF-16 units. */
  starts: number[];
  texts: string[];
}

/**
 * One life of one document: sends its text in versions and tells which version answers must be for. After the first sending only
 * changed blocks go out, on the `base` that the background is known to hold.
 */
export class Session {
  readonly id: SessionId = crypto.randomUUID();
  /** What the last sending looked like, or null before the first. */
  layout: Layout | null = null;
  private version = 0;
  /** Last version that the background holds whole. */
  private held: number | null = null;
  private isOver = false;

  private readonly port: Port;

  constructor(port: Port) {
    this.port = port;
  }

  /** Version that an answer must carry. */
  isCurrent(session: SessionId, version: number): boolean {
    return !this.isOver && session === this.id && version === this.layout?.version;
  }

  /** True when the background holds another text than these blocks in this order. */
  differs(blocks: readonly SessionBlock[]): boolean {
    if (this.layout === null || this.layout.ids.length !== blocks.length) return true;
    return blocks.some((block, i) => block.sent !== block.text || block.id !== this.layout?.ids[i]);
  }

  /** Forgets what the background holds: the next sending is whole. */
  forget(blocks: Iterable<SessionBlock>): void {
    this.held = null;
    for (const block of blocks) block.sent = null;
  }

  /**
   * Sends the blocks, all in reading order. Ends early when a newer sending has begun: newest wins.
   * @returns 'resend' when the background asked for everything again, 'stale' when a newer sending took over, 'failed' when it
   *   could not be reached
   */
  async send(
    blocks: readonly SessionBlock[],
    about: PageAbout,
    unread: Unread[],
  ): Promise<TextReceipt | 'stale' | 'failed'> {
    const version = ++this.version;
    const base = this.held;
    const changed = base === null ? [...blocks] : blocks.filter((block) => block.sent !== block.text);
    const texts = changed.map(({ id, text }) => ({ id, text }));
    this.layout = layOut(version, blocks);
    const pieces = cutIntoPieces(texts);
    for (const [piece, part] of pieces.entries()) {
      const isLast = piece === pieces.length - 1;
      const request: ContentRequest = {
        kind: 'text',
        session: this.id,
        version,
        base,
        piece,
        pieces: pieces.length,
        blocks: part,
        order: isLast ? this.layout.ids : [],
        about,
        unread,
      };
      const reply = await this.port.send<TextReceipt>(request);
      if (this.isOver || version !== this.version) return 'stale';
      if (!reply.ok) return 'failed';
      if (reply.value === 'resend') return 'resend';
    }
    this.held = version;
    for (const [i, block] of changed.entries()) block.sent = texts[i]?.text ?? null;
    return 'received';
  }

  /** The document is no longer shown. */
  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    if (this.version > 0) void this.port.send({ kind: 'gone', session: this.id });
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

function layOut(version: number, blocks: readonly TextBlock[]): Layout {
  const starts: number[] = [];
  let at = 0;
  for (const block of blocks) {
    starts.push(at);
    at += block.text.length + 1;
  }
  return { version, ids: blocks.map((block) => block.id), starts, texts: blocks.map((block) => block.text) };
}
