import { useEffect } from 'preact/hooks';
import { ErrorNote, SiteOff, Stopped } from './Closed.tsx';
import { KeySheet } from './KeySheet.tsx';
import { MentionList } from './MentionList.tsx';
import { NameForm } from './NameForm.tsx';
import { NothingFound, NotReadable } from './NothingFound.tsx';
import { Orphans } from './Orphans.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Progress } from './Progress.tsx';
import { Suggestion } from './Suggestion.tsx';
import { listenForKeys } from './state/keys.ts';
import { followTab } from './state/load.ts';
import * as panel from './state/panel.ts';
import { UnreadNote } from './UnreadNote.tsx';

/** The side panel: one applicant's document, its mentions, and what the reviewer says of them. */
export function Panel() {
  useEffect(() => {
    const life = new AbortController();
    followTab(life.signal);
    listenForKeys(life.signal);
    return () => life.abort();
  }, []);
  return (
    <main class="panel">
      <PanelHead />
      <Body />
      <PanelFoot />
    </main>
  );
}

function Body() {
  const tab = panel.tab.value;
  if (panel.keysShown.value) return <KeySheet />;
  if (!tab) return panel.error.value === null ? <div class="body" /> : <Stopped reason={panel.error.value} />;
  if (tab.site !== 'on' && tab.site !== 'once') return <SiteOff tab={tab} />;
  const open = tab.documents.find((one) => one.documentId === panel.documentId.value);
  const storeError = open?.storeError ?? null;
  if (!panel.documentRecord.value) {
    if (storeError !== null || panel.error.value !== null)
      return <Stopped reason={storeError ?? panel.error.value ?? ''} />;
    return <NotReadable tab={tab} />;
  }
  if (panel.mentions.value.length === 0 && panel.orphans.value.length === 0)
    return <NothingFound document={panel.documentRecord.value} />;
  return (
    <section class="body" aria-label="Mentions">
      <div class="notes">
        <ErrorNote reason={panel.error.value ?? storeError} />
        <UnreadNote unread={panel.documentRecord.value.unread} cut={panel.documentRecord.value.cut} />
      </div>
      <Suggestion document={panel.documentRecord.value} />
      <Progress />
      {panel.editing.value === 'name' && <NameForm />}
      <Orphans />
      <MentionList />
    </section>
  );
}
