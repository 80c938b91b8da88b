import { normalise } from '../review/normalise.ts';
import { patternOf } from '../sites/patterns.ts';
import { type FrameText, frameOf } from './frames.ts';

/** A line that may be a name: a few words without a digit, and nothing that ends a sentence. */
const NAME = /^(?=.{3,60}$)\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,4}$/u;

/** Where a frame's document is shown and whose it is, as it is kept. */
export interface FrameAbout {
  address: string;
  title: string;
  person: string;
}

/**
 * Tells what a frame's document is. The page of a tab says it itself. A frame in it often has no address of its own (`srcdoc`,
 * `blob:`, a sandbox) and no heading: then the page around it is asked. But that page may show the next person's name already, so
 * its heading counts only where the document holds it too, or has no name in its first line.
 */
export function aboutFrame(frame: FrameText): FrameAbout {
  const { address, title, heading } = frame.about;
  if (frame.frameId === 0) return { address, title, person: normalise(heading) === '' ? title : heading };
  const around = frameOf(frame.tabId, 0)?.about;
  const outer = around?.address ?? frame.page;
  return {
    address: patternOf(address) === '' ? outer : address,
    title: title || (around?.title ?? ''),
    person: heading || nameIn(frame, around?.heading ?? '') || title || (around?.title ?? ''),
  };
}

function nameIn(frame: FrameText, outer: string): string {
  const lines = frame.order.flatMap((id) => frame.blocks.get(id)?.split('\n') ?? []);
  const isHere = outer !== '' && lines.some((line) => line.includes(outer));
  const first = lines[0]?.trim() ?? '';
  return !isHere && NAME.test(first) ? first : outer;
}
