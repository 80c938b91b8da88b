import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import { sayLabel } from '../../utils/review/words.ts';
import { PageText } from '../PageText.tsx';
import type { Event } from '../state/history.ts';
import { momentOf } from '../time.ts';

/** All that was said of an applicant, the newest first; what was taken back stays in it. */
export function Said({ words, events }: { words: Vocabulary; events: Event[] }) {
  return (
    <section class="card">
      <header>
        <h2>What was said</h2>
        <span class="s">Nothing is removed from it by an undo.</span>
      </header>
      {events.length === 0 && <p class="pad s">Nobody has said anything yet.</p>}
      <ol class="said">
        {events.map((event) => (
          <li key={`${event.decision.id} ${event.ended}`}>
            <span class="s num">{momentOf(event.time, Date.now())}</span>
            <span>
              <b>{event.decision.reviewer}</b> {saysOf(event)} “<PageText text={event.decision.quote} />”
              {event.ended === null && <> as {sayLabel(words, event.decision.meaning, event.decision.context)}</>}
              {event.ended === null && event.decision.note !== '' && (
                <span class="s">
                  {' '}
                  Note: <PageText text={event.decision.note} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function saysOf({ decision, ended }: Event): string {
  if (ended === 'undo') return 'said something of these words that was taken back:';
  if (ended === 'orphan-dismissed') return 'said something of words that are gone, and it was withdrawn:';
  return decision.action === 'confirm' ? 'confirmed' : 'changed';
}
