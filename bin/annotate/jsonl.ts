/** The filter: one JSON line in, one JSON line out, in order, never more than one line held. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { annotate } from '../../utils/engine/annotate.ts';
import type { CompiledPack } from '../../utils/engine/compiled.ts';
import type { Mention } from '../../utils/engine/types.ts';
import { linesOf } from './lines.ts';

/** What is told of a mention. */
export const shown = ({ start, end, quote, head, meaning, context, track, reasons, cautions }: Mention) => ({
  start,
  end,
  quote,
  head,
  meaning,
  context,
  track,
  reasons,
  cautions,
});

/** The answer to one line: an object to print, and whether the line could be read. */
export function answerLine(line: string, pack: CompiledPack): { answer: object; ok: boolean } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return {
      answer: { id: null, error: `This line is no JSON: ${error instanceof Error ? error.message : error}` },
      ok: false,
    };
  }
  const record = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const id = record.id ?? null;
  if (id === null) return { answer: { id, error: 'This line has no "id".' }, ok: false };
  if (typeof record.text !== 'string')
    return { answer: { id, error: 'This line has no "text" that is a string.' }, ok: false };
  const { mentions, applicantTrack, stamp, cut } = annotate(record.text, pack);
  const answer = { id, mentions: mentions.map(shown), applicantTrack, stamp, ...(cut.length > 0 ? { cut } : {}) };
  return { answer, ok: true };
}

/** Answers every line of `input`; waits whenever `output` is full. Returns how many lines could not be read. */
export async function filterLines(input: Readable, output: Writable, pack: CompiledPack): Promise<number> {
  let bad = 0;
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue;
    const { answer, ok } = answerLine(line, pack);
    if (!ok) bad++;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return bad;
}
