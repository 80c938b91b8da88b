import { trackName, type Vocabulary } from '../../utils/review/vocabulary.ts';
import type { DocumentRecord } from '../../utils/store/records.ts';
import { PageText } from '../PageText.tsx';
import * as dashboard from '../state/dashboard.ts';
import { takeOut } from '../state/record-actions.ts';
import { SmallTrackSign } from '../TrackSign.tsx';
import { momentOf } from '../time.ts';
import { UnreadNote } from '../UnreadNote.tsx';

interface DocumentTableProps {
  words: Vocabulary;
  documents: DocumentRecord[];
  /** The suggestion is hidden until the reviewer has decided. */
  isBlind: boolean;
}

/** Where the applicant's documents were seen, what they point to, and what of them could not be read. */
export function DocumentTable({ words, documents, isBlind }: DocumentTableProps) {
  return (
    <section class="card">
      <header>
        <h2>Documents</h2>
        <span class="s">You decide; this is not an eligibility decision.</span>
      </header>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Seen at</th>
              <th scope="col">Suggested</th>
              <th scope="col">The text says</th>
              <th scope="col">Read by pack</th>
              <th scope="col" class="r">
                Words
              </th>
              <th scope="col" class="r">
                Last seen
              </th>
              {documents.length > 1 && <th scope="col">Tied by hand</th>}
            </tr>
          </thead>
          <tbody>
            {documents.map((one) => (
              <tr key={one.id}>
                <td class="cut at" title={one.address}>
                  <PageText text={one.address} />
                </td>
                {isBlind ? (
                  <td colSpan={2} class="xs">
                    after your reading
                  </td>
                ) : (
                  <>
                    <td>
                      <SmallTrackSign track={one.suggestedTrack} name={trackName(words, one.suggestedTrack)} />
                    </td>
                    <td class="fill s">
                      <PageText text={one.suggestedReason} />
                    </td>
                  </>
                )}
                <td class="s">
                  {one.stamp.pack} {one.stamp.packVersion}
                </td>
                <td class="s num r">{one.words}</td>
                <td class="s num r">{momentOf(one.lastSeen, Date.now())}</td>
                {documents.length > 1 && (
                  <td>
                    <button type="button" class="btn" onClick={() => void separate(one.id)}>
                      Another person’s
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {documents.map((one) => (
        <UnreadNote key={one.id} unread={one.unread} cut={one.cut} />
      ))}
    </section>
  );
}

async function separate(documentId: string): Promise<void> {
  const reply = await takeOut(documentId);
  dashboard.actionError.value = reply.ok ? null : reply.reason;
}
