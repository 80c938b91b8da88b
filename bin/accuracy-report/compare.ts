import type { Pack } from '../../utils/packs/types.ts';
import type { GoldItem } from './gold.ts';
import type { Answer } from './score.ts';

/** The rule that failed: every "officer" is a sworn officer, held, on the short track. */
export function answerByKeyword(item: GoldItem): Answer {
  const mentions = [...item.text.matchAll(/officers?/gi)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    meaning: 'sworn-law-enforcement',
    context: 'held' as const,
    track: 'leo' as const,
  }));
  return { mentions, applicantTrack: mentions.length > 0 ? 'leo' : 'academy' };
}

/**
 * The pack as if it knew no title: phrases are still found, but what they mean must come from employers, duties, grades and the words
 * beside them. Shows how much of the accuracy is remembered titles.
 */
export function withoutTitles(pack: Pack): Pack {
  const titles = pack.titles
    .filter((rule) => rule.mention)
    .map(({ decides: _decides, context: _context, ...rule }) => ({ ...rule, says: {} }));
  return { ...pack, id: `${pack.id}-without-titles`, titles, tests: [] };
}
