import type { DecisionRecord } from '../utils/store/records.ts';
import { MadeUnder } from './MadeUnder.tsx';
import { PageText } from './PageText.tsx';
import { withdraw } from './state/actions.ts';
import * as panel from './state/panel.ts';
import { momentOf } from './time.ts';

/** Who decided, when and with what note, and the way to take it back. */
export function DecisionLine({ decision }: { decision: DecisionRecord }) {
  return (
    <div class="said">
      <p class="s">
        {decision.action === 'confirm' ? 'Confirmed' : 'Changed'} by {decision.reviewer},{' '}
        {momentOf(decision.time, Date.now())}
        <MadeUnder stamp={decision.engineSaid.stamp} now={panel.documentRecord.value?.stamp} />
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
