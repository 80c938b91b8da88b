import { trackName } from '../utils/review/vocabulary.ts';
import type { DocumentRecord } from '../utils/store/records.ts';
import { PageText } from './PageText.tsx';
import * as panel from './state/panel.ts';
import { TrackSign } from './TrackSign.tsx';

/** What the words point to, why, and which mentions need a person first. It decides nothing and says so. */
export function Suggestion({ document }: { document: DocumentRecord }) {
  const words = panel.vocabulary.value;
  if (!words) return null;
  const track = words.tracks.find((one) => one.id === document.suggestedTrack);
  const details = [track?.length, track?.place].filter(Boolean).join(', ');
  const first = panel.views.value.filter(panel.needsPerson).slice(0, 3);
  return (
    <section class="sug" aria-label="Suggested track">
      <p class="xs">Suggested track</p>
      <TrackSign track={document.suggestedTrack} name={trackName(words, document.suggestedTrack)}>
        {details !== '' && <span class="s">{details}</span>}
      </TrackSign>
      <p class="s">
        <PageText text={document.suggestedReason} />
      </p>
      {first.length > 0 && (
        <p class="s">
          {first.length === 1 ? 'One mention needs' : 'These mentions need'} you first:{' '}
          {first.map(({ mention }) => (
            <button
              type="button"
              class="link"
              key={mention.index}
              onClick={() => (panel.current.value = mention.index)}
            >
              <PageText text={mention.quote} />
            </button>
          ))}
        </p>
      )}
      <p class="xs">You decide; this is not an eligibility decision.</p>
    </section>
  );
}
