import type { Context, Track } from '../../utils/engine/types.ts';
import type { GoldItem, GoldMention } from './gold.ts';

/** What is scored of one mention that was found. */
export interface Marked {
  start: number;
  end: number;
  meaning: string;
  context: Context;
  track: Track;
}

export interface Answer {
  mentions: Marked[];
  applicantTrack: Track;
}

/** Right answers out of all, by label. */
export type Tally = Map<string, { right: number; all: number }>;

/** Counts over a gold file. */
export interface Score {
  items: number;
  gold: number;
  predicted: number;
  found: number;
  meaning: number;
  context: number;
  track: number;
  /** Marks sent to leo where gold says otherwise or has no mention. */
  falseLeo: number;
  leo: number;
  leoToAcademy: number;
  leoToReview: number;
  academy: number;
  academyToReview: number;
  extra: number;
  applicants: number;
  applicantsRight: number;
  applicantFalseLeo: number;
  byMeaning: Tally;
  byContext: Tally;
}

/** Gold mentions of these triggers may be left unmarked; marked, they must be right. */
const OPTIONAL = new Set(['decoy', 'abbreviation', 'rank']);
/** Characters that a mark must share with a gold phrase that has no head word. */
const LEAST_OVERLAP = 3;

/** The policy of test/gold/labelling.md, for the other defensible readings. */
function trackOf(meaning: string, context: string): Track {
  const guarded = ['corrections', 'military-police'].includes(meaning);
  if (context === 'held' && meaning === 'sworn-law-enforcement') return 'leo';
  if (context === 'held' && (guarded || meaning === 'unknown')) return 'review';
  if (context === 'trainee' && (guarded || meaning === 'sworn-law-enforcement')) return 'review';
  return 'academy';
}

function headSpan(gold: GoldMention): [number, number] {
  const at = gold.head ? gold.quote.lastIndexOf(gold.head) : -1;
  return at < 0 ? [gold.start, gold.end] : [gold.start + at, gold.start + at + (gold.head as string).length];
}

/** Pairs gold mentions with marks that cover the head, best overlap first. Returns gold index -> mark index. */
export function pairMentions(golds: GoldMention[], marks: Marked[]): Map<number, number> {
  const pairs: [overlap: number, gold: number, mark: number][] = [];
  golds.forEach((gold, goldIndex) => {
    const [headStart, headEnd] = headSpan(gold);
    marks.forEach((mark, markIndex) => {
      const overlap = Math.min(gold.end, mark.end) - Math.max(gold.start, mark.start);
      const covers = gold.head ? mark.start <= headStart && mark.end >= headEnd : overlap >= LEAST_OVERLAP;
      if (overlap > 0 && covers) pairs.push([overlap, goldIndex, markIndex]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const used = new Set<number>();
  const paired = new Map<number, number>();
  for (const [, gold, mark] of pairs) {
    if (paired.has(gold) || used.has(mark)) continue;
    paired.set(gold, mark);
    used.add(mark);
  }
  return paired;
}

/** The defensible reading that the mark comes closest to; the first label where nothing was marked. */
function closestReading(gold: GoldMention, mark: Marked | undefined): Pick<Marked, 'meaning' | 'context' | 'track'> {
  const others = (gold.also ?? []).map((reading) => {
    const [meaning = '', context = ''] = reading.split('/');
    return { meaning, context: context as Context, track: trackOf(meaning, context) };
  });
  const closeness = (reading: { meaning: string; context: string; track: Track }): number =>
    mark
      ? Number(mark.track === reading.track) * 4 +
        Number(mark.meaning === reading.meaning) * 2 +
        Number(mark.context === reading.context)
      : 0;
  return [gold, ...others].reduce((best, reading) => (closeness(reading) > closeness(best) ? reading : best));
}

function count(tally: Tally, label: string, right: boolean): void {
  const entry = tally.get(label) ?? { right: 0, all: 0 };
  entry.all++;
  if (right) entry.right++;
  tally.set(label, entry);
}

function scoreMention(score: Score, gold: GoldMention, mark: Marked | undefined): void {
  const reading = closestReading(gold, mark);
  const right = {
    meaning: mark?.meaning === reading.meaning,
    context: mark?.context === reading.context,
    track: mark?.track === reading.track,
  };
  score.gold++;
  if (mark) score.found++;
  if (right.meaning) score.meaning++;
  if (right.context) score.context++;
  if (right.track) score.track++;
  count(score.byMeaning, gold.meaning, right.meaning);
  count(score.byContext, gold.context, right.context);
  if (reading.track === 'academy') {
    score.academy++;
    if (mark?.track === 'review') score.academyToReview++;
  }
  if (reading.track === 'leo') {
    score.leo++;
    if (!mark || mark.track === 'academy') score.leoToAcademy++;
    else if (mark.track === 'review') score.leoToReview++;
  } else if (mark?.track === 'leo') {
    score.falseLeo++;
  }
}

/** Scores answers, one per gold item in the same order. */
export function scoreAnswers(golds: GoldItem[], answers: Answer[]): Score {
  const score: Score = {
    items: golds.length,
    gold: 0,
    predicted: 0,
    found: 0,
    meaning: 0,
    context: 0,
    track: 0,
    falseLeo: 0,
    leo: 0,
    leoToAcademy: 0,
    leoToReview: 0,
    academy: 0,
    academyToReview: 0,
    extra: 0,
    applicants: 0,
    applicantsRight: 0,
    applicantFalseLeo: 0,
    byMeaning: new Map(),
    byContext: new Map(),
  };
  golds.forEach((item, index) => {
    const answer = answers[index] as Answer;
    const paired = pairMentions(item.mentions, answer.mentions);
    const hit = new Set(paired.values());
    score.predicted += answer.mentions.length;
    answer.mentions.forEach((mark, markIndex) => {
      if (hit.has(markIndex)) return;
      score.extra++;
      if (mark.track === 'leo') score.falseLeo++;
    });
    item.mentions.forEach((gold, goldIndex) => {
      const markIndex = paired.get(goldIndex);
      const mark = markIndex === undefined ? undefined : answer.mentions[markIndex];
      if (mark || !OPTIONAL.has(gold.trigger)) scoreMention(score, gold, mark);
    });
    if (item.applicantTrack === undefined) return;
    score.applicants++;
    if (answer.applicantTrack === item.applicantTrack) score.applicantsRight++;
    else if (answer.applicantTrack === 'leo') score.applicantFalseLeo++;
  });
  return score;
}
