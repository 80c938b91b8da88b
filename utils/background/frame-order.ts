import { command } from '../messages/ask.ts';
import type { FramePlace } from '../messages/protocol.ts';
import { type FrameText, forgetFrame, framesOf } from './frames.ts';

/** A place in the page of a tab, in CSS pixels; null where a frame's ancestors do not tell. */
type Place = { left: number; top: number } | null;

/**
 * The frames of a tab in the order in which a person sees them, from the top down. Asked anew each time, since frames move without
 * changing a word; those that are gone, which say nothing when they go, are forgotten.
 */
export async function framesInOrder(tabId: number): Promise<FrameText[]> {
  const frames = framesOf(tabId);
  if (frames.every(({ frameId }) => frameId === 0)) return frames;
  const asked = await Promise.all(
    frames.map(async (frame) => {
      const reply = await command<FramePlace>(tabId, frame.frameId, { kind: 'where' });
      return { frame, place: reply.ok ? reply.value : null };
    }),
  );
  for (const { frame, place } of asked) if (place === null) forgetFrame(tabId, frame.frameId, frame.session);
  const here = asked.flatMap(({ frame, place }) => (place === null ? [] : [{ frame, place }]));
  return orderFrames(here).map(({ frame }) => frame);
}

/** Sorts frames by where they stand in the page; what has no place comes last, in the order given. */
export function orderFrames<F extends { place: FramePlace }>(frames: readonly F[]): F[] {
  const byPath = new Map(frames.map(({ place }) => [place.path.join(), place]));
  const placed = frames.map((frame) => ({ frame, at: placeOf(frame.place.path, byPath) }));
  return placed.sort((one, other) => compare(one.at, other.at)).map(({ frame }) => frame);
}

function placeOf(path: readonly number[], byPath: ReadonlyMap<string, FramePlace>): Place {
  const place = { left: 0, top: 0 };
  for (const [depth, number] of path.entries()) {
    const at = byPath.get(path.slice(0, depth).join())?.frames[number];
    if (!at) return null;
    place.left += at[0];
    place.top += at[1];
  }
  return place;
}

function compare(one: Place, other: Place): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.top - other.top || one.left - other.left;
}
