import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import type { Stamp } from '../../../utils/engine/types.ts';
import { canonicalize } from '../../../utils/packs/canonical.ts';
import { hashPack } from '../../../utils/packs/hash.ts';
import { type LoadedPack, loadPack } from '../../../utils/packs/load.ts';
import { ONE_PAGE_RESUME } from '../../bench/one-page-resume.ts';
import { smallPack } from '../small-pack.ts';
import { layer } from './layers.ts';

const base = JSON.stringify(smallPack, null, 2);
const county = JSON.stringify(layer({ lists: { force: { add: ['harbor guard'] } } }));
const tuning = JSON.stringify({ format: 1, tunes: smallPack.id, decide: { min: 20, margin: 10 } });
const officer = readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8');

const load = (text: string, local?: string): LoadedPack & { ok: true } => {
  const loaded = loadPack(text, { find: () => base, ...(local ? { tuning: local } : {}) });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
  return loaded;
};

test.each<[string, string, string?]>([
  ['the default pack', officer],
  ['a pack that extends another', county],
  ['a pack under local tuning', county, tuning],
])('an old result of %s comes again byte for byte from its stamp and the pack that was kept', (_, text, local) => {
  const first = load(text, local);
  const old = JSON.stringify(annotate(ONE_PAGE_RESUME, first.compiled));
  const kept = [first.pack, smallPack, load(county).pack].map(canonicalize);
  const stamp = (JSON.parse(old) as { stamp: Stamp }).stamp;
  const found = kept.find((one) => {
    const pack = load(one).pack;
    return pack.id === stamp.pack && pack.version === stamp.packVersion && hashPack(pack) === stamp.packHash;
  });
  expect(JSON.stringify(annotate(ONE_PAGE_RESUME, load(found ?? '').compiled))).toBe(old);
});

test('a pack that differs in one word has another stamp', () => {
  expect(load(county).compiled.packHash).not.toBe(load(county, tuning).compiled.packHash);
});
