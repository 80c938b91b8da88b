/** The plain sentences of an explanation. */

import { NOT_BORNE_OUT } from './borne-out.ts';
import type { CompiledPack } from './compiled.ts';
import { POWERS_DENIED } from './denied-powers.ts';
import type { Term } from './explain.ts';
import type { Change } from './flip.ts';
import type { Lost } from './lost.ts';
import { UNBENDABLE } from './policy.ts';
import { type Mention, UNKNOWN } from './types.ts';

const quote = (words: string): string => `"${words.replace(/\s+/g, ' ').trim()}"`;
const nameOf = (named: readonly { id: string; name: string }[], id: string): string =>
  named.find((one) => one.id === id)?.name ?? id;
const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

/** What the engine's own context rules say. */
const SURROUNDINGS: Record<string, string> = {
  'engine:dated-entry': 'it stands as a title of its own in an entry with dates',
  'engine:title-line': 'it stands as a title of its own',
  'engine:named': 'the text gives it as the applicant\u2019s own, and nothing says otherwise',
  'engine:myself': 'the applicant names himself so',
  'engine:another-subject': 'the sentence says it of somebody else',
  'engine:spoken-of': 'the text speaks of such a person, and nothing says that it is the applicant',
  'engine:open-question': 'a form asks for it, and the text does not give the answer',
  'engine:answered-no': 'the form asks, and the answer is no',
  'engine:answered-yes': 'the form asks, and the answer is yes',
  'engine:answered-else': 'the form asks for something other than a role that was held',
  'engine:referee': 'it stands beside what a form asks about a reference',
  'engine:applied-for': 'it stands in the head of an application, as the post that is applied for',
  'engine:no-role': 'the words name a part, a thing or a name, which is nobody\u2019s job',
  'engine:plural': 'the phrase is in the plural, and an applicant is one person',
};

export function describeMeaning(
  pack: CompiledPack,
  mention: Mention,
  decidedBy: 'absorb' | 'title' | 'sum' | 'entry',
  terms: readonly Term[],
  ranking: readonly { meaning: string; points: number }[],
): string {
  const meaning = nameOf(pack.meanings, mention.meaning);
  if (decidedBy === 'absorb') return `${quote(mention.quote)} is a fixed phrase of the pack: ${meaning}.`;
  if (decidedBy === 'title') return `The title ${quote(terms[0]?.words ?? mention.quote)} decides alone: ${meaning}.`;
  const [first, second] = ranking.filter(({ points }) => points > 0);
  const score = (one: { meaning: string; points: number } | undefined): string =>
    one ? `${nameOf(pack.meanings, one.meaning)} ${one.points}` : 'nothing';
  if (mention.meaning === UNKNOWN) {
    const { min, margin } = pack.decide;
    if (mention.reasons.some(({ rule }) => rule === POWERS_DENIED))
      return 'The meaning is unknown: the form asks whether the post was sworn or had powers, and the answer is no.';
    if (!first) return 'The meaning is unknown: no title or employer that the pack knows stands near.';
    if (first.points >= min && first.points - (second?.points ?? 0) >= margin)
      return `The meaning is unknown: best ${score(first)}, but only weak words speak for it.`;
    return `The meaning is unknown: best ${score(first)}, next ${score(second)}; at least ${min} points and a lead of ${margin} are needed.`;
  }
  const parts = terms.flatMap(({ words, says }) => {
    const points = says[mention.meaning];
    return points ? [`${quote(words)} ${signed(points)}`] : [];
  });
  return `It means ${meaning}, by ${parts.join(' and ')}; next is ${score(second)}.`;
}

export const describeEntryTitle = (pack: CompiledPack, mention: Mention, title: string): string =>
  `It means ${nameOf(pack.meanings, mention.meaning)}, since it stands under the title ${quote(title)}.`;

export function describeContext(pack: CompiledPack, text: string, mention: Mention): string {
  const context = nameOf(pack.contexts, mention.context);
  const reason = mention.reasons.find(({ speaksFor }) => speaksFor === 'context');
  if (!reason) return `It counts as ${context}.`;
  const own = SURROUNDINGS[reason.rule];
  if (own) return `It counts as ${context}: ${own}.`;
  if (reason.kind === 'section') {
    const section = pack.rules.sections.find(({ id }) => id === reason.rule);
    return `It counts as ${context}: it stands under ${quote(section?.name ?? reason.rule)}.`;
  }
  return `It counts as ${context}, because of ${quote(text.slice(reason.start, reason.end))}.`;
}

export function describeTrack(pack: CompiledPack, mention: Mention): string {
  const track = nameOf(pack.tracks, mention.track);
  const row = mention.reasons.find(({ speaksFor }) => speaksFor === 'track')?.rule ?? '';
  if (row === UNBENDABLE)
    return `The track is ${track}: a role that was held and whose kind the text does not say needs a person.`;
  if (row === NOT_BORNE_OUT)
    return `The track is ${track}: the text claims the role, but no job entry, answer, employer or time bears it out.`;
  return `The track is ${track}, by the policy row ${quote(row)}.`;
}

export function describeLost({ rule, words, why, by }: Lost): string {
  const what = `${quote(words)} (${rule})`;
  if (why === 'absorbed') return `${what} did not count: it is part of ${quote(by)}.`;
  if (why === 'stopped') return `${what} did not reach the phrase: ${quote(by)} stands between.`;
  if (why === 'locked-out') return `${what} was not read: ${by} decides alone.`;
  if (why === 'silences') return `${what} is a phrase of its own; the cues and evidence inside it do not count.`;
  return `${what} gave way to ${by}.`;
}

export function describeFlip(pack: CompiledPack, text: string, mention: Mention, flip: Change | undefined): string {
  const track = nameOf(pack.tracks, mention.track);
  if (!flip) return `Taking away any of these words would leave the track at ${track}.`;
  const words = flip.without.map(({ start, end }) => quote(text.slice(start, end))).join(' and ');
  const now = `${nameOf(pack.meanings, flip.meaning)}, ${nameOf(pack.contexts, flip.context)}`;
  return `Without ${words} it would be ${now}, and the track ${nameOf(pack.tracks, flip.track)}.`;
}
