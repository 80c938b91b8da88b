import type { DecisionRecord } from '../utils/store/records.ts';
import { PageText } from './PageText.tsx';
import { withdraw } from './state/actions.ts';
import { momentOf } from './time.ts';

/** Who decided, when and with what note, and the way to take it back. */
export function DecisionLine({ decision }: { decision: DecisionRecord }) {
  return (
    <div class="said">
      <p class="s">
        {decision.action === 'confirm' ? 'Confirmed' : 'Changed'} by {decision.reviewer},{' '}
        {momentOf(decision.time, Date.now())}
        <button type="button" class="link" onClick={() => void withdraw(decision.id, 'undo')}>
          Undo
        </button>
      </p>
      {decision.note !== '' && (
        <p class="s">
          Note: <PageText text={decision.note} />
        </p>
      )}
    </div>
  );
}
