import { readFileSync } from 'node:fs';
import { annotate } from '../../../utils/engine/annotate.ts';
import type { CompiledPack } from '../../../utils/engine/compiled.ts';
import { trackOf } from '../../../utils/engine/policy.ts';
import type { Context } from '../../../utils/engine/types.ts';
import { readMarks } from '../../../utils/packs/run-tests.ts';

/** One mention of a fragment with the label that it must get and the one that it gets. */
export interface Compared {
  kind: string;
  /** The marked text, on one line. */
  text: string;
  quote: string;
  expected: { meaning: string; context: string; track: string };
  /** Undefined where the mention was not found. */
  got: { meaning: string; context: string; track: string } | undefined;
}

/**
 * Reads `test/gold/own-fragments.tsv` (written in the form of `packs/sources/tests.tsv`, without the track, which follows)
 * and sets the pack's answers beside its labels.
 *
 * @throws Error where a text has more or fewer marks than labels.
 */
export function compareOwnFragments(pack: CompiledPack): Compared[] {
  const file = readFileSync(new URL('../../gold/own-fragments.tsv', import.meta.url), 'utf8');
  return file
    .split('\n')
    .slice(1)
    .filter((row) => row && !row.startsWith('#'))
    .flatMap((row) => {
      const [kind, marked, expect] = row.split('\t') as [string, string, string];
      const { text, marks } = readMarks(marked.replaceAll('\\n', '\n'));
      const labels = expect.split(' ; ').map((label) => label.split(' ') as [string, Context]);
      if (labels.length !== marks.length) throw new Error(`${marks.length} marks, ${labels.length} labels: ${marked}`);
      const { mentions } = annotate(text, pack);
      return marks.map(({ start, end }, i) => {
        const [meaning, context] = labels[i] as [string, Context];
        const { track } = trackOf(pack, meaning, context);
        return {
          kind,
          text: marked,
          quote: text.slice(start, end),
          expected: { meaning, context, track },
          got: mentions.find((mention) => mention.start < end && mention.end > start),
        };
      });
    });
}
