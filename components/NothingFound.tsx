import { useState } from 'preact/hooks';
import type { TabState } from '../utils/messages/protocol.ts';
import { trackName, type Vocabulary } from '../utils/review/vocabulary.ts';
import type { DocumentRecord } from '../utils/store/records.ts';
import { Decision } from './deciding/Decision.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { Icon } from './Icon.tsx';
import { ReadWhole } from './ReadWhole.tsx';
import { standing } from './state/applicant.ts';
import * as panel from './state/panel.ts';
import { readPdf } from './state/read-pdf.ts';
import { type LeftOut, UnreadNote } from './UnreadNote.tsx';

interface NothingFoundProps extends LeftOut {
  words: Vocabulary;
  document: DocumentRecord;
}

/** A resume without a mention: a result only because it says how much was read. */
export function NothingFound({ words, document, unread, cut }: NothingFoundProps) {
  const isWhole = unread.length === 0 && cut.length === 0;
  const [isAsked, setDeciding] = useState(false);
  const isDeciding = isAsked || standing.value.state !== 'open';
  return (
    <div class="body">
      <div class="notes">
        <UnreadNote unread={unread} cut={cut}>
          <ReadWhole />
        </UnreadNote>
      </div>
      <div class="mid">
        <Icon name="find" className="big" />
        <h2>No officer words found</h2>
        <p>
          {isWhole ? 'Read in full: ' : 'Read in part: '}
          {document.words} words{isWhole && ', nothing left out'}.
        </p>
        <p>
          {isWhole
            ? 'Nothing points to earlier police work, so the suggestion stays: '
            : 'In what was read, nothing points to earlier police work. The suggestion stays: '}
          {trackName(words, document.suggestedTrack)}. You decide; this is not an eligibility decision.
        </p>
        {!isDeciding && (
          <button type="button" class="btn" onClick={() => setDeciding(true)}>
            Decide on this applicant
          </button>
        )}
      </div>
      {isDeciding && <Decision words={words} />}
    </div>
  );
}

/** A page that is on and into which no script may look. */
function Closed({ address }: { address: string }) {
  return (
    <div class="body">
      <div class="notes">
        <ErrorNote reason={panel.actionError.value?.reason ?? null} />
      </div>
      <div class="mid bad">
        <Icon name="file" className="big" />
        <h2>This page has not been read</h2>
        <p>
          The browser lets no extension look into it, or the page has ended our script. Where the browser’s own viewer
          shows a PDF, Officer Lens can fetch the file and show it in its reader. An empty list here would mean nothing.
        </p>
        <button type="button" class="btn solid" onClick={() => readPdf(address)}>
          Read this PDF
        </button>
      </div>
    </div>
  );
}

/** Nothing on the page was read as a resume, and why. */
export function NotReadable({ tab, unread, cut }: LeftOut & { tab: TabState }) {
  const isPdf = unread.some((one) => one.kind === 'pdf-viewer');
  const isBlocked = unread.length > 0;
  if (tab.closed !== undefined) return <Closed address={tab.closed} />;
  const words = tab.documents.reduce((sum, one) => sum + one.words, 0);
  return (
    <div class="body">
      <div class="notes">
        <ErrorNote reason={panel.actionError.value?.reason ?? null} />
        <UnreadNote unread={unread} cut={cut}>
          <ReadWhole />
        </UnreadNote>
      </div>
      <div class={isBlocked ? 'mid bad' : 'mid'}>
        <Icon name={isBlocked ? 'file' : 'find'} className="big" />
        <h2>{headline(isPdf, isBlocked)}</h2>
        <p>
          {isBlocked
            ? 'An empty list here would mean nothing.'
            : 'Open an applicant, and the list of mentions appears here.'}
        </p>
        {words > 0 && <p>The rest of the page: {words} words read, no mentions.</p>}
      </div>
    </div>
  );
}

function headline(isPdf: boolean, isBlocked: boolean): string {
  if (isPdf) return 'This PDF has not been read';
  return isBlocked ? 'This page has not been read in full' : 'No resume on this page yet';
}
