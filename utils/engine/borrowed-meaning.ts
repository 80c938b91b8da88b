/**
 * Gives a mention whose own surroundings do not say what it names the meaning of the one that it belongs to: the neighbour
 * in its list, the title of its entry, the same words elsewhere, or the only service in which the applicant held a role.
 */
import type { Assessed } from './annotate.ts';
import { CONJUNCTION, FUNCTION_WORD, HEAD, MODIFIER, MONTH, ONGOING } from './compiled.ts';
import { hasSpan, isTitleLike } from './entries.ts';
import { rank } from './meaning.ts';
import { trackOf } from './policy.ts';
import type { Phrase, Reading } from './reading.ts';
import { isBeside } from './slots.ts';
import * as T from './tokens.ts';
import { type Meaning, UNKNOWN } from './types.ts';

/** Lines below a title in which a billet of the same service may stand ("Officer in Charge of Records"). */
const MOST_LINES = 3;
/** The same for a billet without dates of its own, below the duties. */
const MOST_LINES_UNDATED = 6;
/** Most points of a hit that leaves a default as it is. */
const NEXT_TO_NOTHING = 6;
/** Tokens between two neighbours of a list ("the chief of police and individual officers"). */
const MOST_BETWEEN = 2;
const POINTERS: ReadonlySet<string> = new Set(['same', 'these', 'those', 'such', 'said']);
const COMMA = 0x2c;
const COLON = 0x3a;

interface Source {
  meaning: Meaning;
  from: Phrase;
}

/** True where nothing but modifiers of the pack stands before the head. */
function isBare(reading: Reading, { phrase, slots }: Assessed): boolean {
  if (phrase.title >= 0 || phrase.absorb >= 0) return false;
  for (let i = slots.leftStart; i < phrase.headStart; i++) {
    if (i >= phrase.start && (reading.wordFlags(i) & MODIFIER) === 0) return false;
  }
  return true;
}

/** "Metro officers": a name before a phrase says whose they are. */
const isNamed = (reading: Reading, start: number): boolean =>
  start > 0 &&
  ((reading.tokens.flags[start] as number) & (T.LINE_START | T.WALL_BEFORE)) === 0 &&
  ((reading.tokens.flags[start - 1] as number) & (T.SHAPE | T.LINE_START | T.BULLET_BEFORE)) === T.CAPITALISED;

/** True where a plural was read as the pack reads plurals of which nothing is said. */
function isDefaultPlural(reading: Reading, { phrase, weighed }: Assessed): boolean {
  const vote = weighed.votes.find(({ kind }) => kind === 'title');
  // "Deputies" are a sheriff's, whoever speaks of them.
  if ((reading.wordFlags(phrase.headStart) & HEAD) === 0) return false;
  if (!phrase.plural || weighed.decidedBy !== 'sum' || !vote || isNamed(reading, phrase.start)) return false;
  // A county somewhere on the line says as good as nothing.
  return weighed.votes.every((one) => {
    if (one !== vote && isBeside(one.rank)) return false;
    const most = one === vote ? reading.pack.decide.min : NEXT_TO_NOTHING;
    return Object.values(one.says).every((points) => points <= most);
  });
}

const isHeldTitle = (reading: Reading, { phrase, weighed, judged }: Assessed): boolean =>
  weighed.meaning !== UNKNOWN && judged.context === 'held' && !phrase.plural && isTitleLike(reading, phrase);

/** "its chief of police and individual officers": joined by a word or a comma, with at most a modifier between. */
function joins(reading: Reading, before: Phrase, phrase: Phrase): boolean {
  if (before.end >= phrase.start || phrase.start - before.end > MOST_BETWEEN) return false;
  if (((reading.tokens.flags[before.end] as number) & T.WALL_BEFORE) !== 0) return false;
  const mark = T.markOf(reading.tokens.flags[before.end] as number);
  return mark === COMMA || (reading.wordFlags(before.end) & CONJUNCTION) !== 0;
}

/** "the same officers", "those officers": the ones that were named before. */
function pointsBack(reading: Reading, { start, headStart }: Phrase): boolean {
  const { text, tokens } = reading;
  const word = (token: number): string => text.slice(tokens.start[token], tokens.end[token]).toLowerCase();
  return POINTERS.has(word(headStart - 1)) || POINTERS.has(word(start - 1));
}

/** True where the line of a phrase, or the next one, may name another employer than the title above. */
function mayNameEmployer(reading: Reading, { phrase, entry }: Assessed): boolean {
  const { tokens } = reading;
  const line = tokens.line[phrase.end - 1] as number;
  const dated = reading.lineDated[line] === 1;
  let parted = false;
  for (let i = phrase.end; i < reading.lineEnd(line); i++) {
    const flags = tokens.flags[i] as number;
    const shape = flags & T.SHAPE;
    // "since 2022: coached new staff": duties follow.
    const duty = T.markOf(flags) === COLON && ((tokens.flags[i + 1] ?? 0) & T.SHAPE) === T.LOWER_WORD;
    if (duty && i + 1 < tokens.count) return false;
    if (shape === T.MARK || (flags & T.GAP_BEFORE) !== 0) parted = true;
    if (shape >= T.NUMBER || (reading.wordFlags(i) & (FUNCTION_WORD | MONTH | ONGOING)) !== 0) continue;
    if (parted && (dated || shape !== T.LOWER_WORD)) return true;
    if ((flags & T.SENTENCE_END) !== 0) return false;
  }
  const next = line + 1;
  if (dated || next >= entry.last) return false;
  const whole = phrase.start === reading.lineStart(line) && phrase.end === reading.lineEnd(line);
  return whole || reading.lineDated[next] === 1;
}

/** Lines below a title in which colleagues of its holder may be spoken of. */
const LONGEST_JOB = 25;
/** Lines below a title in which its dates may stand. */
const DATES_BELOW = 4;

/** True where no heading and no dates of another job stand between a title and a line below it. */
function isSameJob(reading: Reading, title: Assessed, line: number): boolean {
  const first = title.entry.line;
  if (line <= first || line - first > LONGEST_JOB) return false;
  let dated = hasSpan(reading, first);
  for (let i = first + 1; i <= line; i++) {
    if (reading.lineHeading[i] === 1) return false;
    if (!hasSpan(reading, i)) continue;
    if (dated || i - first > DATES_BELOW) return false;
    dated = true;
  }
  return dated;
}

/** True where a title stands right above, with no blank line or heading between, or right before: "Sergeant of Police/Officer". */
function isBelow(reading: Reading, above: Assessed, { phrase, entry }: Assessed): boolean {
  const title = above.entry.line;
  const { line } = entry;
  if (line === title) {
    // A card beside it.
    if (((reading.tokens.flags[phrase.start] as number) & T.GAP_BEFORE) !== 0) return false;
    // "Watch Officer on three boats. Liaison Officer to the harbor."
    const opens = ((reading.tokens.flags[phrase.start - 1] as number) & T.SENTENCE_END) !== 0;
    return phrase.start >= above.phrase.end && (opens || phrase.start - above.phrase.end <= MOST_BETWEEN);
  }
  if (line < title || line - title > (hasSpan(reading, line) ? MOST_LINES : MOST_LINES_UNDATED)) return false;
  for (let i = title + 1; i <= line; i++) {
    if (reading.lineHeading[i] === 1) return false;
    if (((reading.tokens.flags[reading.lineStart(i)] as number) & T.BLANK_BEFORE) !== 0) return false;
  }
  return true;
}

/** The same words in one spelling; '' for a single word, which says nothing. */
function wordsOf(reading: Reading, phrase: Phrase): string {
  if (phrase.end - phrase.start < 2) return '';
  const { start, end } = reading.tokens;
  return reading.text
    .slice(start[phrase.start], end[phrase.end - 1])
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** What the held titles of the text mean: by their words, and the one meaning that all share. */
function surveyHeld(reading: Reading, all: readonly Assessed[]): { byWords: Map<string, Source>; only?: Source } {
  const byWords = new Map<string, Source>();
  let only: Source | undefined;
  let several = false;
  for (const { phrase, weighed, judged } of all) {
    if (weighed.meaning === UNKNOWN || judged.context !== 'held') continue;
    const source = { meaning: weighed.meaning, from: phrase };
    const words = wordsOf(reading, phrase);
    if (words && !byWords.has(words)) byWords.set(words, source);
    if (only && only.meaning !== source.meaning) several = true;
    only = only ?? source;
  }
  return several || !only ? { byWords } : { byWords, only };
}

const pointsOf = (reading: Reading, { weighed }: Assessed, meaning: Meaning): number =>
  rank(reading.pack, weighed.votes).find((one) => one.meaning === meaning)?.points ?? 0;

/** Points of other meanings stay so far under the pack's lead that they do not speak against the meaning. */
function isOpenTo(reading: Reading, assessed: Assessed, meaning: Meaning): boolean {
  const ranking = rank(reading.pack, assessed.weighed.votes);
  const own = pointsOf(reading, assessed, meaning);
  if (own < 0) return false;
  return ranking.every((one) => one.meaning === meaning || one.points < own + reading.pack.decide.margin);
}

/** Changes the meaning of those in `all` that can borrow one. */
export function borrowMeanings(reading: Reading, all: readonly Assessed[]): void {
  const isOpen = (one: Assessed): boolean =>
    one.phrase.absorb < 0 && (one.weighed.meaning === UNKNOWN || isDefaultPlural(reading, one));
  if (!all.some(isOpen)) return;
  const { byWords, only } = surveyHeld(reading, all);
  let title: Assessed | undefined;
  all.forEach((one, i) => {
    if (isOpen(one)) {
      const before = all[i - 1];
      const source =
        one.judged.context === 'held'
          ? heldSource(reading, one, title, byWords)
          : othersSource(reading, one, before, title, only);
      if (source) one.weighed = { ...one.weighed, meaning: source.meaning, decidedBy: 'entry', from: source.from };
    }
    if (isHeldTitle(reading, one)) title = one;
  });
}

const sourceOf = ({ weighed, phrase }: Assessed): Source => ({ meaning: weighed.meaning, from: phrase });

/** Where a role of the applicant takes its meaning from. */
function heldSource(
  reading: Reading,
  one: Assessed,
  title: Assessed | undefined,
  byWords: ReadonlyMap<string, Source>,
): Source | undefined {
  if (
    title &&
    isBelow(reading, title, one) &&
    !mayNameEmployer(reading, one) &&
    isOpenTo(reading, one, title.weighed.meaning)
  )
    return sourceOf(title);
  const same = byWords.get(wordsOf(reading, one.phrase));
  // The short course needs words beside the role itself.
  return same && trackOf(reading.pack, same.meaning, 'held').track === 'academy' ? same : undefined;
}

/** Where a role of somebody else, or one that is only mentioned, takes its meaning from. */
function othersSource(
  reading: Reading,
  one: Assessed,
  before: Assessed | undefined,
  title: Assessed | undefined,
  only: Source | undefined,
): Source | undefined {
  const plural = isDefaultPlural(reading, one);
  const bare = plural || isBare(reading, one);
  if (!bare) return undefined;
  const known = before && before.weighed.meaning !== UNKNOWN && before.phrase.absorb < 0;
  if (known && (joins(reading, before.phrase, one.phrase) || pointsBack(reading, one.phrase))) return sourceOf(before);
  if (title) {
    const { line } = one.entry;
    const sameLine = line === title.entry.line && one.phrase.start > title.phrase.end;
    const within = sameLine || (line > title.entry.line && line < title.entry.last) || isSameJob(reading, title, line);
    if (within && pointsOf(reading, one, title.weighed.meaning) >= 0) return sourceOf(title);
  }
  return plural ? undefined : only;
}
