import { useEffect } from 'preact/hooks';
import { PanelBody } from './PanelBody.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { PanelHead } from './PanelHead.tsx';
import { ResumeArea } from './ResumeArea.tsx';
import { listenForKeys } from './state/keys.ts';
import { followTab } from './state/load.ts';
import * as panel from './state/panel.ts';
import { useTheme } from './state/use-theme.ts';

/**
 * The side panel: one applicant's document, its mentions, and what the reviewer says of them.
 * `own`: the tab in which it stands, where it is part of a page; else it follows the active tab.
 */
export function Panel({ own }: { own?: number }) {
  useTheme(panel.settings.value?.theme);
  useEffect(() => {
    const life = new AbortController();
    followTab(life.signal, own);
    listenForKeys(life.signal);
    return () => life.abort();
  }, [own]);
  return (
    <div class="panel">
      <PanelHead tab={panel.tab.value} document={panel.documentRecord.value} />
      <main>
        <PanelBody />
        {panel.tab.value?.site === 'on' && panel.tab.value.documents.length > 0 && <ResumeArea tab={panel.tab.value} />}
      </main>
      <PanelFoot />
    </div>
  );
}
