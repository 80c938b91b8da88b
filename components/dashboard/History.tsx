import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import { sayEntry } from '../history-words.ts';
import { PageText } from '../PageText.tsx';
import type { ApplicantHistory } from '../state/applicant-history.ts';
import { momentOf } from '../time.ts';

/** All that was done with an applicant, the newest first; what was taken back stays in it. */
export function History({ words, history }: { words: Vocabulary; history: ApplicantHistory }) {
  return (
    <section class="card">
      <header>
        <h2>History</h2>
        <span class="s">From the log; nothing is removed from it by an undo.</span>
      </header>
      {history.entries.length === 0 && <p class="pad s">Nobody has said anything yet.</p>}
      <ol class="history">
        {history.entries.toReversed().map((entry) => (
          <li key={entry.sequence}>
            <span class="s num">{momentOf(entry.time, Date.now())}</span>
            <span>
              <b>
                <PageText text={entry.reviewer || 'Without a name'} />
              </b>{' '}
              <PageText text={sayEntry(words, entry, history)} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
