import { TRACKS, type Track } from '../utils/engine/types.ts';

/** How many mentions point to each track; the resting state first. */
export function TrackCounts({ counts, names }: { counts: Record<Track, number>; names: Record<Track, string> }) {
  return (
    <div class="cnt">
      {[...TRACKS].reverse().map((track) => (
        <div key={track}>
          <b>{counts[track]}</b>
          <span class={`tr ${track}`}>
            <i />
            {names[track]}
          </span>
        </div>
      ))}
    </div>
  );
}
