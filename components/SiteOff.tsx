import { browser } from 'wxt/browser';
import { ask } from '../utils/messages/ask.ts';
import type { TabState } from '../utils/messages/protocol.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { Icon } from './Icon.tsx';
import * as panel from './state/panel.ts';

/** The site is off: what turning on would do, and the two ways to do it. */
export function SiteOff({ tab }: { tab: TabState }) {
  const isPage = tab.site !== 'not-a-page';
  return (
    <div class="body">
      <div class="notes">
        <ErrorNote reason={panel.actionError.value?.reason ?? null} />
      </div>
      <div class="mid">
        <Icon name="power" className="big" />
        <h2>{headline(tab)}</h2>
        {tab.site === 'revoked' && (
          <p>
            It was taken away in the browser’s settings. The marks were taken off the page, and nothing new is read.
            Your decisions are kept.
          </p>
        )}
        <p>
          {isPage
            ? 'When on, Officer Lens reads the text of applicant pages here and marks officer phrases. Nothing leaves this computer.'
            : 'Extensions may not read this page.'}
        </p>
        {isPage &&
          (tab.pattern === '' ? (
            <p>To turn it on, press the Officer Lens button in the toolbar.</p>
          ) : (
            <TurnOn tab={tab} />
          ))}
      </div>
    </div>
  );
}

function headline({ site }: TabState): string {
  if (site === 'not-a-page') return 'Not a page to read';
  return site === 'revoked' ? 'The permission for this site is gone' : 'Off on this site';
}

function TurnOn({ tab }: { tab: TabState }) {
  return (
    <div class="row wrap">
      <button
        type="button"
        class="btn solid"
        onClick={() => void browser.permissions.request({ origins: [tab.pattern] }).catch(say)}
      >
        Turn on for this site
      </button>
      <button type="button" class="btn" onClick={() => void readOnce(tab.tabId)}>
        Only this page, once
      </button>
    </div>
  );
}

async function readOnce(tabId: number): Promise<void> {
  const reply = await ask({ kind: 'read-once', tabId });
  panel.actionError.value = reply.ok ? null : { reason: reply.reason, isUnsaved: false };
}

function say(error: unknown): void {
  panel.actionError.value = { reason: error instanceof Error ? error.message : String(error), isUnsaved: false };
}
