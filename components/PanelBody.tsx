import { BlindNote } from './BlindNote.tsx';
import { Decision } from './deciding/Decision.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { KeySheet } from './keys/KeySheet.tsx';
import { MentionList } from './MentionList.tsx';
import { NothingFound, NotReadable } from './NothingFound.tsx';
import { Orphans } from './Orphans.tsx';
import { Progress } from './Progress.tsx';
import { ReadWhole } from './ReadWhole.tsx';
import { SiteOff } from './SiteOff.tsx';
import { Stopped } from './Stopped.tsx';
import { Suggestion } from './Suggestion.tsx';
import { isBlind } from './state/applicant.ts';
import { leftOut } from './state/documents.ts';
import { openDashboard } from './state/open-dashboard.ts';
import * as panel from './state/panel.ts';
import { needsPerson } from './state/views.ts';
import { UnreadNote } from './UnreadNote.tsx';

/** What the panel has to say of the tab: off, stopped, unreadable, nothing found, or the list. */
export function PanelBody() {
  const tab = panel.tab.value;
  const document = panel.documentRecord.value;
  const words = panel.vocabulary.value;
  const storeError = tab?.documents.find((one) => one.documentId === panel.documentId.value)?.storeError;
  const error = panel.readError.value ?? storeError ?? null;
  if (panel.keysShown.value) return <KeySheet />;
  if (!tab) return error === null ? <div class="body" /> : <Stopped reason={error} tabId={null} />;
  if (tab.site !== 'on' && tab.site !== 'once') return <SiteOff tab={tab} />;
  if (!document || !words) {
    if (error !== null) return <Stopped reason={error} tabId={tab.tabId} />;
    // Until the store has answered nothing is said: "none" would be wrong for a moment.
    return panel.isLoaded.value ? <NotReadable tab={tab} {...leftOut(tab)} /> : <div class="body" />;
  }
  const { unread, cut } = leftOut(tab);
  if (panel.mentions.value.length === 0 && panel.orphans.value.length === 0)
    return <NothingFound words={words} document={document} unread={unread} cut={cut} />;
  return (
    <div class="body">
      <div class="notes">
        <ErrorNote reason={panel.actionError.value?.reason ?? null}>
          {panel.actionError.value?.isUnsaved && (
            <>
              What was saved before is safe.{' '}
              <button type="button" class="link" onClick={() => void openDashboard()}>
                Export it
              </button>
            </>
          )}
        </ErrorNote>
        <ErrorNote reason={panel.draftError.value} />
        <ErrorNote reason={error} />
        <UnreadNote unread={unread} cut={cut}>
          <ReadWhole />
        </UnreadNote>
      </div>
      {isBlind.value ? (
        <BlindNote />
      ) : (
        <Suggestion words={words} document={document} first={panel.views.value.filter(needsPerson)} />
      )}
      <Progress />
      <Orphans words={words} orphans={panel.orphans.value} />
      <MentionList words={words} />
      <Decision words={words} />
    </div>
  );
}
