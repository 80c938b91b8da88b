import type { Reply } from '../messages/protocol.ts';
import type { PackReference } from '../packs/types.ts';
import type { Consent } from '../review/pack-consents.ts';
import { isIn, isSameSet, neededBy, type PackSet, recordsOf, setInUse } from '../review/pack-set.ts';
import { COMPILED_KEY, type CompiledPacks } from './compiled-packs.ts';
import type { LogEntry } from './log.ts';
import type { PackRecord } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Store, Writing } from './schema.ts';
import { writeLogged } from './write.ts';

/** What changes on the stored mentions, as the log keeps it: numbers alone, nobody's name. */
export interface EffectCounts {
  mentions: number;
  changed: number;
  /** Mentions of which the kept words do not tell. */
  unclear: number;
  toLeo: number;
  fromLeo: number;
}

/** A change of which packs are in use, as it was shown to a person. */
export interface PackChange {
  /** A file that is kept first; null where all are kept already. */
  added: PackRecord | null;
  /** What was in use when the effect was shown. */
  expected: PackSet;
  /** What shall be in use; the same as `expected` where a file is kept only. */
  use: PackSet;
  /** The whole of what shall be in use, made ready. */
  compiled: CompiledPacks | null;
  effect: EffectCounts | null;
  asked: Consent[];
  /** Ids of what was said yes to. */
  agreed: string[];
  reviewer: string;
}

/** What a row of the log says was done with packs. */
export interface PackLogDetails {
  act: 'kept' | 'adopted' | 'rolled-back' | 'turned-off' | 'reordered' | 'removed' | 'built-in';
  /** The file it is about, if it is about one. */
  pack: PackReference | null;
  before: PackReference[];
  after: PackReference[];
  /** Hash of the whole that is in force afterwards; '' where that did not change. */
  packHash: string;
  effect: EffectCounts | null;
  /** What a person said yes to, in the words that stood beside the tick. */
  agreed: string[];
}

export const PACK_STORES = ['packs', 'meta'] as const;

/** All packs that are kept, by id, the newest version of each first. */
export async function readPacks(store: Store): Promise<PackRecord[]> {
  const records = await store.getAll('packs');
  return records.sort((a, b) => (a.id === b.id ? b.installed - a.installed : a.id < b.id ? -1 : 1));
}

/**
 * Keeps a file, puts other packs into use, or both, and logs who did. Refused where a yes is missing that was asked for, where another
 * window changed the packs meanwhile, or where the version is kept already with another content. Decisions are never touched.
 */
export function changePacks(store: Store, change: PackChange): Promise<Reply<null>> {
  return writeLogged(
    store,
    PACK_STORES,
    async (transaction) => {
      const records = await transaction.objectStore('packs').getAll();
      refuseChange(records, change);
      return entryOf(change.added ? [...records, change.added] : records, change);
    },
    async (transaction) => {
      const { added, use, compiled } = change;
      if (added) await transaction.objectStore('packs').put({ ...added, place: null });
      await putInUse(transaction, use);
      if (compiled) await transaction.objectStore('meta').put(compiled, COMPILED_KEY);
      return null;
    },
  );
}

/** Takes a version away for good. Refused for what is in use, what others in use rest on, and what came with the program. */
export function removePack(store: Store, key: string, reviewer: string): Promise<Reply<null>> {
  return writeLogged(
    store,
    PACK_STORES,
    async (transaction) => {
      refuseNameless(reviewer);
      const records = await transaction.objectStore('packs').getAll();
      const record = records.find((one) => one.key === key);
      if (!record) throw new Refusal('gone', 'This version is no longer kept.');
      if (record.source === 'built-in') throw new Refusal('built-in', 'What came with the program cannot be removed.');
      const set = setInUse(records);
      if (isIn(set, key)) throw new Refusal('in-use', `${nameOf(record)} is in use. Turn it off first.`);
      if (neededBy(records, set).has(key))
        throw new Refusal('needed', `A pack in use rests on ${nameOf(record)}. Turn that off first.`);
      return logEntry(reviewer, { act: 'removed', pack: referenceOf(record) }, records, set, set);
    },
    async (transaction) => {
      await transaction.objectStore('packs').delete(key);
      return null;
    },
  );
}

export const nameOf = ({ kind, id, version }: Pick<PackRecord, 'kind' | 'id' | 'version'>): string =>
  kind === 'tuning' ? `Local tuning of ${id}` : `${id} ${version}`;

/** Writes for every record whether it is in use, and where. */
export async function putInUse(transaction: Writing, use: PackSet): Promise<void> {
  const packs = transaction.objectStore('packs');
  for (const record of await packs.getAll()) {
    const at = record.key === use.tuning ? use.files.length : use.files.indexOf(record.key);
    const place = at < 0 ? null : at;
    if (place !== record.place) await packs.put({ ...record, place });
  }
}

function refuseNameless(reviewer: string): void {
  if (reviewer.trim() === '')
    throw new Refusal('no-name', 'Packs are changed under a name. Enter yours in the settings first.');
}

function refuseChange(records: PackRecord[], { added, expected, use, compiled, asked, agreed, reviewer }: PackChange) {
  refuseNameless(reviewer);
  if (!isSameSet(setInUse(records), expected))
    throw new Refusal('changed', 'The packs in use were changed in another window. Look at the effect again.');
  const kept = added ? [...records, added] : records;
  if ([...use.files, use.tuning].some((key) => key !== null && !kept.some((one) => one.key === key)))
    throw new Refusal('gone', 'A version that shall be used is no longer kept.');
  const twin = records.find(
    ({ kind, id, version, key }) =>
      added && kind !== 'tuning' && id === added.id && version === added.version && key !== added.key,
  );
  if (twin)
    throw new Refusal(
      'version-taken',
      `${nameOf(twin)} is kept here with another content. Raise the version in the file, so that the two can be told apart.`,
    );
  const missing = asked.find(({ id }) => !agreed.includes(id));
  if (missing) throw new Refusal('no-consent', `Nobody has said yes to this yet: ${missing.sentence}`);
  if (!compiled && !isSameSet(use, expected))
    throw new Refusal('not-loaded', 'Packs come into use only after they were put together.');
}

function entryOf(records: PackRecord[], change: PackChange): LogEntry {
  const { expected, use, compiled, effect, asked, agreed, reviewer } = change;
  const said = asked.filter(({ id }) => agreed.includes(id)).map(({ sentence }) => sentence);
  const facts = { ...actOf(records, change), packHash: compiled?.packHash ?? '', effect, agreed: said };
  return logEntry(reviewer, facts, records, expected, use);
}

/** What was done, and with which file, told from what was in use before and after. */
function actOf(records: PackRecord[], { added, expected, use }: PackChange): Pick<PackLogDetails, 'act' | 'pack'> {
  const fresh = recordsOf(records, use).filter(({ key }) => !isIn(expected, key));
  const gone = recordsOf(records, expected).filter(({ key }) => !isIn(use, key));
  const subject = fresh.at(-1) ?? added ?? gone.at(-1);
  const pack = subject ? referenceOf(subject) : null;
  if (isSameSet(use, expected)) return { act: 'kept', pack };
  if (fresh.length === 0) return { act: gone.length > 0 ? 'turned-off' : 'reordered', pack };
  const isOlder = fresh.some((one) => gone.some(({ id, installed }) => id === one.id && one.installed < installed));
  return { act: isOlder ? 'rolled-back' : 'adopted', pack };
}

const referenceOf = ({ id, version, key }: PackRecord): PackReference => ({ id, version, hash: key });

/** A row of the log about packs. */
export function logEntry(
  reviewer: string,
  facts: Pick<PackLogDetails, 'act' | 'pack'> & Partial<PackLogDetails>,
  records: PackRecord[],
  before: PackSet,
  after: PackSet,
): LogEntry {
  const details: PackLogDetails = {
    packHash: '',
    effect: null,
    agreed: [],
    ...facts,
    before: recordsOf(records, before).map(referenceOf),
    after: recordsOf(records, after).map(referenceOf),
  };
  return { kind: 'pack', reviewer, subject: '', details };
}
