/** Puts the command's pieces together. Exit status: 0, 1 where a check fails or labels differ, 2 where nothing was done. */
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { checkFile } from './check.ts';
import { diffPacks } from './diff.ts';
import { describeHash } from './hash.ts';
import { writeNewPack } from './new.ts';
import { wholePack } from './whole.ts';

const USAGE = `Usage:
  npm run --silent pack -- check FILE...             is each pack well formed, do its tests pass, which rules do nothing
                                                     (--strict: rules that do nothing fail too; --tuning FILE: with local tuning)
  npm run --silent pack -- diff A B [TEXTS]          which rules differ, and what changes on a folder or JSONL file of texts
                                                     (--jsonl: the changes as lines of JSON)
  npm run --silent pack -- hash FILE [RULE]          the hash of a pack, or of one rule, as "extends" and "was" want it
  npm run --silent pack -- new FILE --id PUBLISHER/NAME [--head WORD | --extends PACK-FILE]
                                                     a small pack that loads, to begin with
  npm run --silent pack -- whole RECORD [HASH]       the pack behind the labels of an exported record, in one file`;

const OPTIONS = {
  strict: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  tuning: { type: 'string' },
  id: { type: 'string' },
  head: { type: 'string' },
  extends: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs one command; what it has to say goes to `output`, what keeps it from working to `errors`. */
export async function main(args: string[], output: Writable, errors: Writable): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const [command, ...files] = positionals;
    const [first, second, third] = files;
    const most = { check: Number.POSITIVE_INFINITY, diff: 3, hash: 2, new: 1, whole: 2 }[command ?? ''] ?? 0;
    if (!values.help && first !== undefined && files.length <= most) {
      if (command === 'check') {
        const fine = files.map((file) => checkFile(file, values.tuning, values.strict ?? false, output));
        return fine.includes(false) ? 1 : 0;
      }
      if (command === 'diff' && second !== undefined)
        return (await diffPacks(first, second, third, values.jsonl ?? false, output)) ? 1 : 0;
      if (command === 'hash') {
        output.write(`${describeHash(first, second)}\n`);
        return 0;
      }
      if (command === 'whole') {
        output.write(`${await wholePack(first, second)}\n`);
        return 0;
      }
      if (command === 'new' && values.id !== undefined) {
        output.write(`${writeNewPack(first, { ...values, id: values.id })}\n`);
        return 0;
      }
    }
    (values.help ? output : errors).write(`${USAGE}\n`);
    return values.help ? 0 : 2;
  } catch (error) {
    errors.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
