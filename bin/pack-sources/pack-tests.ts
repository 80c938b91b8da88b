import type { Context, Track } from '../../utils/engine/types.ts';
import type { PackTest } from '../../utils/packs/types.ts';
import { readTable } from './read-table.ts';

/**
 * `tests.tsv`: the text with its mentions in [ ] and `\n` for a line end; `expect` holds one "meaning context track" per mark, parted
 * by " ; ", or `none`.
 */
export function packTests(): PackTest[] {
  return readTable('tests.tsv').map((row) => ({
    text: (row.text as string).replaceAll('\\n', '\n'),
    expect:
      row.expect === 'none'
        ? null
        : (row.expect as string).split(' ; ').map((triple) => triple.split(' ') as [string, Context, Track]),
    ...(row.rule ? { rule: row.rule } : {}),
    ...(row.todo ? { todo: true } : {}),
  }));
}
