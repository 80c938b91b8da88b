import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compiledDefaultPack } from '../../../bin/default-pack.ts';
import { packFromBytes } from '../../../utils/packs/binary.ts';
import { loadPack } from '../../../utils/packs/load.ts';

/** Milliseconds for two compilations on a busy machine. */
const TIMEOUT = 60_000;

test('the default pack read from its bytes is the pack that the same code compiles now', { timeout: TIMEOUT }, () => {
  const loaded = loadPack(readFileSync('packs/officer.json', 'utf8'));
  const bytes = compiledDefaultPack();
  const read = packFromBytes(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  expect(loaded.ok && loaded.compiled).toEqual(read);
});
