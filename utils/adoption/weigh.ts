/** What would come of using other packs: whether they can be put together, their tests, and what changes on the stored mentions. */
import type { CompiledPack } from '../engine/compiled.ts';
import { packToBytes } from '../packs/binary.ts';
import type { Difference } from '../packs/difference.ts';
import type { PackRefusal } from '../packs/parse.ts';
import { type Rights, rightsOf } from '../packs/rights.ts';
import type { Pack } from '../packs/types.ts';
import { type Consent, consentsFor } from '../review/pack-consents.ts';
import { PackEffect } from '../review/pack-effect.ts';
import {
  describePackFile,
  isSameSet,
  loadSet,
  loadWhatCanBe,
  moved,
  type PackSet,
  recordsOf,
  resolveSet,
  setInUse,
  withoutPack,
  withPack,
} from '../review/pack-set.ts';
import { type CompiledPacks, madeBy } from '../store/compiled-packs.ts';
import { readPacks } from '../store/packs.ts';
import type { PackRecord } from '../store/records.ts';
import type { Store } from '../store/schema.ts';
import { measureEffect, type StoredEffect } from './stored-effect.ts';
import { type PackTests, testPacks } from './test-packs.ts';

/** A file that somebody brings, not kept yet. */
export interface NewFile {
  text: string;
  source: 'file' | 'paste';
  fileName: string;
}

/** What a person wants to do with one pack. */
export type Step = { kind: 'add'; file: NewFile } | { kind: 'use' | 'leave' | 'up' | 'down'; key: string };

export interface Weighing {
  step: Step;
  reviewer: string;
  programVersion: string;
}

/** The answer, before anything is stored. */
export type Weighed =
  | { ok: false; refusals: PackRefusal[] }
  | {
      ok: true;
      /** The file that would be kept first; null where all are kept already. */
      added: PackRecord | null;
      /** The pack that the step is about. */
      subject: PackRecord;
      expected: PackSet;
      use: PackSet;
      outcome: { ok: false; refusals: PackRefusal[] } | ({ ok: true } & Outcome);
    };

/** What would come of it, where the packs can be put together. */
export interface Outcome {
  compiled: CompiledPacks;
  tests: PackTests;
  rights: Rights;
  differences: Difference[];
  effect: StoredEffect;
  consents: Consent[];
}

/**
 * Weighs one step. Nothing is written.
 * @param shipped the compiled pack that came with the program, so that it need not be compiled again
 * @param tell hears how many of the stored documents were looked at
 */
export async function weigh(
  store: Store,
  { step, reviewer, programVersion }: Weighing,
  shipped: CompiledPack,
  tell: (done: number, of: number) => void,
): Promise<Weighed> {
  const kept = await readPacks(store);
  const expected = setInUse(kept);
  const found = step.kind === 'add' ? recordFor(step.file, kept, reviewer) : kept.find(({ key }) => key === step.key);
  if (!found) return { ok: false, refusals: [{ path: '', line: 0, message: 'This version is no longer kept.' }] };
  if ('refusals' in found) return { ok: false, refusals: found.refusals };
  const added = kept.includes(found) ? null : found;
  const records = added ? [...kept, added] : kept;
  const use = setAfter(records, expected, step, found);
  const facts = { ok: true as const, added, subject: found, expected, use };
  const after = loadSet(records, use);
  if (!after.ok) return { ...facts, outcome: after };
  const before = wholeOf(kept, expected);
  const { packHash } = after.compiled;
  const compileBefore = (): CompiledPack =>
    isSameSet(expected, { files: [shipped.packHash], tuning: null })
      ? shipped
      : (loadWhatCanBe(kept, expected).loaded?.compiled ?? shipped);
  const differ = new PackEffect({ pack: before, compile: compileBefore }, after);
  const effect = await measureEffect(store, differ, tell);
  const rights = rightsOf(after.pack, before);
  const outcome: Outcome = {
    compiled: { madeBy: madeBy(programVersion), packHash, bytes: packToBytes(after.compiled).buffer, leftOut: [] },
    tests: testPacks(recordsOf(records, use), found, after.compiled),
    rights,
    differences: [...differ.differences],
    effect,
    consents: consentsFor(effect, rights, after.pack.tracks),
  };
  return { ...facts, outcome: { ok: true, ...outcome } };
}

function recordFor(
  { text, source, fileName }: NewFile,
  kept: PackRecord[],
  reviewer: string,
): PackRecord | { refusals: PackRefusal[] } {
  const facts = describePackFile(text);
  if (!facts.ok) return facts;
  const { ok: _, ...named } = facts;
  const known = kept.find(({ key }) => key === facts.key);
  return known ?? { ...named, text, source, fileName, installed: Date.now(), by: reviewer, place: null };
}

function setAfter(records: PackRecord[], before: PackSet, step: Step, record: PackRecord): PackSet {
  switch (step.kind) {
    case 'leave':
      return withoutPack(before, record.key);
    case 'up':
    case 'down':
      return moved(before, record.key, step.kind === 'up' ? 1 : -1);
    default:
      return withPack(records, before, record);
  }
}

/** The whole pack that is in force; what cannot be put together any more is left out as the background does. */
function wholeOf(records: PackRecord[], set: PackSet): Pack | undefined {
  const whole = resolveSet(records, set);
  return whole.ok ? whole.pack : loadWhatCanBe(records, set).loaded?.pack;
}
