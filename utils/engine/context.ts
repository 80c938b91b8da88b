/**
 * What the text says of the applicant and the role, after ConText (Harkema et al. 2009): cues with direction, reach, scope
 * and stops. Denial beats all, a nearer clause beats a farther one, a dated job entry beats its section, and a plural head
 * is never `held` by default: an applicant is one person.
 */
import { isOfOtherLabel, withAnswer } from './answered.ts';
import { clauseBreak, sentenceBreak } from './clauses.ts';
import { CONJUNCTION, CUE, FUNCTION_WORD, STOP_RULE } from './compiled.ts';
import { type Entry, entryOf, isTitleLike } from './entries.ts';
import { saidByForm } from './form-head.ts';
import { isSilenced } from './meaning.ts';
import { type Asked, askedIn } from './questions.ts';
import type { Phrase, Reading } from './reading.ts';
import { fieldOf } from './sections.ts';
import { sortFew } from './sort-few.ts';
import { isAdverb, isFor, isMyself, isOfAnother, isOneOf, isOwner, isQuoted } from './subject.ts';
import { bySurroundings } from './surroundings.ts';
import * as T from './tokens.ts';
import { CONTEXTS, type Context, type Reason } from './types.ts';

/** Longest reach of a cue in tokens, whatever the pack says. */
const WINDOW = 40;
const CLAUSE = 0;
const SENTENCE = 1;
const LINE = 2;
const ENTRY = 3;
const COMMA = 0x2c;
const SLASH = 0x2f;
const COLON = 0x3a;
const CLOSE = 0x29;
/** A claim whose subject is somebody else. */
export const ANOTHER = 'engine:another-subject';
/** A clause in which the applicant names himself. */
const MYSELF = 'engine:myself';
/** A question of a form without an answer in the text. */
const OPEN_QUESTION = 'engine:open-question';
/** Most tokens between two phrases of one list. */
const MOST_BETWEEN = 4;

/** A cue that reaches the phrase. */
export interface Reaching {
  rule: string;
  kind: 'cue' | 'title' | 'section' | 'absorb' | 'entry' | 'engine';
  context: Context;
  /** How near: 0 same clause, 1 sentence, 2 line, 3 entry. */
  tier: number;
  distance: number;
  /** An answer or a field of a form: it speaks for its whole line. */
  stated?: boolean;
  /** Tokens. */
  start: number;
  end: number;
}

export interface Judged {
  context: Context;
  by: Reaching;
  /** All others that reached, in the order in which they lost. */
  others: Reaching[];
}

/** The tier of the span between two tokens, the second exclusive. */
function tierBetween(reading: Reading, from: number, to: number): number {
  let tier = CLAUSE;
  // A break before the first word parts nothing.
  for (let i = from + 1; i <= to; i++) {
    reading.looks++;
    if (sentenceBreak(reading, i)) {
      return reading.tokens.line[from] === reading.tokens.line[to] ? LINE : ENTRY;
    }
    if (tier === CLAUSE && clauseBreak(reading, i)) tier = SENTENCE;
  }
  return tier;
}

/** The farthest tier that a scope takes in. */
const FARTHEST_TIER = { clause: CLAUSE, sentence: SENTENCE, line: LINE, entry: ENTRY };

function isStopped(reading: Reading, context: Context, from: number, to: number): boolean {
  const { cues } = reading.found;
  for (let i = cues.from(from); i < cues.count && (cues.start[i] as number) < to; i++) {
    if (cues.kind[i] !== STOP_RULE || (cues.end[i] as number) > to) continue;
    if (reading.pack.rules.stops[cues.rule[i] as number]?.for.includes(context)) return true;
  }
  return false;
}

/** All cues of the pack that reach the phrase. */
export function reachingCues(
  reading: Reading,
  phrase: Phrase,
  entry: Entry,
  asked: Asked | null = askedIn(reading, phrase),
): Reaching[] {
  const answer = asked?.at;
  const { cues } = reading.found;
  const reaching: Reaching[] = [];
  // A title that stands on a line of its own begins something new; wrapped sentences do not reach it.
  const phraseLine = reading.tokens.line[phrase.start] as number;
  const ownLine = isTitleLike(reading, phrase);
  const afterMark =
    ownLine &&
    !phrase.plural &&
    phrase.start > 0 &&
    ((reading.tokens.flags[phrase.start - 1] as number) & T.SHAPE) === T.MARK &&
    T.markOf(reading.tokens.flags[phrase.start - 1] as number) !== COLON;
  // "(brother), deputy sheriff": the bracket belongs to the mark.
  const bracket = phrase.start > 1 && T.markOf(reading.tokens.flags[phrase.start - 2] as number) === CLOSE;
  const markStart = phrase.start - (bracket ? 2 : 1);
  const sectionRule = reading.lineSection[entry.line] as number;
  const section = sectionRule < 0 ? '' : (reading.pack.rules.sections[sectionRule]?.id ?? '');
  for (
    let i = cues.from(phrase.start - WINDOW - 12);
    i < cues.count && (cues.start[i] as number) < phrase.end + WINDOW;
    i++
  ) {
    reading.looks++;
    if (cues.kind[i] !== CUE) continue;
    const rule = reading.pack.rules.cues[cues.rule[i] as number];
    if (!rule) continue;
    if (rule.number && (rule.number === 'plural') !== phrase.plural) continue;
    if (rule.sections && !rule.sections.includes(section)) continue;
    const start = cues.start[i] as number;
    const end = cues.end[i] as number;
    const isBefore = end <= phrase.headStart;
    if (!isBefore && start < phrase.headEnd) continue;
    if (rule.direction === (isBefore ? 'before' : 'after')) continue;
    if (rule.scope === 'line' && !isBefore && isOfOtherLabel(reading, phrase, rule.context, start, asked)) continue;
    // Words of the phrase itself ("search train officer") name no other person.
    if (isBefore && start >= phrase.start && rule.context === 'other-person') continue;
    if (ownLine && start < phrase.start && reading.tokens.line[start] !== phraseLine) continue;
    // "Social work honor society, chapter officer": a verb before the comma is none of the title's.
    // What stands right before the comma ("husband, deputy sheriff") or speaks for the line is.
    const governs = start === reading.lineStart(phraseLine) && reading.lineDated[phraseLine] !== 1;
    if (afterMark && !governs && rule.context === 'other-person' && end < markStart && rule.scope !== 'line') continue;
    const from = isBefore ? end : phrase.end;
    const to = isBefore ? phrase.start : start;
    const distance = Math.max(0, to - from);
    if (distance > rule.within && start !== answer) continue;
    let tier = tierBetween(reading, from - 1, Math.max(from, to));
    // An answer to a question, or a box, speaks for the whole line.
    if (rule.scope === 'line' && (tier <= LINE || start === answer)) tier = CLAUSE;
    if (tier > FARTHEST_TIER[rule.scope]) continue;
    if (tier === ENTRY) {
      const line = reading.tokens.line[start] as number;
      if (line < entry.first || line >= entry.last) continue;
    }
    if (isStopped(reading, rule.context, from, to) || isSilenced(reading, start, end)) continue;
    if (rule.context === 'held' && isBefore && isFor(reading, end, phrase.start)) continue;
    if (rule.context === 'held' && isBefore && isOfAnother(reading, start))
      reaching.push({ rule: ANOTHER, kind: 'engine', context: 'other-person', tier, distance, start, end });
    else {
      const stated = rule.scope === 'line';
      reaching.push({ rule: rule.id, kind: 'cue', context: rule.context, tier, distance, stated, start, end });
    }
  }
  // "served nine years as a ...": nearer words that say what the applicant was cut off those that name somebody else. An
  // adjective alone ("son of a retired ...") does so behind a mark only.
  const claims = (near: Reaching): boolean =>
    near.end <= phrase.headStart && (near.context === 'held' || near.context === 'aspiration');
  const cutsOff = (near: Reaching, cue: Reaching): boolean => {
    if (cue.start >= phrase.end) return near.context === 'held' && near.tier === CLAUSE;
    if (near.start < cue.start || near.end <= cue.end) return false;
    return near.end - near.start > 1 || ((reading.tokens.flags[near.start - 1] as number) & T.SHAPE) >= T.NUMBER;
  };
  // "bring ... to the role of": what stands inside a longer cue is a part of it.
  const holds = (wide: Reaching, cue: Reaching): boolean =>
    wide.start <= cue.start && wide.end >= cue.end && wide.end - wide.start > cue.end - cue.start;
  const cut = (cue: Reaching): boolean =>
    cue.context === 'other-person' &&
    !cue.stated &&
    reaching.some((near) => claims(near) && (holds(near, cue) || cutsOff(near, cue)));
  return reaching.some(cut) ? reaching.filter((cue) => !cut(cue)) : reaching;
}

/** Phrases of one list that pass on what was said of the first. */
const LONGEST_LIST = 12;

const order = (context: Context): number => CONTEXTS.indexOf(context);

const isCapitalised = (flags: number): boolean => (flags & T.SHAPE) === T.CAPITALISED;

/** "never a deputy, trooper or constable": what is said of the first of a list is said of all. */
function inherited(reading: Reading, phrase: Phrase, depth = 0): Reaching[] {
  if (depth === LONGEST_LIST) return [];
  const at = reading.phraseFrom(phrase.start);
  const before = reading.phrases[at - 1];
  if (!before || before.absorb >= 0 || phrase.start - before.end > MOST_BETWEEN || before.plural !== phrase.plural)
    return [];
  let joined = false;
  for (let i = before.end; i < phrase.start; i++) {
    if (i > before.end && clauseBreak(reading, i)) return [];
    const flags = reading.tokens.flags[i] as number;
    const word = reading.wordFlags(i);
    if (T.markOf(flags) === COMMA || T.markOf(flags) === SLASH || (word & CONJUNCTION) !== 0) joined = true;
    // "Line Petty Officer and then Hazmat Petty Officer".
    // "Officer Hill, Detective Orr": a name of the one before.
    else if ((word & FUNCTION_WORD) === 0 && !isCapitalised(flags) && !(joined && isAdverb(reading, i))) return [];
  }
  if (!joined || sentenceBreak(reading, phrase.start)) return [];
  const own = reachingCues(reading, before, entryOf(reading, before)).filter((cue) => cue.end <= before.start);
  return own.length > 0 ? own : inherited(reading, before, depth + 1);
}

export function judge(reading: Reading, phrase: Phrase, entry: Entry): Judged {
  const { pack } = reading;
  const absorb = phrase.absorb < 0 ? undefined : pack.rules.absorb[phrase.absorb];
  const own = (rule: string, kind: Reaching['kind'], context: Context): Reaching => ({
    rule,
    kind,
    context,
    tier: CLAUSE,
    distance: 0,
    start: phrase.start,
    end: phrase.end,
  });
  if (absorb?.context) {
    const by = own(absorb.id, 'absorb', absorb.context);
    return { context: by.context, by, others: [] };
  }
  const asked = askedIn(reading, phrase);
  if (asked?.says === 'open') return { context: 'generic', by: own(OPEN_QUESTION, 'engine', 'generic'), others: [] };
  let reaching = reachingCues(reading, phrase, entry, asked);
  if (asked) reaching = withAnswer(reaching, phrase, asked, asked.says);
  if (reaching.length === 0) reaching.push(...inherited(reading, phrase));
  const title = phrase.title < 0 ? undefined : pack.rules.titles[phrase.title];
  if (title?.context) reaching.push(own(title.id, 'title', title.context));
  const oneOf = isOneOf(reading, phrase);
  if (oneOf) reaching = reaching.filter((cue) => cue.context !== 'other-person');
  if (oneOf || isMyself(reading, phrase)) reaching.push(own(MYSELF, 'engine', 'held'));
  const section = pack.rules.sections[reading.lineSection[entry.line] as number];
  const field = fieldOf(reading, phrase);
  const fieldRule = field && pack.rules.sections[field.rule];
  if (field && fieldRule?.context) {
    reaching.push({
      rule: fieldRule.id,
      kind: 'section',
      context: fieldRule.context,
      tier: CLAUSE,
      distance: 1,
      start: field.start,
      end: field.end,
    });
  }
  sortFew(
    reaching,
    (a, b) =>
      Number(a.tier > SENTENCE) - Number(b.tier > SENTENCE) ||
      a.tier - b.tier ||
      order(a.context) - order(b.context) ||
      a.distance - b.distance ||
      b.end - b.start - (a.end - a.start) ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.start - b.start),
  );
  const over = section?.over ?? [];
  const gives = over.length > 0 && (!section?.quoted || isQuoted(reading, phrase));
  const [by, ...others] = gives ? reaching.filter((cue) => !over.includes(cue.context)) : reaching;
  // An applicant is one person, and no owner of another role.
  const never = (phrase.plural && !oneOf) || isOwner(reading, phrase);
  let judged: Judged;
  if (by && !(by.context === 'held' && never)) judged = { context: by.context, by, others };
  else {
    const silent = bySurroundings(reading, phrase, entry);
    judged = { context: silent.context, by: silent, others: reaching };
  }
  const form = judged.context === 'held' ? saidByForm(reading, phrase) : undefined;
  return form ? { context: form.context, by: own(form.rule, 'engine', form.context), others: reaching } : judged;
}

export function contextReasons(reading: Reading, judged: Judged): Reason[] {
  const { tokens } = reading;
  const reasons = [reasonOf(tokens, judged.by)];
  for (const other of judged.others) if (other.context === judged.context) reasons.push(reasonOf(tokens, other));
  return reasons;
}

const reasonOf = (tokens: T.Tokens, cue: Reaching): Reason => ({
  rule: cue.rule,
  kind: cue.kind,
  speaksFor: 'context',
  says: cue.context,
  points: 0,
  start: tokens.start[cue.start] as number,
  end: cue.end > cue.start ? (tokens.end[cue.end - 1] as number) : (tokens.start[cue.start] as number),
});
