/** Puts the command's pieces together. Exit status: 0, 1 where some input could not be read, 2 where nothing was done. */
import { readFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { annotate } from '../../utils/engine/annotate.ts';
import { whyNot } from '../../utils/packs/why-not.ts';
import { formatExplanations } from './explanations.ts';
import { htmlToText } from './html-text.ts';
import { filterLines } from './jsonl.ts';
import { readOptions } from './options.ts';
import { loadPackFile } from './pack-file.ts';
import { formatTable } from './table.ts';

export async function main(args: string[], input: Readable, output: Writable, errors: Writable): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    errors.write(`${options}\n`);
    return 2;
  }
  const pack = await loadPackFile(options.pack);
  if (typeof pack === 'string') {
    errors.write(`${pack}\n`);
    return 2;
  }
  if (options.mode === 'jsonl') return (await filterLines(input, output, pack)) > 0 ? 1 : 0;
  if (options.mode === 'why-not') {
    output.write(`${whyNot(options.words, options.meaning, pack).join('\n')}\n`);
    return 0;
  }
  const format = options.mode === 'explain' ? formatExplanations : formatTable;
  let failed = 0;
  for (const file of options.files) {
    try {
      const source = await readFile(file, 'utf8');
      const text = /\.html?$/i.test(file) ? htmlToText(source) : source;
      output.write(format(file, text, annotate(text, pack), pack));
    } catch (error) {
      errors.write(`${file} cannot be read: ${error instanceof Error ? error.message : error}.\n`);
      failed++;
    }
  }
  return failed > 0 ? 1 : 0;
}
