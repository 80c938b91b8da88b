import { useEffect, useState } from 'preact/hooks';
import type { Meaning } from '../../utils/engine/types.ts';
import { ask } from '../../utils/messages/ask.ts';
import type { ExplainedMention, PageRequest, Reply } from '../../utils/messages/protocol.ts';
import type { MentionRecord } from '../../utils/store/records.ts';
import * as panel from './panel.ts';

/** Why a mention is read as it is, as far as its record does not say it; null until it is known, a sentence where the page is gone. */
export function useExplanation(mention: MentionRecord): Reply<ExplainedMention> | null {
  return useAnswer<ExplainedMention>(mention, (place) => ({ kind: 'explain', ...place }), '');
}

/** Sentences that say what kept a meaning away from a mention; none until they are known. A failure is one of them. */
export function useWhyNot(mention: MentionRecord, meaning: Meaning | ''): string[] {
  const request = (place: MentionPlace): PageRequest | null =>
    meaning === '' ? null : { kind: 'why-not', ...place, meaning };
  const reply = useAnswer<string[]>(mention, request, meaning);
  if (reply === null) return [];
  return reply.ok ? reply.value : [reply.reason];
}

interface MentionPlace {
  tabId: number;
  documentId: string;
  index: number;
}

/** Asks about a mention, and again when it is read otherwise or `asked` changes; a record that was only written again asks nothing. */
function useAnswer<T>(
  mention: MentionRecord,
  request: (place: MentionPlace) => PageRequest | null,
  asked: string,
): Reply<T> | null {
  const [answer, setAnswer] = useState<Reply<T> | null>(null);
  const tabId = panel.tab.value?.tabId;
  const { documentId, index, start, meaning, context, track, before, after } = mention;
  const read = JSON.stringify([tabId, documentId, index, start, meaning, context, track, before, after]);
  useEffect(() => {
    let isOver = false;
    setAnswer(null);
    const message = tabId === undefined ? null : request({ tabId, documentId, index });
    if (message) void ask<T>(message).then((reply) => !isOver && setAnswer(reply));
    return () => {
      isOver = true;
    };
  }, [read, asked]);
  return answer;
}
