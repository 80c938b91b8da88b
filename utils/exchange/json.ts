import { SECTIONS } from '../store/contents.ts';
import { readSection } from '../store/read-contents.ts';
import type { Store } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import type { ExportStamp } from './stamp.ts';

/** Says that a JSON file is a record of ours. */
export const FORMAT = 'officer-lens/record';
/** Goes up with every change that an older program would not understand. */
export const FORMAT_VERSION = 1;

/**
 * A record file in pieces, one stored record a line, so that a large one need not be held whole and two can be compared line by line.
 * @param ids the applicants; null for everything
 */
export async function* jsonPieces(store: Store, stamp: ExportStamp, ids: string[] | null): AsyncGenerator<string> {
  yield `{\n"format": ${JSON.stringify(FORMAT)},\n"formatVersion": ${FORMAT_VERSION},\n"stamp": ${JSON.stringify(stamp)}`;
  for (const section of SECTIONS) {
    yield `,\n"${section}": [`;
    let separator = '\n';
    for await (const records of readSection(store, section, ids)) {
      if (records.length === 0) continue;
      yield separator + records.map((record) => JSON.stringify(record)).join(',\n');
      separator = ',\n';
    }
    yield '\n]';
  }
  yield `,\n"settings": ${JSON.stringify(ids === null ? await readSettings(store) : null)}\n}\n`;
}
