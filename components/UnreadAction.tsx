import type { Unread } from '../utils/messages/protocol.ts';
import { PageText } from './PageText.tsx';
import * as panel from './state/panel.ts';
import { allowFrame, readPdf } from './state/read-pdf.ts';

/** What the reviewer can do about something that was not read. */
export function UnreadAction({ unread: { kind, detail, address } }: { unread: Unread }) {
  if (kind === 'pdf-viewer' && address) {
    return (
      <button type="button" class="btn" onClick={() => readPdf(address)}>
        Read this PDF
      </button>
    );
  }
  if (kind !== 'frame' || detail === '') return null;
  const isSecure = panel.tab.value?.pattern.startsWith('https:') ?? true;
  return (
    <button type="button" class="btn" onClick={() => allowFrame(detail, isSecure)}>
      Allow <PageText text={detail} />
    </button>
  );
}
