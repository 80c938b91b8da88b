/** Which of the packs that are kept are in use, in which order, and what comes of them. Pure. */
import type { FindPack } from '../packs/collect.ts';
import { hashPack } from '../packs/hash.ts';
import { type LoadedPack, loadPacks } from '../packs/load.ts';
import { isLayer, isTuning, type PackRefusal, parsePackFile } from '../packs/parse.ts';
import { type ResolvedPack, resolvePacks, type Surroundings } from '../packs/resolve.ts';
import type { Pack, PackReference } from '../packs/types.ts';
import type { PackRecord } from '../store/records.ts';

/** Keys of the packs in use, lowest first (the first is complete, all others extend), and of the local tuning over them. */
export interface PackSet {
  files: string[];
  tuning: string | null;
}

export type Loaded = LoadedPack & { ok: true };

/** A pack that is in use and cannot be loaded any more, and why. */
export interface PackLeftOut {
  key: string;
  id: string;
  version: string;
  refusals: PackRefusal[];
}

/** What a pack file is, or why it is none; `key` and the rest as they are kept. */
export type PackFileFacts =
  | ({ ok: true } & Pick<PackRecord, 'key' | 'kind' | 'id' | 'version'>)
  | { ok: false; refusals: PackRefusal[] };

export function describePackFile(text: string): PackFileFacts {
  const parsed = parsePackFile(text);
  if (!parsed.ok) return parsed;
  const { file } = parsed;
  const key = hashPack(file);
  if (isTuning(file)) return { ok: true, key, kind: 'tuning', id: file.tunes, version: '' };
  return { ok: true, key, kind: isLayer(file) ? 'layer' : 'complete', id: file.id, version: file.version };
}

export function setInUse(records: readonly PackRecord[]): PackSet {
  const used = records.filter(({ place }) => place !== null);
  const files = used.filter(({ kind }) => kind !== 'tuning').sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return { files: files.map(({ key }) => key), tuning: used.find(({ kind }) => kind === 'tuning')?.key ?? null };
}

export const isSameSet = (a: PackSet, b: PackSet): boolean =>
  a.tuning === b.tuning && a.files.length === b.files.length && a.files.every((key, i) => key === b.files[i]);

export const isIn = (set: PackSet, key: string): boolean => set.tuning === key || set.files.includes(key);

/** The records of a set, lowest first, the tuning last. */
export const recordsOf = (records: readonly PackRecord[], { files, tuning }: PackSet): PackRecord[] =>
  [...files, tuning].flatMap((key) => records.find((record) => record.key === key) ?? []);

/** Finds packs among those that are kept; of several of one version the one of the hash. */
export function findAmong(records: readonly PackRecord[]): FindPack {
  return ({ id, version, hash }) => {
    const fits = records.filter((one) => one.kind !== 'tuning' && one.id === id && one.version === version);
    return (fits.find(({ key }) => key === hash) ?? fits[0])?.text;
  };
}

/** Puts the packs of a set together and compiles them. */
export const loadSet = (records: readonly PackRecord[], set: PackSet): LoadedPack =>
  loadPacks(...filesOf(records, set));

/** The same without compiling. */
export const resolveSet = (records: readonly PackRecord[], set: PackSet): ResolvedPack =>
  resolvePacks(...filesOf(records, set));

function filesOf(records: readonly PackRecord[], set: PackSet): [string[], Surroundings] {
  const texts = recordsOf(records, { ...set, tuning: null }).map(({ text }) => text);
  const tuning = records.find(({ key }) => key === set.tuning)?.text;
  return [texts, { find: findAmong(records), ...(tuning === undefined ? {} : { tuning }) }];
}

/**
 * The whole pack that a stamp names, put together again from the files that are kept.
 * @param sets what was in use at some time, as the log tells
 * @returns undefined where none of them gives that hash: a version was removed, or the stamp is of elsewhere
 */
export function findWhole(
  records: readonly PackRecord[],
  sets: readonly PackSet[],
  packHash: string,
): Pack | undefined {
  const alone = records.filter(({ kind }) => kind !== 'tuning').map(({ key }) => ({ files: [key], tuning: null }));
  for (const set of [...sets, ...alone]) {
    const resolved = resolveSet(records, set);
    if (resolved.ok && hashPack(resolved.pack) === packHash) return resolved.pack;
  }
  return undefined;
}

/**
 * The same where a newer program may not take every pack any more: what cannot be loaded is left out and named, the rest stays in force.
 * `loaded` is null where not even the lowest can be.
 */
export function loadWhatCanBe(
  records: readonly PackRecord[],
  set: PackSet,
): { loaded: Loaded | null; leftOut: PackLeftOut[] } {
  const whole = loadSet(records, set);
  if (whole.ok) return { loaded: whole, leftOut: [] };
  let held: PackSet = { files: [], tuning: null };
  let loaded: Loaded | null = null;
  const leftOut: PackLeftOut[] = [];
  for (const { key, kind, id, version } of recordsOf(records, set)) {
    const next = kind === 'tuning' ? { ...held, tuning: key } : { ...held, files: [...held.files, key] };
    const tried: LoadedPack = next.files.length > 0 ? loadSet(records, next) : whole;
    if (tried.ok) [held, loaded] = [next, tried];
    else leftOut.push({ key, id, version, refusals: tried.refusals });
  }
  return { loaded, leftOut };
}

/**
 * The set with one more pack in use. Another version of the same pack gives up its place to it; a complete pack takes the lowest place, and
 * one that extends brings the complete pack that it rests on.
 */
export function withPack(records: readonly PackRecord[], set: PackSet, record: PackRecord): PackSet {
  if (record.kind === 'tuning') return { ...set, tuning: record.key };
  const above = set.files.slice(1);
  if (record.kind === 'complete') return { ...set, files: [record.key, ...above] };
  const ground = groundOf([...records, record], record) ?? set.files[0];
  const at = above.findIndex((key) => records.find((one) => one.key === key)?.id === record.id);
  const layers = at < 0 ? [...above, record.key] : above.with(at, record.key);
  return { ...set, files: [...(ground === undefined ? [] : [ground]), ...layers] };
}

/** The set without one pack. The lowest has to stay, or be replaced by another. */
export const withoutPack = ({ files, tuning }: PackSet, key: string): PackSet => ({
  files: files.filter((one, place) => place === 0 || one !== key),
  tuning: tuning === key ? null : tuning,
});

/** The set with a pack one place higher (1) or lower (-1); the lowest place is the complete pack's. */
export function moved(set: PackSet, key: string, by: 1 | -1): PackSet {
  const at = set.files.indexOf(key);
  const other = set.files[at + by];
  if (at < 1 || at + by < 1 || other === undefined) return set;
  return { ...set, files: set.files.with(at, other).with(at + by, key) };
}

/** Key of the complete pack that a pack rests on; undefined where the way down leads nowhere. */
function groundOf(records: readonly PackRecord[], record: PackRecord): string | undefined {
  let at: PackRecord | undefined = record;
  for (let steps = 0; at?.kind === 'layer' && steps < records.length; steps++) {
    const below: PackReference | undefined = extendsOf(at)[0];
    at = records.find(({ key }) => key === below?.hash);
  }
  return at?.kind === 'complete' ? at.key : undefined;
}

/** What a pack that is kept extends. */
export function extendsOf({ text }: PackRecord): readonly PackReference[] {
  const parsed = parsePackFile(text);
  return parsed.ok && isLayer(parsed.file) ? parsed.file.extends : [];
}

/** Keys of all packs that a set rests on: those in use, and what they extend. None of these may be removed. */
export function neededBy(records: readonly PackRecord[], set: PackSet): Set<string> {
  const needed = new Set<string>();
  const visit = (key: string): void => {
    const record = records.find((one) => one.key === key);
    if (!record || needed.has(key)) return;
    needed.add(key);
    for (const { hash } of extendsOf(record)) visit(hash);
  };
  for (const { key } of recordsOf(records, set)) visit(key);
  return needed;
}
