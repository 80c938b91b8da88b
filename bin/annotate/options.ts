/** The command's options. */
import { parseArgs } from 'node:util';

export const USAGE = `Usage:
  npm run --silent annotate -- FILE...                   a table of the mentions in PDF, DOCX, HTML and text files
  npm run --silent annotate -- --explain FILE...         why each mention got its label
  npm run --silent annotate -- --jsonl                   lines {"id","text"} on stdin -> lines of answers on stdout
  npm run --silent annotate -- --jsonl FILE...           one line of answers for each file, in order
  npm run --silent annotate -- --why-not "WORDS" MEANING what kept a meaning away from these words
  With --pack FILE another pack is used, with --tuning FILE a place's own changes lie over it.`;

export interface Options {
  mode: 'table' | 'explain' | 'jsonl' | 'why-not';
  pack: string | undefined;
  tuning: string | undefined;
  files: string[];
  words: string;
  meaning: string;
}

/** Reads the arguments; a sentence where they make no sense. */
export function readOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean' },
        explain: { type: 'boolean' },
        'why-not': { type: 'string' },
        pack: { type: 'string' },
        tuning: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return USAGE;
    const options: Options = {
      mode: 'table',
      pack: values.pack,
      tuning: values.tuning,
      files: positionals,
      words: '',
      meaning: '',
    };
    if (values['why-not'] !== undefined) {
      const [meaning, ...more] = positionals;
      if (!meaning || more.length > 0) return 'After --why-not come the words in quotes and one meaning.';
      return { ...options, mode: 'why-not', words: values['why-not'], meaning, files: [] };
    }
    if (values.jsonl) return { ...options, mode: 'jsonl' };
    if (positionals.length === 0) return USAGE;
    return { ...options, mode: values.explain ? 'explain' : 'table' };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`;
  }
}
