/** Packs that extend the small pack, and what comes of them. */
import { annotate } from '../../../utils/engine/annotate.ts';
import { hashPack, hashRule } from '../../../utils/packs/hash.ts';
import { loadPack } from '../../../utils/packs/load.ts';
import type { Override, Pack, PackLayer, PackReference } from '../../../utils/packs/types.ts';
import { smallPack } from '../small-pack.ts';

const base = JSON.stringify(smallPack, null, 2);
export const toBase: PackReference = { id: smallPack.id, version: smallPack.version, hash: hashPack(smallPack) };

export const layer = (change: Partial<PackLayer> = {}): PackLayer => ({
  format: 1,
  id: 'county.example/small',
  version: '2.0.0',
  engine: '>=0.1.0 <1.0.0',
  license: 'CC0-1.0',
  authors: ['A test'],
  language: 'en',
  description: 'What the county does otherwise.',
  status: 'draft',
  extends: [toBase],
  ...change,
});

export const hashOf = (kind: keyof Pack, id: string): string =>
  hashRule((smallPack[kind] as { id: string }[]).find((one) => one.id === id) ?? {});

export const set = (kind: Override['kind'], id: string, changes: object): Override => ({
  kind,
  id,
  set: { ...changes },
  was: hashOf(kind, id).slice(0, 12),
  because: 'A test wants it so.',
});

export function load(pack: object, others: object[] = [], tuning?: object) {
  const texts = new Map([[`${smallPack.id} ${smallPack.version}`, base]]);
  for (const other of others as Pack[]) texts.set(`${other.id} ${other.version}`, JSON.stringify(other, null, 2));
  const find = ({ id, version }: PackReference) => texts.get(`${id} ${version}`);
  return loadPack(JSON.stringify(pack, null, 2), {
    find,
    ...(tuning ? { tuning: JSON.stringify(tuning, null, 2) } : {}),
  });
}

export function labels(text: string, ...args: Parameters<typeof load>): string[] {
  const loaded = load(...args);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
  return annotate(text, loaded.compiled).mentions.map(
    ({ meaning, context, track }) => `${meaning} ${context} ${track}`,
  );
}
