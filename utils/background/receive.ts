import type { ContentRequest, TextReceipt } from '../messages/protocol.ts';
import type { FrameText } from './frames.ts';

type TextPiece = Extract<ContentRequest, { kind: 'text' }>;

/** What came of a piece: `whole` when the version is complete and may be read. */
export type Received = { receipt: TextReceipt; whole: boolean };

const RESEND: Received = { receipt: 'resend', whole: false };

/**
 * Puts the pieces of a text together. Pieces come in order; a gap, or a change to a version that is not held (the background was restarted in
 * between), asks for all blocks again.
 */
export function receive(frame: FrameText, piece: TextPiece): Received {
  if (piece.piece === 0) {
    if (piece.base !== null && piece.base !== frame.version) return RESEND;
    frame.arriving = { version: piece.version, base: piece.base, next: 0, blocks: new Map() };
  }
  const { arriving } = frame;
  if (!arriving || arriving.version !== piece.version || arriving.next !== piece.piece) return RESEND;
  arriving.next++;
  for (const block of piece.blocks) arriving.blocks.set(block.id, block.text);
  if (piece.piece < piece.pieces - 1) return { receipt: 'received', whole: false };
  return settle(frame, piece, arriving.base === null ? new Map() : frame.blocks, arriving.blocks);
}

function settle(frame: FrameText, piece: TextPiece, held: Map<number, string>, changed: Map<number, string>): Received {
  const blocks = new Map<number, string>();
  for (const id of piece.order) {
    const text = changed.get(id) ?? held.get(id);
    if (text === undefined) return RESEND;
    blocks.set(id, text);
  }
  frame.blocks = blocks;
  frame.order = piece.order;
  frame.version = piece.version;
  frame.about = piece.about;
  frame.unread = piece.unread;
  frame.arriving = null;
  return { receipt: 'received', whole: true };
}

/** The document's text as both sides count it: all blocks in order, one line end between. */
export function textOf(frame: FrameText): string {
  return frame.order.map((id) => frame.blocks.get(id) ?? '').join('\n');
}
