import type { TabState } from '../utils/messages/protocol.ts';
import type { DocumentRecord } from '../utils/store/records.ts';
import { Icon } from './Icon.tsx';
import { UnreadNote } from './UnreadNote.tsx';

/** A resume without a mention: a result only because it says how much was read. */
export function NothingFound({ document }: { document: DocumentRecord }) {
  const whole = document.unread.length === 0 && document.cut.length === 0;
  return (
    <div class="body">
      <div class="notes">
        <UnreadNote unread={document.unread} cut={document.cut} />
      </div>
      <div class="mid">
        <Icon name="find" className="big" />
        <h2>No officer words found</h2>
        <p>
          {whole ? 'Read in full: ' : 'Read in part: '}
          {document.words} words{whole ? ', nothing left out.' : '.'}
        </p>
        <p>The suggestion stays the academy. You decide; this is not an eligibility decision.</p>
      </div>
    </div>
  );
}

/** Nothing on the page was read as a resume, and why. */
export function NotReadable({ tab }: { tab: TabState }) {
  const unread = tab.documents.flatMap((one) => one.unread);
  const cut = tab.documents.flatMap((one) => one.cut);
  const blocked = unread.length > 0;
  return (
    <div class="body">
      <div class="notes">
        <UnreadNote unread={unread} cut={cut} />
      </div>
      <div class={blocked ? 'mid bad' : 'mid'}>
        <Icon name={blocked ? 'file' : 'find'} className="big" />
        <h2>{blocked ? 'This page has not been read in full' : 'No resume on this page yet'}</h2>
        <p>{blocked ? 'An empty list here would mean nothing.' : 'Open an applicant, and the list appears here.'}</p>
      </div>
    </div>
  );
}
