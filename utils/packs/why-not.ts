/** What kept a meaning away from some words: points that were missing, rules that beat it, the nearest rule that almost fits. */
import { annotate } from '../engine/annotate.ts';
import type { CompiledPack } from '../engine/compiled.ts';
import { explain } from '../engine/explain.ts';
import type { Mention } from '../engine/types.ts';
import { splitWords } from './patterns.ts';

/** Rules that almost fit are worth naming only when few. */
const MOST_NEAR = 3;

/** Rules that speak for the meaning and share words with the text, with what each still misses. */
function nearRules(words: string, meaning: string, pack: CompiledPack): string[] {
  const present = new Set(splitWords(words).map(({ folded }) => folded));
  const near: { rule: string; pattern: string; missing: string[]; shared: number }[] = [];
  for (const rule of [...pack.rules.titles, ...pack.rules.evidence]) {
    if ((rule.says[meaning] ?? 0) <= 0) continue;
    for (const pattern of rule.match) {
      if (/[@%|^$?]|\.\./.test(pattern)) continue;
      const needed = splitWords(pattern.replace(/(^| )=+/g, '$1')).map(({ folded }) => folded);
      const missing = needed.filter((word) => !present.has(word));
      const shared = needed.length - missing.length;
      if (missing.length > 0 && shared > 0) near.push({ rule: rule.id, pattern, missing, shared });
    }
  }
  near.sort((a, b) => a.missing.length - b.missing.length || b.shared - a.shared || (a.pattern < b.pattern ? -1 : 1));
  return near
    .slice(0, MOST_NEAR)
    .map(
      ({ rule, pattern, missing }) =>
        `The rule ${rule} ("${pattern}") speaks for it, but ${missing.map((word) => `"${word}"`).join(' and ')} is missing.`,
    );
}

/** Text on each side of a mention whose words are compared with rules that almost fit, in UTF-16 units. */
const NEAR = 120;

const nameOf = (pack: CompiledPack, meaning: string): string | undefined =>
  pack.meanings.find(({ id }) => id === meaning)?.name;

const unknownMeaning = (pack: CompiledPack, meaning: string): string =>
  `The pack knows no meaning "${meaning}". It knows ${pack.meanings.map(({ id }) => id).join(', ')}.`;

/**
 * Sentences that say what kept a meaning away from one mention, or that it has it. Costs what `explain` costs.
 * @param text the text that was annotated, with the same pack
 * @param mention one of the annotation's mentions
 * @throws RangeError where no phrase begins there: the text or pack is another one
 */
export function whyNotMention(text: string, pack: CompiledPack, mention: Mention, meaning: string): string[] {
  const name = nameOf(pack, meaning);
  if (!name) return [unknownMeaning(pack, meaning)];
  if (mention.meaning === meaning) return [`"${mention.quote}" does mean ${name}.`];
  const { ranking, sentences, terms } = explain(text, pack, mention);
  const { min, margin } = pack.decide;
  const points = ranking.find((one) => one.meaning === meaning)?.points ?? 0;
  const best = ranking.find((one) => one.meaning !== meaning);
  const rival = best ? `${nameOf(pack, best.meaning)} (${best.points})` : 'the next';
  const sum =
    ranking.length === 0
      ? sentences.slice(0, 1)
      : [
          `"${mention.quote}" has ${points} points for ${name}; at least ${min} and a lead of ${margin} over ${rival} are needed.`,
        ];
  const against = terms.flatMap(({ rule, words: matched, says }) =>
    (says[meaning] ?? 0) < 0 ? [`"${matched}" (${rule}) speaks against it: ${says[meaning]}.`] : [],
  );
  const near = text.slice(Math.max(0, mention.start - NEAR), mention.end + NEAR);
  return [...sum, ...against, ...nearRules(near, meaning, pack)];
}

/** Sentences that say why some words do not get the meaning, or that they do. */
export function whyNot(words: string, meaning: string, pack: CompiledPack): string[] {
  if (!nameOf(pack, meaning)) return [unknownMeaning(pack, meaning)];
  const { mentions } = annotate(words, pack);
  if (mentions.length > 0) return mentions.flatMap((mention) => whyNotMention(words, pack, mention, meaning));
  return [
    'These words hold no mention: no head word of the pack, and no title that stands without one.',
    ...nearRules(words, meaning, pack),
  ];
}
