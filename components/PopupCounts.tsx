import { useEffect, useState } from 'preact/hooks';
import type { Track } from '../utils/engine/types.ts';
import { ask } from '../utils/messages/ask.ts';
import { onNotice } from '../utils/messages/notices.ts';
import type { OpenDocument, Reply } from '../utils/messages/protocol.ts';
import { trackShort, type Vocabulary } from '../utils/review/vocabulary.ts';
import { isBlindOn } from '../utils/store/blind.ts';
import { readMentions } from '../utils/store/read-documents.ts';
import type { MentionRecord } from '../utils/store/records.ts';
import { readSettings } from '../utils/store/settings.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { inStore } from './state/in-store.ts';
import { TrackCounts } from './TrackCounts.tsx';

/** What was found in the documents of a tab, as stored. */
export function PopupCounts({ documents }: { documents: OpenDocument[] }) {
  const [mentions, setMentions] = useState<Reply<MentionRecord[]> | null>(null);
  const [words, setWords] = useState<Vocabulary | null>(null);
  const [isBlind, setBlind] = useState(true);
  const ids = documents.map((document) => document.documentId).join(' ');
  useEffect(() => {
    const life = new AbortController();
    const read = (): void => {
      const all = ids.split(' ').filter(Boolean);
      void isAnyBlind(all).then(setBlind);
      void load(all).then(setMentions);
    };
    read();
    onNotice(({ kind }) => kind === 'document' && read(), life.signal);
    void ask<Vocabulary>({ kind: 'vocabulary' }).then((reply) => setWords(reply.ok ? reply.value : null));
    return () => life.abort();
  }, [ids]);
  if (mentions?.ok === false) {
    return (
      <div class="pad">
        <ErrorNote reason={mentions.reason} />
      </div>
    );
  }
  if (documents.length === 0) return <p class="say">Nothing has been read on this page yet.</p>;
  if (!mentions || !words) return null;
  if (mentions.value.length === 0) return <p class="say">Read, no officer words found.</p>;
  return <Counts mentions={mentions.value} words={words} isBlind={isBlind} />;
}

interface CountsProps {
  mentions: MentionRecord[];
  words: Vocabulary;
  /** The first reading is the reviewer's own: tracks are not said. */
  isBlind: boolean;
}

function Counts({ mentions, words, isBlind }: CountsProps) {
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
      {!isBlind && <TrackCounts counts={counts} names={names} />}
      <p class="say">
        <span>
          <b>{mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`}</b> on this page
          {!isBlind && ', suggested'}
        </span>
        <span class="num">
          {read} of {mentions.length} read
        </span>
      </p>
    </>
  );
}

/** Whether a suggestion on any of the documents is hidden from the reviewer. */
async function isAnyBlind(ids: string[]): Promise<boolean> {
  const reply = await inStore(async (store) => {
    const settings = await readSettings(store);
    const blind = await Promise.all(ids.map((id) => isBlindOn(store, id, settings)));
    return { ok: true, value: blind.includes(true) };
  });
  return !reply.ok || reply.value;
}

function load(ids: string[]): Promise<Reply<MentionRecord[]>> {
  return inStore(async (store) => {
    const mentions = await Promise.all(ids.map((id) => readMentions(store, id)));
    return { ok: true, value: mentions.flat() };
  });
}
