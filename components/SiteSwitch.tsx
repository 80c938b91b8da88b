import { browser } from 'wxt/browser';
import { ask } from '../utils/messages/ask.ts';
import type { TabState } from '../utils/messages/protocol.ts';

const NOTES: Record<TabState['site'], string> = {
  on: 'On for this site',
  off: 'Off. Nothing here has been read.',
  once: 'Read once, for this page only.',
  revoked: 'Off: the permission was taken away in the browser’s settings.',
  'not-a-page': 'Extensions may not read this page.',
};

interface SiteSwitchProps {
  tab: TabState;
  /** Says that something was not done. */
  fail(reason: string): void;
}

/**
 * The switch for a site. Turning on only asks, inside the click, and does nothing after it: the browser may close the popup while it asks.
 * The switch shows what is so, not what was asked for, so a refusal leaves it where it was.
 */
export function SiteSwitch({ tab, fail }: SiteSwitchProps) {
  const isOn = tab.site === 'on';
  const toggle = (event: Event): void => {
    if (isOn) void turnOff(tab.pattern, fail);
    else browser.permissions.request({ origins: [tab.pattern] }).catch((error) => fail(String(error)));
    (event.currentTarget as HTMLInputElement).checked = isOn;
  };
  return (
    <div class="on">
      <span>
        <b class="cut">{tab.host || 'This page'}</b>
        <span class="s">{NOTES[tab.site]}</span>
      </span>
      {tab.pattern !== '' && (
        <input
          class="switch"
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          aria-label="On for this site"
          checked={isOn}
          onChange={toggle}
        />
      )}
    </div>
  );
}

async function turnOff(pattern: string, fail: (reason: string) => void): Promise<void> {
  const reply = await ask({ kind: 'turn-off', pattern });
  if (!reply.ok) fail(reply.reason);
}
