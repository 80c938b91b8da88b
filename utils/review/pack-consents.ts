/** What a person must say yes to, line by line, before other packs come into use. Pure. */
import type { Track } from '../engine/types.ts';
import type { Rights } from '../packs/rights.ts';
import type { Pack } from '../packs/types.ts';
import type { TrackChange } from './pack-effect.ts';

/** One yes. */
export interface Consent {
  id: string;
  /** What stands beside the tick. */
  sentence: string;
}

/** The parts of an effect that ask for a yes. */
interface Asking {
  tracks: readonly TrackChange[];
  /** Mentions on the short course of which the kept words do not tell. */
  unclearLeo: number;
}

/**
 * One line a pair of tracks where one is the short course, one for each change of what leads there, and one where the kept words do not
 * tell of mentions that stand there today.
 */
export function consentsFor(
  { tracks, unclearLeo }: Asking,
  { protected: changes }: Rights,
  names: Pack['tracks'],
): Consent[] {
  const name = (track: Track | null): string =>
    track === null ? 'no mention' : (names.find(({ id }) => id === track)?.name ?? track);
  const moves = tracks
    .filter(({ from, to }) => from !== to && (from === 'leo' || to === 'leo'))
    .map(({ from, to, count }) => ({
      id: `move ${from} ${to}`,
      sentence: `${count === 1 ? '1 mention goes' : `${count} mentions go`} from ${name(from)} to ${name(to)}.`,
    }));
  const rows = changes.map((change) => ({ id: `row ${change}`, sentence: `It changes the rule itself: ${change}.` }));
  const untold =
    unclearLeo === 0
      ? []
      : [
          {
            id: 'unclear',
            sentence: `${unclearLeo === 1 ? '1 mention leads' : `${unclearLeo} mentions lead`} to ${name('leo')} today, and the kept words do not tell whether that stays.`,
          },
        ];
  return [...moves, ...rows, ...untold];
}
