import { contextName, meaningName } from '../utils/review/vocabulary.ts';
import type { DecisionRecord } from '../utils/store/records.ts';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { withdraw } from './state/actions.ts';
import * as panel from './state/panel.ts';

/** A decision whose surroundings changed: both texts, side by side; it does not count until a person says so again. */
export function CheckAgain({ view, decision }: { view: panel.MentionView; decision: DecisionRecord }) {
  const words = panel.vocabulary.value;
  if (!words) return null;
  return (
    <div class="note" role="note">
      <Icon name="lost" />
      <p>The text around it has changed, check again.</p>
      <p>
        Was: <PageText text={`${decision.before}${decision.quote}${decision.after}`} />
      </p>
      <p>
        Now: <PageText text={`${view.mention.before}${view.mention.quote}${view.mention.after}`} />
      </p>
      <p>
        {decision.reviewer} said: {meaningName(words, decision.meaning)},{' '}
        {contextName(words, decision.context).toLowerCase()}
      </p>
      <p>
        <button type="button" class="link" onClick={() => void withdraw(decision.id, 'orphan-dismissed')}>
          Withdraw it
        </button>
      </p>
    </div>
  );
}
