/** `whole`: the pack that made the labels of an exported record, put together again, so that an old result can be made once more. */
import { openAsBlob } from 'node:fs';
import { readRecordFile } from '../../utils/exchange/read-record.ts';
import { findWhole, type PackSet, setInUse } from '../../utils/review/pack-set.ts';
import type { RecordContents } from '../../utils/store/contents.ts';
import type { PackLogDetails } from '../../utils/store/packs.ts';

/**
 * @param file an export of everything
 * @param hash of the stamp; where left out, that of the packs which were in use
 * @returns the whole pack as JSON
 * @throws Error with a sentence for people
 */
export async function wholePack(file: string, hash?: string): Promise<string> {
  const read = await readRecordFile(await openAsBlob(file));
  if (!read.ok) throw new Error(`${file}: ${read.refused.path} ${read.refused.message}`);
  const { contents, stamp } = read.file;
  const wanted = hash ?? (stamp.packs.length === 1 ? stamp.packs[0]?.packHash : undefined);
  if (wanted === undefined) {
    const names = stamp.packs.map((one) => `${one.packHash} (${one.pack} ${one.packVersion})`);
    throw new Error(`${file} holds labels of ${names.length} packs; say which: ${names.join(', ')}.`);
  }
  const whole = findWhole(contents.packs, setsOf(contents), wanted);
  if (!whole) throw new Error(`${file} holds no packs that together have the hash ${wanted}.`);
  return JSON.stringify(whole);
}

/** What is in use, and what was at any time, as the log tells. */
function setsOf({ packs, log, logDetails }: RecordContents): PackSet[] {
  const rows = new Set(log.filter(({ kind }) => kind === 'pack').map(({ sequence }) => sequence));
  const tunings = new Set(packs.filter(({ kind }) => kind === 'tuning').map(({ key }) => key));
  const former = logDetails
    .filter(({ sequence }) => rows.has(sequence))
    .flatMap(({ details }) => {
      const { before, after } = details as Partial<PackLogDetails>;
      return [before, after].map((references) => (Array.isArray(references) ? references.map(({ hash }) => hash) : []));
    });
  const sets = former.map((keys) => ({
    files: keys.filter((key) => !tunings.has(key)),
    tuning: keys.find((key) => tunings.has(key)) ?? null,
  }));
  return [setInUse(packs), ...sets].filter(({ files }) => files.length > 0);
}
