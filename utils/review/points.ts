import type { EvidencePoint } from '../engine/rules.ts';
import type { MentionRecord, PointRecord } from '../store/records.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Standing } from './words.ts';

/** Most UTF-16 units of the words behind a tick: a quote, not a resume. */
export const WORDS_LIMIT = 200;

/** A point that is asked of a reviewer for the short course, with words of the text that it may rest on. */
export interface AskedPoint {
  id: string;
  name: string;
  short: string;
  required: boolean;
  /** The very words, each once; the reviewer chooses among them or writes others. */
  offers: string[];
}

/** A reviewer's tick and the words that it rests on. */
export interface Tick {
  id: string;
  words: string;
}

/** The points to ask of an applicant: the pack's, and those of the cautions that stand beside mentions which point to the short course. */
export function askedPoints(
  words: Pick<Vocabulary, 'evidencePoints'>,
  mentions: { mention: MentionRecord; standing: Standing }[],
): AskedPoint[] {
  const leading = mentions.filter(({ standing }) => standing.track === 'leo').map(({ mention }) => mention);
  const cautions = new Set(leading.flatMap(({ cautionIds }) => cautionIds));
  return words.evidencePoints
    .filter(({ caution }) => caution === undefined || cautions.has(caution))
    .map((point) => ({
      id: point.id,
      name: point.name,
      short: point.short,
      required: point.required,
      offers: offersFor(point, leading),
    }));
}

function offersFor({ rules = [] }: EvidencePoint, mentions: MentionRecord[]): string[] {
  const matched = mentions
    .flatMap(({ deciding }) => deciding)
    .filter(({ rule, words }) => words.trim() !== '' && rules.some((prefix) => rule.startsWith(prefix)))
    .map(({ words }) => words.replace(/\s+/g, ' ').trim().slice(0, WORDS_LIMIT));
  return [...new Set(matched)];
}

/** Required points that have no tick with words yet, in order. */
export function missingPoints<Point extends { id: string; required: boolean }>(asked: Point[], ticks: Tick[]): Point[] {
  const ticked = new Set(ticks.filter(({ words }) => words.trim() !== '').map(({ id }) => id));
  return asked.filter((point) => point.required && !ticked.has(point.id));
}

/**
 * "Short course not recorded. Two of four ticked. Still to see: certificate, dates."
 * @returns null where nothing is missing
 */
export function sayMissing(asked: AskedPoint[], ticks: Tick[]): string | null {
  if (!asked.some(({ required }) => required)) {
    return 'Short course not recorded. The pack asks for no evidence; a short course needs at least one point.';
  }
  const missing = missingPoints(asked, ticks);
  if (missing.length === 0) return null;
  const ticked = asked.filter(({ id }) => ticks.some((tick) => tick.id === id && tick.words.trim() !== '')).length;
  const seen = `${capitalise(inWords(ticked))} of ${inWords(asked.length)} ticked.`;
  return `Short course not recorded. ${seen} Still to see: ${missing.map(({ short }) => short).join(', ')}.`;
}

/** What is kept of the points: all that were asked, with the words of those that were ticked. */
export function pointRecords(asked: AskedPoint[], ticks: Tick[]): PointRecord[] {
  const byId = new Map(ticks.map(({ id, words }) => [id, words.trim().slice(0, WORDS_LIMIT)]));
  return asked.map(({ id, name, required }) => ({ id, name, required, words: byId.get(id) ?? '' }));
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
