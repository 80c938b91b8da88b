import type { TabState } from '../utils/messages/protocol.ts';
import type { DocumentRecord } from '../utils/store/records.ts';
import { DocumentPicker } from './DocumentPicker.tsx';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { openDashboard } from './state/open-dashboard.ts';
import { momentOf } from './time.ts';

/** Whose document this is, where it is shown, and which pack read it. */
export function PanelHead({ tab, document }: { tab: TabState | null; document: DocumentRecord | null }) {
  const isOff = tab !== null && tab.site !== 'on' && tab.site !== 'once';
  const name = (isOff ? '' : document?.person) || tab?.host || 'Officer Lens';
  return (
    <header class="ph">
      <div class="row">
        <Icon name="mark" />
        <h1 class="cut">
          <PageText text={name} />
        </h1>
        <button
          type="button"
          class="btn bare icon push"
          aria-label="All applicants, sites and settings"
          title="All applicants, sites and settings"
          onClick={() => void openDashboard()}
        >
          <Icon name="table" />
        </button>
      </div>
      {isOff && (
        <>
          <p class="s meta cut">{tab.site === 'not-a-page' ? 'Not a page to read' : 'Not enabled on this site'}</p>
          <p class="xs cut">Nothing on this page has been read</p>
        </>
      )}
      {!isOff && document && (
        <>
          <p class="s meta cut">
            Resume on this page ·{' '}
            <PageText text={document.title === document.person ? document.origin : document.title} />
          </p>
          <p class="xs cut">
            {document.stamp.pack} {document.stamp.packVersion} · read {momentOf(document.lastSeen, Date.now())}
          </p>
        </>
      )}
      {!isOff && tab && <DocumentPicker documents={tab.documents} shown={document?.id ?? ''} />}
    </header>
  );
}
