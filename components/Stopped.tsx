import { ask } from '../utils/messages/ask.ts';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { loadDocument } from './state/load.ts';
import * as panel from './state/panel.ts';

/** Reading stopped: why, that nothing is lost, and what to do. */
export function Stopped({ reason, tabId }: { reason: string; tabId: number | null }) {
  const count = panel.decisions.value.filter((decision) => decision.ended === null).length;
  const again = async (): Promise<void> => {
    if (tabId !== null) await ask({ kind: 'read-again', tabId });
    panel.readError.value = null;
    await loadDocument();
  };
  return (
    <div class="mid bad" role="alert">
      <Icon name="warn" className="big" />
      <h2>Reading stopped</h2>
      <p>
        <PageText text={reason} />
      </p>
      {count > 0 && <p>{count === 1 ? 'Your decision is safe.' : `Your ${count} decisions are safe.`}</p>}
      <div class="row wrap">
        <button type="button" class="btn" onClick={() => void again()}>
          Read again
        </button>
        <button type="button" class="btn" onClick={() => void navigator.clipboard.writeText(reason)}>
          Copy details
        </button>
      </div>
    </div>
  );
}
