import type { CompiledPack } from '../engine/compiled.ts';
import { packFromBytes } from '../packs/binary.ts';
import { isTuning, type PackRefusal, parsePackFile } from '../packs/parse.ts';
import { resolvePacks } from '../packs/resolve.ts';
import { type Rights, rightsOf } from '../packs/rights.ts';
import { extendsOf, findAmong, isIn, loadWhatCanBe, setInUse } from '../review/pack-set.ts';
import { readCompiled } from '../store/compiled-packs.ts';
import { readPacks } from '../store/packs.ts';
import type { PackRecord } from '../store/records.ts';
import type { Store } from '../store/schema.ts';
import { type TestCount, testFile } from './test-packs.ts';

/** What is known of one pack that is kept, beside its record. */
export interface PackFacts {
  description: string;
  status: string;
  /** What it may change, compared with what it rests on; null where it cannot be put together. */
  rights: Rights | null;
  refusals: PackRefusal[];
  /** Its tests under what is in force; null where it is not in use. */
  tests: TestCount | null;
}

/** By key. */
export type KeptFacts = Record<string, PackFacts>;

/** Looks at every pack that is kept; the tests of those in use are run. */
export async function readKeptFacts(store: Store, shipped: CompiledPack): Promise<KeptFacts> {
  const records = await readPacks(store);
  const set = setInUse(records);
  const compiled = (await compiledNow(store, shipped)) ?? loadWhatCanBe(records, set).loaded?.compiled ?? shipped;
  const facts = records.map((record): [string, PackFacts] => {
    const tests = isIn(set, record.key) && record.kind !== 'tuning' ? testFile(record, compiled) : null;
    return [record.key, { ...describe(record), ...reach(record, records), tests }];
  });
  return Object.fromEntries(facts);
}

async function compiledNow(store: Store, shipped: CompiledPack): Promise<CompiledPack | undefined> {
  const known = await readCompiled(store);
  if (known?.packHash === shipped.packHash) return shipped;
  return known?.bytes ? packFromBytes(known.bytes) : undefined;
}

function describe({ text }: PackRecord): Pick<PackFacts, 'description' | 'status'> {
  const parsed = parsePackFile(text);
  if (!parsed.ok || isTuning(parsed.file)) return { description: '', status: '' };
  return { description: parsed.file.description, status: parsed.file.status };
}

/** What the pack changes of the packs below it; local tuning is looked at over those that are in use. */
function reach(record: PackRecord, records: PackRecord[]): Pick<PackFacts, 'rights' | 'refusals'> {
  const find = findAmong(records);
  const isLocal = record.kind === 'tuning';
  const below = isLocal ? setInUse(records).files : extendsOf(record).map(({ hash }) => hash);
  const ground = records.filter(({ key }) => below.includes(key)).map(({ text }) => text);
  const before = ground.length > 0 ? resolvePacks(ground, { find }) : undefined;
  const after = isLocal ? resolvePacks(ground, { find, tuning: record.text }) : resolvePacks([record.text], { find });
  if (!after.ok) return { rights: null, refusals: after.refusals };
  return { rights: rightsOf(after.pack, before?.ok ? before.pack : undefined), refusals: [] };
}
