import type { CompiledPack } from '../engine/compiled.ts';
import { type Explanation, explain } from '../engine/explain.ts';
import { describeLost } from '../engine/sentences.ts';
import type { ExplainedMention, PageRequest, Reply } from '../messages/protocol.ts';
import { whyNotMention } from '../packs/why-not.ts';
import { framesOf } from './frames.ts';
import type { Reader } from './reader.ts';

type Asked = Extract<PageRequest, { kind: 'explain' | 'why-not' }>;

const GONE: Reply<never> = { ok: false, code: 'gone', reason: 'This document is no longer shown in the tab.' };

/** Explains a mention of a document that is open, from its text: that is not kept, so a page that is gone cannot be explained. */
export async function explainMention(
  request: Asked,
  reader: Reader,
  pack: CompiledPack,
): Promise<Reply<ExplainedMention | string[]>> {
  await reader.recall(request.tabId);
  const frame = framesOf(request.tabId).find((one) => one.reading?.documentId === request.documentId);
  const mention = frame?.reading?.annotation.mentions[request.index];
  if (!frame?.reading || !mention) return GONE;
  const { text } = frame.reading;
  try {
    const value =
      request.kind === 'explain'
        ? explained(text, explain(text, pack, mention))
        : whyNotMention(text, pack, mention, request.meaning);
    return { ok: true, value };
  } catch (error) {
    // Other rules came into force since it was read; it is being read again.
    if (error instanceof RangeError) return GONE;
    throw error;
  }
}

function explained(text: string, { flip, lost }: Explanation): ExplainedMention {
  if (flip === undefined) return { closeTo: null, notCounted: lost.map(describeLost) };
  const { meaning, context, track } = flip;
  const without = flip.without.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim());
  const closeTo = { without, meaning, context, track } as ExplainedMention['closeTo'];
  return { closeTo, notCounted: lost.map(describeLost) };
}
