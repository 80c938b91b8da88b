import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { main as annotate } from '../../../bin/annotate/main.ts';
import { main as pack } from '../../../bin/pack/main.ts';

const nurse = fileURLToPath(new URL('../../../packs/nurse.json', import.meta.url));
const TEXTS = [
  {
    id: 'both',
    text: 'EXPERIENCE\nRegistered Nurse, Mercy Hospital, 2015 - 2020\nPolice Officer, Dayton PD, 2010 - 2014',
  },
  { id: 'hoped', text: 'I hope to become a registered nurse.' },
];

async function findings(...args: string[]): Promise<string[][]> {
  const output = new PassThrough();
  const lines = TEXTS.map((text) => `${JSON.stringify(text)}\n`).join('');
  await annotate(['--jsonl', ...args], Readable.from([lines]), output, output);
  const answers = String(output.read()).trim().split('\n');
  return answers.map((line) => {
    const { mentions } = JSON.parse(line) as { mentions: { quote: string; meaning: string; track: string }[] };
    return mentions.map(({ quote, meaning, track }) => `${quote}: ${meaning}, ${track}`);
  });
}

test('the nurse pack passes its tests, and each of its rules is tested', async () => {
  const output = new PassThrough();
  expect(await pack(['check', '--strict', nurse], output, output)).toBe(0);
});

test('with the nurse pack the same engine finds nurses and no officers, and with the default pack the other way round', async () => {
  expect(await findings('--pack', nurse)).toEqual([
    ['Registered Nurse: registered, leo'],
    ['registered nurse: registered, academy'],
  ]);
  expect(await findings()).toEqual([['Police Officer: sworn-law-enforcement, leo'], []]);
});
