import type { PackReference } from '../../../utils/packs/types.ts';
import type { PackHistoryEntry } from '../../../utils/store/pack-history.ts';
import type { PackLogDetails } from '../../../utils/store/packs.ts';
import { PageText } from '../../PageText.tsx';
import * as state from '../../state/packs.ts';
import { momentOf } from '../../time.ts';

/** What was done with packs and by whom, the newest first. */
export function PackHistory() {
  const entries = state.history.value;
  return (
    <section class="card">
      <header>
        <h2>History</h2>
        <span class="s">From the log; nothing is ever taken out of it.</span>
      </header>
      {entries.length === 0 && <p class="pad s">Nobody has changed the packs yet.</p>}
      <ol class="history">
        {entries.map((entry) => (
          <li key={entry.sequence}>
            <span class="s num">{momentOf(entry.time, Date.now())}</span>
            <span>
              <b>
                <PageText text={entry.reviewer || 'The program'} />
              </b>{' '}
              <PageText text={sayDone(entry.details)} />
              <Agreed entry={entry} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Agreed({ entry: { details } }: { entry: PackHistoryEntry }) {
  if (details.agreed.length === 0) return null;
  return (
    <>
      {details.agreed.map((sentence) => (
        <p class="s" key={sentence}>
          Said yes to: <PageText text={sentence} />
        </p>
      ))}
    </>
  );
}

const say = (pack: PackReference | null): string =>
  pack === null ? 'a pack' : pack.version === '' ? `local tuning of ${pack.id}` : `${pack.id} ${pack.version}`;

/** The rest of a sentence that begins with who did it. */
function sayDone({ act, pack, effect }: PackLogDetails): string {
  const changed = effect ? ` ${effect.changed} of ${effect.mentions} mentions were to change.` : '';
  switch (act) {
    case 'kept':
      return `kept ${say(pack)} without using it.`;
    case 'adopted':
      return `put ${say(pack)} into use.${changed}`;
    case 'rolled-back':
      return `rolled back to ${say(pack)}.${changed}`;
    case 'turned-off':
      return `turned ${say(pack)} off.${changed}`;
    case 'reordered':
      return `changed the order of the packs.${changed}`;
    case 'removed':
      return `removed ${say(pack)}.`;
    case 'built-in':
      return `brought ${say(pack)}, and nothing was read yet.`;
  }
}
