/** The command's options. */
import { parseArgs } from 'node:util';

export const USAGE = `Usage:
  npm run --silent annotate -- FILE...                   a table of the mentions in text and HTML files
  npm run --silent annotate -- --jsonl                   lines {"id","text"} on stdin -> lines of answers on stdout
  With --pack FILE another pack is used.`;

export interface Options {
  mode: 'table' | 'jsonl';
  pack: string | undefined;
  files: string[];
}

/** Reads the arguments; a sentence where they make no sense. */
export function readOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean' },
        pack: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return USAGE;
    const options: Options = { mode: 'table', pack: values.pack, files: positionals };
    if (values.jsonl) {
      return positionals.length > 0
        ? 'With --jsonl the texts come on stdin; no file can be given.'
        : { ...options, mode: 'jsonl' };
    }
    if (positionals.length === 0) return USAGE;
    return options;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`;
  }
}
