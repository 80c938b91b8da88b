/** A part of a file that is being made. */
export interface Piece {
  text: string;
  /** How much of the file is made with it, from 0 to 1. */
  made: number;
}

/** Follows the making of a file, and may stop it. */
export interface Following {
  /** Told after each piece, from 0 to 1. */
  progress?(made: number): void;
  /** Aborted when the file is no longer wanted. */
  signal?: AbortSignal;
}

/** Characters gathered before they are handed to the browser, which may keep them on the disk. */
const PART = 4_000_000;

/**
 * Puts pieces together as a file, a few megabytes at a time: a browser keeps what it was given outside the page's memory.
 * @returns null where it was stopped
 */
export async function gather(
  pieces: AsyncIterable<Piece>,
  type: string,
  { progress, signal }: Following,
): Promise<Blob | null> {
  const parts: Blob[] = [];
  let waiting = '';
  for await (const { text, made } of pieces) {
    if (signal?.aborted) return null;
    progress?.(made);
    waiting += text;
    if (waiting.length < PART) continue;
    parts.push(new Blob([waiting]));
    waiting = '';
  }
  return new Blob([...parts, waiting], { type });
}
