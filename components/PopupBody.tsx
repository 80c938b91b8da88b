import { browser } from 'wxt/browser';
import { openPanel } from '../utils/background/panel.ts';
import { ask } from '../utils/messages/ask.ts';
import type { TabState } from '../utils/messages/protocol.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { MayList } from './MayList.tsx';
import { PopupCounts } from './PopupCounts.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { leftOut } from './state/documents.ts';
import { openDashboard } from './state/open-dashboard.ts';
import { useShortcuts } from './state/shortcuts.ts';
import { UnreadNote } from './UnreadNote.tsx';

interface PopupBodyProps {
  tab: TabState;
  windowId: number | undefined;
  /** Says that something was not done. */
  fail(reason: string): void;
}

/** What the popup says of one tab. */
export function PopupBody({ tab, windowId, fail }: PopupBodyProps) {
  const isRead = tab.site === 'on' || tab.site === 'once';
  const { unread, cut } = leftOut(tab);
  const storeError = tab.documents.find((one) => one.storeError !== null)?.storeError ?? null;
  const readOnce = async (): Promise<void> => {
    const reply = await ask({ kind: 'read-once', tabId: tab.tabId });
    if (!reply.ok) fail(reply.reason);
  };
  return (
    <>
      <SiteSwitch tab={tab} fail={fail} />
      {(unread.length > 0 || cut.length > 0 || storeError !== null) && (
        <div class="pad">
          <ErrorNote reason={storeError} />
          <UnreadNote unread={unread} cut={cut} />
        </div>
      )}
      {isRead && tab.closed === undefined && <PopupCounts documents={tab.documents} />}
      {tab.closed !== undefined && (
        <p class="say">
          The browser lets no extension look into this page, or the page has ended our script. It was not read.
        </p>
      )}
      {isRead && <OpenPanel windowId={windowId} />}
      {!isRead && tab.pattern !== '' && (
        <div class="go">
          <button type="button" class="btn" onClick={() => void readOnce()}>
            Only this page, once
          </button>
        </div>
      )}
      {tab.site !== 'not-a-page' && <MayList isOn={isRead} />}
      <div class="row end s">
        {!isRead && tab.pattern !== ''
          ? 'Your browser will ask once for this site.'
          : `Officer Lens ${browser.runtime.getManifest().version}`}
        <button type="button" class="link push" onClick={() => void openDashboard()}>
          All applicants
        </button>
      </div>
    </>
  );
}

/** The command's name in the manifest, as the browser lists it. */
const OPEN_COMMAND = 'Open the panel';

function OpenPanel({ windowId }: { windowId: number | undefined }) {
  const keys = useShortcuts().find((shortcut) => shortcut.does === OPEN_COMMAND)?.keys ?? [];
  return (
    <div class="go">
      <button type="button" class="btn solid" onClick={() => openPanel(windowId)}>
        Open panel {keys.length > 0 && <kbd>{keys.join(' ')}</kbd>}
      </button>
    </div>
  );
}
