/** `--jsonl FILE...`: one line a file, in order, each written as soon as its file is read. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { lineOf } from '../../utils/documents/lines.ts';
import type { FileText } from '../../utils/documents/types.ts';
import { annotate } from '../../utils/engine/annotate.ts';
import type { CompiledPack } from '../../utils/engine/compiled.ts';
import type { DocumentReader } from './documents.ts';
import { shown } from './jsonl.ts';

/** Stands beside every track that was found in a file of which only a part was read. */
export const PART_NOT_READ = 'part not read';

/** The answer to one file. A track is given only where something was read. */
export function answerFile(id: string, file: FileText, pack: CompiledPack): object {
  const { status, reason, pages, unreadPages, text, warnings } = file;
  const head = { id, status, reason, pages, unreadPages, warnings, text };
  if (status === 'error' || status === 'no-text') return { ...head, mentions: [], applicantTrack: null };
  const { mentions, applicantTrack, stamp } = annotate(text, pack);
  return {
    ...head,
    mentions: mentions.map((mention) => ({ ...shown(mention), page: lineOf(file, mention.start)?.page || null })),
    applicantTrack,
    ...(status === 'partial' ? { applicantNote: PART_NOT_READ } : {}),
    stamp,
  };
}

/** Writes the lines; answers how many files could not be read at all. */
export async function answerFiles(
  paths: readonly string[],
  reader: DocumentReader,
  output: Writable,
  pack: CompiledPack,
): Promise<number> {
  let unread = 0;
  for (const path of paths) {
    const file = await reader.read(path);
    if (file.status === 'error' || file.status === 'no-text') unread++;
    if (!output.write(`${JSON.stringify(answerFile(path, file, pack))}\n`)) await once(output, 'drain');
  }
  return unread;
}
