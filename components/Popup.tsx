import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { openPanel } from '../utils/background/panel.ts';
import { ask } from '../utils/messages/ask.ts';
import type { TabState } from '../utils/messages/protocol.ts';
import { Icon, type IconName } from './Icon.tsx';
import { PopupCounts } from './PopupCounts.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { watchTab } from './state/tab.ts';
import { UnreadNote } from './UnreadNote.tsx';

const MAY: [IconName, string][] = [
  ['check', 'Reads the text of applicant pages here'],
  ['check', 'Draws marks and labels over the page'],
  ['no', 'Never changes, sends or submits anything'],
  ['no', 'Never reads other sites or form fields'],
];

/** The toolbar button's popup: on or off here, what was found, what could not be read, and the way to the panel. */
export function Popup({ windowId }: { windowId: number | undefined }) {
  const [tab, setTab] = useState<TabState | null>(null);
  const [error, setError] = useState('');
  useEffect(() => {
    const life = new AbortController();
    watchTab({ changed: setTab, failed: setError, noticed: () => undefined }, life.signal);
    return () => life.abort();
  }, []);
  return (
    <main class="pop">
      <header>
        <Icon name="mark" />
        <h1>Officer Lens</h1>
      </header>
      {error !== '' && <ErrorNote reason={error} />}
      {tab && <TabBody tab={tab} windowId={windowId} />}
    </main>
  );
}

function TabBody({ tab, windowId }: { tab: TabState; windowId: number | undefined }) {
  const isRead = tab.site === 'on' || tab.site === 'once';
  const unread = tab.documents.flatMap((document) => document.unread);
  const cut = tab.documents.flatMap((document) => document.cut);
  return (
    <>
      <SiteSwitch tab={tab} />
      {isRead && <PopupCounts documents={tab.documents} />}
      {(unread.length > 0 || cut.length > 0) && (
        <div class="pad">
          <UnreadNote unread={unread} cut={cut} />
        </div>
      )}
      {isRead && (
        <div class="go">
          <button type="button" class="btn solid" onClick={() => openPanel(windowId)}>
            Open panel
          </button>
        </div>
      )}
      {!isRead && tab.pattern !== '' && (
        <div class="go">
          <button type="button" class="btn" onClick={() => void ask({ kind: 'read-once', tabId: tab.tabId })}>
            Only this page, once
          </button>
        </div>
      )}
      {tab.site !== 'not-a-page' && (
        <ul class="may">
          {MAY.map(([icon, words]) => (
            <li key={words} class={icon === 'no' ? 'no' : ''}>
              <Icon name={icon} />
              <span>{words}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="row end s">
        {isRead ? `Officer Lens ${browser.runtime.getManifest().version}` : 'Your browser will ask once for this site.'}
      </div>
    </>
  );
}

function ErrorNote({ reason }: { reason: string }) {
  return (
    <div class="pad">
      <div class="note bad" role="alert">
        <Icon name="warn" />
        <p>{reason}</p>
      </div>
    </div>
  );
}
