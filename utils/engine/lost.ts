/** Rules that matched near a mention and did not count, and what kept each of them out. */
import type { Assessed } from './annotate.ts';
import { ABSORB, CUE, STOP_RULE } from './compiled.ts';
import type { Reading } from './reading.ts';

export interface Lost {
  rule: string;
  words: string;
  /** absorbed by a longer phrase; locked out by a title that decides; stopped by a word between; beaten by another cue; silences: a phrase whose cues do not count. */
  why: 'absorbed' | 'locked-out' | 'stopped' | 'beaten' | 'silences';
  /** The rule or words that kept it out. */
  by: string;
}

/** Tokens from the phrase in which lost rules are worth naming. */
const NEAR = 30;
/** More would bury what matters. */
const MOST = 8;

const wordsOf = (reading: Reading, start: number, end: number): string =>
  reading.text.slice(reading.tokens.start[start], reading.tokens.end[end - 1]).replace(/\s+/g, ' ');

/** The absorbing phrase that swallows a hit, as written; '' where none does. */
function absorbing(reading: Reading, start: number, end: number): string {
  const { cues } = reading.found;
  for (let i = cues.from(start - 12); i < cues.count && (cues.start[i] as number) <= start; i++) {
    const longer = (cues.end[i] as number) - (cues.start[i] as number) > end - start;
    if (cues.kind[i] === ABSORB && (cues.end[i] as number) >= end && longer) {
      return wordsOf(reading, cues.start[i] as number, cues.end[i] as number);
    }
  }
  return '';
}

function stopping(reading: Reading, from: number, to: number): string {
  const { cues } = reading.found;
  for (let i = cues.from(from); i < cues.count && (cues.start[i] as number) < to; i++) {
    if (cues.kind[i] === STOP_RULE && (cues.end[i] as number) <= to) {
      return wordsOf(reading, cues.start[i] as number, cues.end[i] as number);
    }
  }
  return '';
}

export function findLost(reading: Reading, { phrase, weighed, judged }: Assessed): Lost[] {
  const { evidence, cues } = reading.found;
  const { pack } = reading;
  const lost: Lost[] = [];
  const counted = new Set(weighed.votes.map((vote) => `${vote.rule} ${vote.start}`));
  const from = phrase.start - NEAR;
  const to = phrase.end + NEAR;
  for (let i = evidence.from(from); i < evidence.count && (evidence.start[i] as number) < to; i++) {
    const start = evidence.start[i] as number;
    const end = evidence.end[i] as number;
    const rule = pack.rules.evidence[evidence.rule[i] as number]?.id ?? '';
    if (counted.has(`${rule} ${start}`)) continue;
    const absorbed = absorbing(reading, start, end);
    const words = wordsOf(reading, start, end);
    if (absorbed) lost.push({ rule, words, why: 'absorbed', by: absorbed });
    else if (weighed.decidedBy !== 'sum') {
      const by =
        weighed.decidedBy === 'title' ? (weighed.votes[0]?.rule ?? '') : (pack.rules.absorb[phrase.absorb]?.id ?? '');
      lost.push({ rule, words, why: 'locked-out', by });
    }
  }
  const reached = new Set([judged.by, ...judged.others].map((cue) => `${cue.rule} ${cue.start}`));
  for (const other of judged.others) {
    if (other.context === judged.context) continue;
    lost.push({
      rule: other.rule,
      words: wordsOf(reading, other.start, other.end),
      why: 'beaten',
      by: judged.by.rule,
    });
  }
  for (let i = cues.from(from); i < cues.count && (cues.start[i] as number) < to; i++) {
    if (cues.kind[i] === ABSORB) {
      const phraseRule = pack.rules.absorb[cues.rule[i] as number];
      if (!phraseRule || phraseRule.meaning || phraseRule.context || phraseRule.drop) continue;
      const words = wordsOf(reading, cues.start[i] as number, cues.end[i] as number);
      lost.push({ rule: phraseRule.id, words, why: 'silences', by: phraseRule.id });
    }
    if (cues.kind[i] !== CUE) continue;
    const start = cues.start[i] as number;
    const end = cues.end[i] as number;
    const rule = pack.rules.cues[cues.rule[i] as number]?.id ?? '';
    if (reached.has(`${rule} ${start}`)) continue;
    const absorbed = absorbing(reading, start, end);
    const stopped = end <= phrase.start ? stopping(reading, end, phrase.start) : stopping(reading, phrase.end, start);
    if (absorbed) lost.push({ rule, words: wordsOf(reading, start, end), why: 'absorbed', by: absorbed });
    else if (stopped) lost.push({ rule, words: wordsOf(reading, start, end), why: 'stopped', by: stopped });
  }
  return lost.slice(0, MOST);
}
