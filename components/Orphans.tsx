import type { Vocabulary } from '../utils/review/vocabulary.ts';
import { sayLabel } from '../utils/review/words.ts';
import type { DecisionRecord } from '../utils/store/records.ts';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { withdraw } from './state/actions.ts';
import { dayOf } from './time.ts';

/** Decisions whose words are gone. They stay on record, and nothing is moved to other words. */
export function Orphans({ words, orphans }: { words: Vocabulary; orphans: DecisionRecord[] }) {
  if (orphans.length === 0) return null;
  return (
    <section aria-label="Decisions without their words">
      <div class="notes">
        <div class="note">
          <Icon name="lost" />
          <p>
            The document changed.{' '}
            {orphans.length === 1
              ? 'One decision no longer meets its'
              : `${orphans.length} decisions no longer meet their`}{' '}
            words. Nothing was moved to other words.
          </p>
        </div>
      </div>
      {orphans.map((decision) => (
        <Orphan key={decision.id} words={words} decision={decision} />
      ))}
    </section>
  );
}

function Orphan({ words, decision }: { words: Vocabulary; decision: DecisionRecord }) {
  return (
    <div class="orph">
      <q>
        <PageText text={decision.quote} />
      </q>
      <span class="s">
        {decision.action === 'confirm' ? 'Confirmed as' : 'Changed to'}{' '}
        {sayLabel(words, decision.meaning, decision.context)}, by {decision.reviewer}, {dayOf(decision.time)}
      </span>
      <span class="s">
        It stood in: <PageText text={`${decision.before}${decision.quote}${decision.after}`} />
      </span>
      <span class="s">These words are no longer in the document.</span>
      <div class="row">
        <button type="button" class="btn" onClick={() => void withdraw(decision.id, 'orphan-dismissed')}>
          Withdraw
        </button>
        <span class="xs">Left alone, it stays on record and does not count.</span>
      </div>
    </div>
  );
}
