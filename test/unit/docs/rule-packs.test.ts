import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { main as annotate } from '../../../bin/annotate/main.ts';
import { main as pack } from '../../../bin/pack/main.ts';

/** Files, commands and answers of the page, in their order. */
const page = readFileSync(new URL('../../../docs/rule-packs.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```(\w+)(?: (?:file=)?(\S+))?\n([\s\S]*?)^```$/gm)].map(([, kind, name, body]) => ({
  kind: kind as string,
  name,
  body: body as string,
}));
const folder = mkdtempSync(join(tmpdir(), 'rule-packs-'));

/** Runs the words of one command line; files lie in a folder of the test. */
async function run(line: string): Promise<string> {
  const [, command, rest] = /^npm run --silent (pack|annotate) -- (.*)$/.exec(line.trim()) ?? [];
  const args = (rest ?? '').split(' ').map((word) => (/\.(?:jsonl?|txt)$/.test(word) ? join(folder, word) : word));
  const output = new PassThrough();
  await (command === 'pack' ? pack(args, output, output) : annotate(args, Readable.from([]), output, output));
  return String(output.read() ?? '');
}

const spaces = (text: string): string =>
  text
    .replaceAll(`${folder}/`, '')
    .replace(/\\n|\s+/g, ' ')
    .trim();

test('every command on the page gives the answer that stands under it', async () => {
  let answer = '';
  let commands = 0;
  for (const { kind, name, body } of blocks) {
    if (name !== undefined) writeFileSync(join(folder, name), body);
    else if (kind === 'sh') {
      answer = spaces(await run(body));
      commands++;
    } else for (const line of body.trim().split('\n')) expect(answer).toContain(spaces(line));
  }
  expect(commands).toBe(8);
});
