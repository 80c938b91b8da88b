import type { PickedArea } from '../messages/protocol.ts';
import { describePage } from '../page/about.ts';
import { hearPickKeys } from '../page/port.ts';
import { AreaPicker } from './area-picker.ts';

/** Lets the reviewer point at the resume in this document; null where it was given up. The panel runs it and waits for it. */
export async function pickArea(): Promise<PickedArea | null> {
  const life = new AbortController();
  const picker = new AreaPicker();
  const picked = picker.pick();
  hearPickKeys((key) => picker.key(key), life.signal);
  const selector = await picked;
  life.abort();
  return selector === null ? null : { selector, address: describePage('').address };
}
