import { SECTIONS } from '../store/contents.ts';
import { readSection } from '../store/read-contents.ts';
import { readSettings } from '../store/settings.ts';
import type { Making } from './forms.ts';
import type { Piece } from './pieces.ts';

/** Says that a JSON file is a record of ours. */
export const FORMAT = 'officer-lens/record';
/** Goes up with every change that an older program would not understand. */
export const FORMAT_VERSION = 1;

/** A record file in pieces, one stored record a line, so that a large one need not be held whole and two can be compared line by line. */
export async function* jsonPieces({
  store,
  stamp,
  ids,
}: Pick<Making, 'store' | 'stamp' | 'ids'>): AsyncGenerator<Piece> {
  const head = `{\n"format": ${JSON.stringify(FORMAT)},\n"formatVersion": ${FORMAT_VERSION},\n"stamp": ${JSON.stringify(stamp)}`;
  yield { text: head, made: 0 };
  for (const [at, section] of SECTIONS.entries()) {
    const made = at / SECTIONS.length;
    yield { text: `,\n"${section}": [`, made };
    let separator = '\n';
    for await (const records of readSection(store, section, ids)) {
      if (records.length === 0) continue;
      yield { text: separator + records.map((record) => JSON.stringify(record)).join(',\n'), made };
      separator = ',\n';
    }
    yield { text: '\n]', made };
  }
  const settings = ids === null ? await readSettings(store) : null;
  yield { text: `,\n"settings": ${JSON.stringify(settings)}\n}\n`, made: 1 };
}
