/** Puts the command's pieces together. Exit status: 0, 1 where some input could not be read, 2 where nothing was done. */
import type { Readable, Writable } from 'node:stream';
import { annotate } from '../../utils/engine/annotate.ts';
import { whyNot } from '../../utils/packs/why-not.ts';
import { DocumentReader } from './documents.ts';
import { formatExplanations } from './explanations.ts';
import { answerFiles } from './files.ts';
import { filterLines } from './jsonl.ts';
import { readOptions } from './options.ts';
import { loadPackFile } from './pack-file.ts';
import { formatNothingRead, formatTable } from './table.ts';

export async function main(args: string[], input: Readable, output: Writable, errors: Writable): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    errors.write(`${options}\n`);
    return 2;
  }
  const pack = loadPackFile(options.pack, options.tuning);
  if (typeof pack === 'string') {
    errors.write(`${pack}\n`);
    return 2;
  }
  if (options.mode === 'jsonl' && options.files.length === 0)
    return (await filterLines(input, output, pack)) > 0 ? 1 : 0;
  if (options.mode === 'why-not') {
    output.write(`${whyNot(options.words, options.meaning, pack).join('\n')}\n`);
    return 0;
  }
  const reader = new DocumentReader();
  try {
    if (options.mode === 'jsonl') return (await answerFiles(options.files, reader, output, pack)) > 0 ? 1 : 0;
    const format = options.mode === 'explain' ? formatExplanations : formatTable;
    let unread = 0;
    for (const path of options.files) {
      const file = await reader.read(path);
      const isRead = file.status === 'text' || file.status === 'partial';
      if (isRead) output.write(format(path, file, annotate(file.text, pack), pack));
      else errors.write(formatNothingRead(path, file));
      if (!isRead) unread++;
    }
    return unread > 0 ? 1 : 0;
  } finally {
    await reader.close();
  }
}
