import { contextName, meaningName } from '../utils/review/vocabulary.ts';
import type { DecisionRecord } from '../utils/store/records.ts';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { withdraw } from './state/actions.ts';
import * as panel from './state/panel.ts';

/** Decisions whose words are gone. Nothing is moved to other words. */
export function Orphans() {
  const orphans = panel.orphans.value;
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
        <Orphan key={decision.id} decision={decision} />
      ))}
    </section>
  );
}

function Orphan({ decision }: { decision: DecisionRecord }) {
  const words = panel.vocabulary.value;
  if (!words) return null;
  const said = decision.action === 'confirm' ? 'Confirmed as' : 'Changed to';
  return (
    <div class="orph">
      <q>
        <PageText text={decision.quote} />
      </q>
      <span class="s">
        {said} {meaningName(words, decision.meaning)}, {contextName(words, decision.context).toLowerCase()} by{' '}
        {decision.reviewer}, {new Date(decision.time).toLocaleDateString()}
      </span>
      <span class="s">
        It stood in: <PageText text={`${decision.before}${decision.quote}${decision.after}`} />
      </span>
      <span class="s">These words are no longer in the document.</span>
      <button type="button" class="btn" onClick={() => void withdraw(decision.id, 'orphan-dismissed')}>
        Withdraw
      </button>
    </div>
  );
}
