/** `npm run log -- verify FILE [--head SEQUENCE:HASH]`: checks the log in an exported JSON file and names the first bad record. */
import { openAsBlob } from 'node:fs';
import { parseArgs } from 'node:util';
import { readRecordFile } from '../utils/exchange/read-record.ts';
import { sayVerified } from '../utils/exchange/verify.ts';

const USAGE = 'Usage: npm run log -- verify FILE [--head SEQUENCE:HASH]';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { head: { type: 'string' } } });
const [command, path] = positionals;
if (command !== 'verify' || path === undefined || positionals.length > 2) {
  console.error(USAGE);
  process.exit(2);
}

const read = await readRecordFile(await openAsBlob(path)).catch((error: Error) => {
  console.error(`${path} cannot be read: ${error.message}`);
  process.exit(2);
});
if (!read.ok) {
  console.error(`${path}${read.refused.path === '' ? '' : `, ${read.refused.path}`}: ${read.refused.message}`);
  process.exit(2);
}

const { sound, lines } = sayVerified(read.file, values.head);
for (const line of lines) console.log(line);
process.exitCode = sound ? 0 : 1;
