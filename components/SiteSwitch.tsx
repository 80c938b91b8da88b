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

/** The switch for a site. Turning on only asks, inside the click: the browser may close the popup while it does. */
export function SiteSwitch({ tab }: { tab: TabState }) {
  const isOn = tab.site === 'on';
  const toggle = (): void => {
    if (isOn) void ask({ kind: 'turn-off', pattern: tab.pattern });
    else void browser.permissions.request({ origins: [tab.pattern] });
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
