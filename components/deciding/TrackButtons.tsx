import { TRACKS, type Track } from '../../utils/engine/types.ts';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';

interface TrackButtonsProps {
  words: Vocabulary;
  choose(track: Track): void;
}

/** Three equal buttons, the resting state first, none pressed. The short course is never disabled: pressed too early it says what lacks. */
export function TrackButtons({ words, choose }: TrackButtonsProps) {
  return (
    <div class="choices tracks">
      {TRACKS.toReversed().map((id) => {
        const track = words.tracks.find((one) => one.id === id);
        return (
          <button key={id} type="button" class={`btn ${id}`} onClick={() => choose(id)}>
            <i class="ln w" />
            <span>{track?.name ?? id}</span>
            <small>{[track?.length, track?.place].filter(Boolean).join(', ')}</small>
          </button>
        );
      })}
    </div>
  );
}
