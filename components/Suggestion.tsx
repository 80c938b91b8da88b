import { trackName, type Vocabulary } from '../utils/review/vocabulary.ts';
import type { DocumentRecord } from '../utils/store/records.ts';
import { PageText } from './PageText.tsx';
import * as panel from './state/panel.ts';
import type { MentionView } from './state/views.ts';
import { TrackSign } from './TrackSign.tsx';

/** Mentions named here; the filter leads to all of them. */
const NAMED = 3;

interface SuggestionProps {
  words: Vocabulary;
  document: DocumentRecord;
  /** Mentions that a person must look at before anything else. */
  first: MentionView[];
}

/** What the words point to, why, and which mentions need a person first. It decides nothing and says so. */
export function Suggestion({ words, document, first }: SuggestionProps) {
  const track = words.tracks.find((one) => one.id === document.suggestedTrack);
  const details = [track?.length, track?.place].filter(Boolean).join(', ');
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
          {first.length === 1 ? 'One mention needs' : `${first.length} mentions need`} you first:{' '}
          {first.slice(0, NAMED).map(({ mention }, at) => (
            <>
              {at > 0 && ', '}
              <button type="button" class="link" key={mention.index} onClick={() => panel.openMention(mention.index)}>
                <PageText text={mention.quote} />
              </button>
            </>
          ))}
          {first.length > NAMED && ' and more'}.
        </p>
      )}
      <p class="xs">You decide; this is not an eligibility decision.</p>
    </section>
  );
}
