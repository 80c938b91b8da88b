/** What kind of officer a phrase names: absorbing phrase, deciding title, or the sum of one hit per group; else unknown. */
import { isOfAnotherCard } from './columns.ts';
import { ABSORB, type CompiledPack } from './compiled.ts';
import { POWERS_DENIED } from './denied-powers.ts';
import { type Entry, isTitleLike } from './entries.ts';
import type { Phrase, Reading } from './reading.ts';
import { DEFAULT_REACH, DEFAULT_SLOTS, isBeside, isOfSection, isOfTitle, type Slots, slotRank } from './slots.ts';
import { sortFew } from './sort-few.ts';
import { tally } from './tally.ts';
import { type Context, type Meaning, type Reason, UNKNOWN } from './types.ts';

/** One rule's part in the sum. */
export interface Vote {
  kind: 'title' | 'evidence';
  rule: string;
  says: Record<string, number>;
  votes: readonly number[];
  /** Of the slot; 0 for titles. */
  rank: number;
  /** Tokens. */
  start: number;
  end: number;
}

export interface Weighed {
  meaning: Meaning;
  /** Set where no sum was made. */
  decidedBy: 'absorb' | 'title' | 'sum' | 'entry';
  /** With `entry`: the title above that gave the meaning. */
  from?: Phrase;
  /** The text denies the powers of the post; see denied-powers.ts. */
  denied?: boolean;
  votes: Vote[];
}

/** Tokens from the phrase in which evidence is looked for, however long its lines are. */
const FARTHEST = 250;
const LONGEST_HEADING = 24;

/** The title of the entry gave the meaning. */
export const ENTRY_TITLE = 'engine:entry-title';

/** True where an absorbing phrase without a label of its own swallows the hit. */
export function isSilenced(reading: Reading, start: number, end: number): boolean {
  const { cues } = reading.found;
  for (let i = cues.from(start - 12); i < cues.count && (cues.start[i] as number) <= start; i++) {
    if (cues.kind[i] !== ABSORB || (cues.end[i] as number) < end) continue;
    if ((cues.end[i] as number) - (cues.start[i] as number) > end - start) return true;
  }
  return false;
}

const strongests = new WeakMap<Record<string, number>, Meaning>();

/** The meaning with the most points; found once a rule. */
function strongest(says: Record<string, number>): Meaning {
  const known = strongests.get(says);
  if (known !== undefined) return known;
  let best = UNKNOWN;
  let points = 0;
  for (const meaning of Object.keys(says).sort()) {
    if ((says[meaning] as number) > points) {
      best = meaning;
      points = says[meaning] as number;
    }
  }
  strongests.set(says, best);
  return best;
}

/** The nearest hit of each evidence group in the slots that its rule allows. */
export function nearEvidence(reading: Reading, phrase: Phrase, slots: Slots, entry: Entry): Vote[] {
  const { evidence } = reading.found;
  const rules = reading.pack.rules.evidence;
  const best: { group: number; rank: number; hit: number }[] = [];
  const consider = (hit: number): void => {
    reading.looks++;
    const rule = rules[evidence.rule[hit] as number];
    if (!rule) return;
    const start = evidence.start[hit] as number;
    const end = evidence.end[hit] as number;
    const rank = slotRank(
      reading,
      phrase,
      slots,
      entry,
      start,
      end,
      rule.in ?? DEFAULT_SLOTS,
      rule.reach ?? DEFAULT_REACH,
    );
    if (rank < 0 || isOfAnotherCard(reading, phrase, start)) return;
    // Words that the title already speaks for are not counted twice.
    if (phrase.title >= 0 && start >= phrase.titleStart && start < phrase.titleEnd) return;
    const rival = best.find(({ group }) => group === rule.groupIndex);
    if (rival) {
      const length = end - start - ((evidence.end[rival.hit] as number) - (evidence.start[rival.hit] as number));
      if (rank > rival.rank || (rank === rival.rank && length <= 0)) return;
    }
    if (isSilenced(reading, start, end) || namesAnother(reading, phrase, start, end)) return;
    if (rival) {
      rival.rank = rank;
      rival.hit = hit;
    } else best.push({ group: rule.groupIndex, rank, hit });
  };
  const first = Math.max(reading.lineStart(entry.first), phrase.start - FARTHEST);
  const last = Math.min(reading.lineEnd(entry.last - 1), phrase.end + FARTHEST);
  for (let i = evidence.from(first); i < evidence.count && (evidence.start[i] as number) < last; i++) consider(i);
  const heading = reading.lineUnder[entry.line] as number;
  if (heading >= 0 && heading < entry.first) {
    const end = Math.min(reading.lineEnd(heading), reading.lineStart(heading) + LONGEST_HEADING);
    for (
      let i = evidence.from(reading.lineStart(heading));
      i < evidence.count && (evidence.start[i] as number) < end;
      i++
    )
      consider(i);
  }
  for (const hit of reading.documentHits) consider(hit);
  return sortFew(best, (a, b) => a.rank - b.rank || a.hit - b.hit).map(({ rank, hit }) => {
    const rule = rules[evidence.rule[hit] as number] as (typeof rules)[number];
    return {
      kind: 'evidence',
      rule: rule.id,
      says: rule.says,
      votes: rule.votes,
      rank,
      start: evidence.start[hit] as number,
      end: evidence.end[hit] as number,
    };
  });
}

/** True where the words are part of another phrase: a title says nothing of its neighbours' employers. */
function namesAnother(reading: Reading, phrase: Phrase, start: number, end: number): boolean {
  // Phrases never overlap, so only the last that starts before the words can hold them.
  const at = reading.phraseFrom(start + 1) - 1;
  for (let i = Math.max(0, at); i <= at; i++) {
    const other = reading.phrases[i] as Phrase;
    if (other.start >= end) return false;
    if (other !== phrase && start >= other.start && end <= other.end) return true;
  }
  return false;
}

const denies = (vote: Vote): boolean => vote.votes.some((points, i) => i % 2 === 1 && points < 0);

/**
 * Leaves out what stands farther off than the words that already settle it: duties speak only where title and employer
 * leave the meaning open, and in running text the employer of the entry does too. Words that deny always count.
 */
function untilSettled(reading: Reading, near: Vote[], titleLike: boolean): Vote[] {
  const isNear = titleLike ? isOfTitle : isBeside;
  const first = near.filter((vote) => isNear(vote.rank) || (titleLike && denies(vote)));
  if (tally(reading.pack, first, SETTLED) !== UNKNOWN) return first;
  // The duties below a sentence are those of the applicant, not of the people it speaks of.
  return titleLike ? near : near.filter((vote) => isOfTitle(vote.rank) || isOfSection(vote.rank));
}

/** Points over the least from which nearer words settle a meaning alone; a bare default does not. */
const SETTLED = 4;

/** Meanings by points, highest first; ties in the pack's order. */
export function rank(pack: CompiledPack, votes: readonly Vote[]): { meaning: Meaning; points: number }[] {
  const ranking = pack.meanings.map(({ id }) => ({
    meaning: id,
    points: votes.reduce((sum, vote) => sum + (vote.says[id] ?? 0), 0),
  }));
  return ranking.sort((a, b) => b.points - a.points);
}

export function weigh(reading: Reading, phrase: Phrase, slots: Slots, entry: Entry): Weighed {
  const { pack } = reading;
  const absorb = phrase.absorb < 0 ? undefined : pack.rules.absorb[phrase.absorb];
  if (absorb?.meaning) return { meaning: absorb.meaning, decidedBy: 'absorb', votes: [] };
  const votes: Vote[] = [];
  const title = phrase.title < 0 ? undefined : pack.rules.titles[phrase.title];
  if (title) {
    votes.push({
      kind: 'title',
      rule: title.id,
      says: title.says,
      votes: title.votes,
      rank: 0,
      start: phrase.titleStart,
      end: phrase.titleEnd,
    });
    if (title.decides) return { meaning: strongest(title.says), decidedBy: 'title', votes };
  }
  votes.push(...nearEvidence(reading, phrase, slots, entry));
  const counted = untilSettled(reading, votes, isTitleLike(reading, phrase));
  return { meaning: tally(pack, counted), decidedBy: 'sum', votes: counted };
}

/** Points under the pack's least, and the lead, that are enough where nobody's track hangs on the meaning. */
const LENIENT = -7;
const LENIENT_LEAD = 3;
/** Contexts that lead to the short course whatever the meaning is. */
const HARMLESS: readonly Context[] = ['negated', 'other-person', 'aspiration', 'generic'];

/** Points up to which words that deny a meaning speak for no other. */
const HINT = 8;

/** True where words that deny powers are about the applicant, and not about the officer who is named: those of the duties below are. */
function isOfApplicant({ rank, says }: Vote, context: Context): boolean {
  if (rank === 0 || context === 'negated') return rank > 0;
  if (isOfTitle(rank)) return false;
  for (const meaning of Object.keys(says)) if ((says[meaning] as number) > HINT) return false;
  return true;
}

/**
 * What the words most likely name where the applicant does not hold the role: no harm is done by a likely reading. "Not a
 * sworn officer; civilian unit" denies powers to the applicant, not to the officer whom it names.
 */
export function weighLeniently(reading: Reading, weighed: Weighed, context: Context): Weighed {
  if (weighed.decidedBy !== 'sum') return weighed;
  // Who is trained has no powers yet: "never sworn in" says nothing of the kind of officer.
  if (context === 'trainee' && weighed.votes.some((vote) => vote.rank > 0 && denies(vote))) {
    const votes = weighed.votes.filter((vote) => vote.rank === 0 || !denies(vote));
    return { ...weighed, meaning: tally(reading.pack, votes), votes };
  }
  if (!HARMLESS.includes(context)) return weighed;
  const hasDenial = weighed.votes.some((vote) => vote.rank > 0 && denies(vote) && isOfApplicant(vote, context));
  if (weighed.meaning !== UNKNOWN && !hasDenial) return weighed;
  const votes = hasDenial
    ? weighed.votes.filter((vote) => !denies(vote) || !isOfApplicant(vote, context))
    : weighed.votes;
  const meaning = tally(reading.pack, votes, LENIENT, LENIENT_LEAD);
  return meaning === UNKNOWN ? weighed : { ...weighed, meaning, votes };
}

/** The votes as reasons; those for the meaning that was said come first. */
export function meaningReasons(reading: Reading, phrase: Phrase, weighed: Weighed): Reason[] {
  const { tokens, pack } = reading;
  const at = (token: number): number => tokens.start[token] as number;
  const until = (token: number): number => tokens.end[token - 1] as number;
  if (weighed.decidedBy === 'absorb') {
    const rule = pack.rules.absorb[phrase.absorb];
    return [
      {
        rule: rule?.id ?? '',
        kind: 'absorb',
        speaksFor: 'meaning',
        says: weighed.meaning,
        points: 0,
        start: at(phrase.start),
        end: until(phrase.end),
      },
    ];
  }
  if (weighed.from) {
    const { start, end } = weighed.from;
    const says = weighed.meaning;
    return [
      { rule: ENTRY_TITLE, kind: 'entry', speaksFor: 'meaning', says, points: 0, start: at(start), end: until(end) },
    ];
  }
  const reasons: Reason[] = weighed.votes.map((vote) => {
    const says = vote.says[weighed.meaning] !== undefined ? weighed.meaning : strongest(vote.says);
    return {
      rule: vote.rule,
      kind: vote.kind,
      speaksFor: 'meaning',
      says,
      points: vote.says[says] ?? 0,
      start: at(vote.start),
      end: until(vote.end),
    };
  });
  sortFew(
    reasons,
    (a, b) =>
      Number(b.says === weighed.meaning) - Number(a.says === weighed.meaning) ||
      b.points - a.points ||
      a.start - b.start,
  );
  if (weighed.meaning === UNKNOWN) {
    reasons.unshift({
      rule: weighed.denied ? POWERS_DENIED : 'engine:not-enough',
      kind: 'engine',
      speaksFor: 'meaning',
      says: UNKNOWN,
      points: 0,
      start: at(phrase.start),
      end: at(phrase.start),
    });
  }
  return reasons;
}
