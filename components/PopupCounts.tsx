import { useEffect, useState } from 'preact/hooks';
import type { Track } from '../utils/engine/types.ts';
import { ask } from '../utils/messages/ask.ts';
import type { OpenDocument } from '../utils/messages/protocol.ts';
import { trackShort, type Vocabulary } from '../utils/review/vocabulary.ts';
import { readMentions } from '../utils/store/documents.ts';
import { openStore } from '../utils/store/open.ts';
import type { MentionRecord } from '../utils/store/records.ts';
import { TrackCounts } from './TrackCounts.tsx';

/** What was found in the documents of a tab, as stored. */
export function PopupCounts({ documents }: { documents: OpenDocument[] }) {
  const [mentions, setMentions] = useState<MentionRecord[] | null>(null);
  const [words, setWords] = useState<Vocabulary | null>(null);
  const ids = documents.map((document) => document.documentId).join(' ');
  useEffect(() => {
    void load(ids.split(' ').filter(Boolean)).then(setMentions);
    void ask<Vocabulary>({ kind: 'vocabulary' }).then((reply) => setWords(reply.ok ? reply.value : null));
  }, [ids]);
  if (documents.length === 0) return <p class="say">Nothing has been read on this page yet.</p>;
  if (!mentions || !words) return null;
  const counts: Record<Track, number> = { leo: 0, review: 0, academy: 0 };
  for (const mention of mentions) counts[mention.track]++;
  const read = mentions.filter((mention) => mention.joined === 'decided').length;
  const names = {
    leo: trackShort(words, 'leo'),
    review: trackShort(words, 'review'),
    academy: trackShort(words, 'academy'),
  };
  return (
    <>
      <TrackCounts counts={counts} names={names} />
      <p class="say">
        <span>
          <b>{mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`}</b> on this page, suggested
        </span>
        <span class="num">
          {read} of {mentions.length} read
        </span>
      </p>
    </>
  );
}

async function load(ids: string[]): Promise<MentionRecord[]> {
  const opened = await openStore();
  if (!opened.ok) return [];
  return (await Promise.all(ids.map((id) => readMentions(opened.value, id)))).flat();
}
