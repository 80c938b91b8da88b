import { browser } from 'wxt/browser';
import { ask } from '../utils/messages/ask.ts';
import type { TabState } from '../utils/messages/protocol.ts';
import { Icon } from './Icon.tsx';
import * as panel from './state/panel.ts';

/** The site is off: what turning on would do, and the two ways to do it. */
export function SiteOff({ tab }: { tab: TabState }) {
  const revoked = tab.site === 'revoked';
  return (
    <div class="mid">
      <Icon name="power" className="big" />
      <h2>{tab.site === 'not-a-page' ? 'Not a page to read' : 'Off on this site'}</h2>
      {revoked && (
        <p>The permission for this site was taken away in the browser’s settings. Your decisions are kept.</p>
      )}
      {tab.site === 'not-a-page' ? (
        <p>Extensions may not read this page.</p>
      ) : (
        <p>
          When on, Officer Lens reads the text of applicant pages here and marks officer phrases. Nothing leaves this
          computer.
        </p>
      )}
      {tab.pattern !== '' && (
        <div class="row wrap">
          <button
            type="button"
            class="btn solid"
            onClick={() => void browser.permissions.request({ origins: [tab.pattern] })}
          >
            Turn on for this site
          </button>
          <button type="button" class="btn" onClick={() => void ask({ kind: 'read-once', tabId: tab.tabId })}>
            Only this page, once
          </button>
        </div>
      )}
      {tab.pattern === '' && tab.site === 'off' && <p>To turn it on, press the Officer Lens button in the toolbar.</p>}
    </div>
  );
}

/** Reading stopped: why, that nothing is lost, and what to do. */
export function Stopped({ reason }: { reason: string }) {
  const count = panel.decisions.value.filter((decision) => decision.ended === null).length;
  const tab = panel.tab.value;
  return (
    <div class="mid bad" role="alert">
      <Icon name="warn" className="big" />
      <h2>Reading stopped</h2>
      <p>{reason}</p>
      {count > 0 && <p>Your {count === 1 ? 'decision is' : `${count} decisions are`} safe.</p>}
      <div class="row wrap">
        <button type="button" class="btn" onClick={() => tab && void ask({ kind: 'read-again', tabId: tab.tabId })}>
          Read again
        </button>
        <button type="button" class="btn" onClick={() => void navigator.clipboard.writeText(reason)}>
          Copy details
        </button>
      </div>
    </div>
  );
}

/** Something failed while the list still stands. */
export function ErrorNote({ reason }: { reason: string | null }) {
  if (reason === null) return null;
  return (
    <div class="note bad" role="alert">
      <Icon name="warn" />
      <p>{reason}</p>
    </div>
  );
}
