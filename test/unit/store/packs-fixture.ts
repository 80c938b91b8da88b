/** Packs as they are kept: the small pack as what came with the program, layers over it, and local tuning. */
import { packToBytes } from '../../../utils/packs/binary.ts';
import { describePackFile, loadSet, type PackSet } from '../../../utils/review/pack-set.ts';
import { type CompiledPacks, madeBy } from '../../../utils/store/compiled-packs.ts';
import { changePacks, type PackChange } from '../../../utils/store/packs.ts';
import type { PackRecord } from '../../../utils/store/records.ts';
import type { Store } from '../../../utils/store/schema.ts';
import { keepShipped } from '../../../utils/store/shipped-pack.ts';
import { layer } from '../packs/layers.ts';
import { smallPack } from '../small-pack.ts';

export const PROGRAM = '0.1.0';

export function recordOf(file: object, change: Partial<PackRecord> = {}): PackRecord {
  const text = JSON.stringify(file, null, 2);
  const facts = describePackFile(text);
  if (!facts.ok) throw new Error(JSON.stringify(facts.refusals));
  const { ok: _, ...named } = facts;
  return {
    ...named,
    text,
    source: 'file',
    fileName: 'pack.json',
    installed: 1000,
    by: 'Renée',
    place: null,
    ...change,
  };
}

export const shipped = recordOf(smallPack, { source: 'built-in', fileName: '', by: '' });
export const county = recordOf(layer({ lists: { force: { add: ['harbor guard'] } } }), { installed: 2000 });
export const countyNext = recordOf(
  layer({ version: '2.1.0', lists: { force: { add: ['harbor guard', 'port watch'] } } }),
  { installed: 3000 },
);
export const valley = recordOf(layer({ id: 'valley.example/small', modifiers: { add: ['valley'] } }));
export const tuning = recordOf({ format: 1, tunes: smallPack.id, modifiers: { add: ['local'] } });

export const keepSmall = (store: Store, file: object = smallPack) =>
  keepShipped(store, recordOf(file).key, async () => JSON.stringify(file, null, 2));

export function compiledOf(records: PackRecord[], use: PackSet): CompiledPacks {
  const loaded = loadSet(records, use);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
  const { compiled } = loaded;
  const bytes = packToBytes(compiled).buffer;
  return { madeBy: madeBy(PROGRAM), packHash: compiled.packHash, bytes, leftOut: [] };
}

/** Changes the packs as a person would who said yes to everything. */
export async function change(store: Store, use: PackSet, added: PackRecord | null, but: Partial<PackChange> = {}) {
  const records = [...(await store.getAll('packs')), ...(added ? [added] : [])];
  const used = records.filter(({ place }) => place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const expected: PackSet = {
    files: used.filter(({ kind }) => kind !== 'tuning').map(({ key }) => key),
    tuning: used.find(({ kind }) => kind === 'tuning')?.key ?? null,
  };
  return changePacks(store, {
    added,
    expected,
    use,
    compiled: compiledOf(records, use),
    effect: null,
    asked: [],
    agreed: [],
    reviewer: 'Renée',
    ...but,
  });
}
