import type { Stamp } from '../utils/engine/types.ts';

/** ", made under county/officer 1.2.0": said of a decision where other packs are in force by now. */
export function MadeUnder({ stamp, now }: { stamp: Stamp | null; now: Pick<Stamp, 'packHash'> | null | undefined }) {
  if (!stamp || !now || stamp.packHash === now.packHash) return null;
  return (
    <span class="s" title={stamp.packHash}>
      , made under {stamp.pack} {stamp.packVersion}
    </span>
  );
}
