import { useEffect } from 'preact/hooks';
import { PanelBody } from './PanelBody.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { PanelHead } from './PanelHead.tsx';
import { listenForKeys } from './state/keys.ts';
import { followTab } from './state/load.ts';
import * as panel from './state/panel.ts';
import { useTheme } from './state/use-theme.ts';

/** The side panel: one applicant's document, its mentions, and what the reviewer says of them. */
export function Panel() {
  useTheme(panel.settings.value?.theme);
  useEffect(() => {
    const life = new AbortController();
    followTab(life.signal);
    listenForKeys(life.signal);
    return () => life.abort();
  }, []);
  return (
    <div class="panel">
      <PanelHead tab={panel.tab.value} document={panel.documentRecord.value} />
      <main>
        <PanelBody />
      </main>
      <PanelFoot />
    </div>
  );
}
