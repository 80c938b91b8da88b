/** Finds the phrases that may be mentions: a head word with its title, or a title that needs no head. */
import { ABSORB, FUNCTION_WORD, HEAD, MODIFIER, MONTH, ONGOING, PLURAL } from './compiled.ts';
import { isEmployed } from './employed.ts';
import type { Phrase, Reading } from './reading.ts';
import * as T from './tokens.ts';

/** No title is longer, in tokens. */
const LONGEST_TITLE = 14;
/** Capitalised words left of a head that may belong to the phrase. */
const MOST_LEFT = 5;
const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const COLON = 0x3a;
/** Tokens of a series and a grade: 1811 - 13. */
const LONGEST_SERIES = 4;
/** No phrase is longer, in UTF-16 units. */
const LONGEST_PHRASE = 150;
/** Words in -s that name one person's role. */
const COLLECTIVE = /^(?:forces|arms)$/i;
const ARTICLE = /^(?:an?|the)$/i;
const PLURAL_ENDING = /[^s'\u2019]s$/i;
const MEN_ENDING = /men$/i;

export function findPhrases(reading: Reading): void {
  const { tokens, found, pack } = reading;
  const phrases: Phrase[] = [];
  let hit = 0;
  let head = 0;
  // Only heads and the first words of titles can make a phrase.
  for (let token = -1; ; ) {
    while (hit < found.titles.count && (found.titles.start[hit] as number) <= token) hit++;
    const title = hit < found.titles.count ? (found.titles.start[hit] as number) : tokens.count;
    token = Math.min(title, found.heads[head] ?? tokens.count);
    if (token === tokens.count) break;
    const isHead = token === found.heads[head];
    if (isHead) head++;
    let best = -1;
    if (isHead) best = bestTitle(reading, token);
    else {
      for (let i = hit; i < found.titles.count && found.titles.start[i] === token; i++) {
        const rule = pack.rules.titles[found.titles.rule[i] as number];
        if (!rule?.mention || (rule.employed && !isEmployed(reading, rule, token, found.titles.end[i] as number)))
          continue;
        if (best < 0 || (found.titles.end[i] as number) > (found.titles.end[best] as number)) best = i;
      }
      if (best < 0) continue;
    }
    if (!isHead && isPossessive(reading, token, found.titles.end[best] as number)) continue;
    const phrase = makePhrase(reading, token, isHead, best);
    const last = phrases.at(-1);
    // "Deputy sheriff, Bell County": of two titles without a head the one that began first goes on.
    if (!isHead && last && last.title >= 0 && last.headStart === last.titleStart && token < last.titleEnd) continue;
    if (last && phrase.start < last.end) {
      if (phrase.titleEnd - phrase.titleStart < last.titleEnd - last.titleStart || phrase.end <= last.end) {
        if (last.end > token) continue;
        phrase.start = Math.max(last.end, Math.min(phrase.titleStart, token));
        if (phrase.titleStart < last.end) continue;
      } else phrases.pop();
    }
    const closed = last ? restatedUntil(reading, last, phrase) : -1;
    if (last && closed >= 0) last.end = closed;
    else phrases.push(phrase);
    const named = phrases.at(-1) as Phrase;
    if (!isHead) named.end = gradeUntil(reading, named.end);
  }
  reading.phrases = absorbAll(reading, phrases);
}

/**
 * Applies absorbing phrases, so that no two mentions share a word. "Officer safety" takes in the word after its head, but not where
 * that begins the next title: "an officer, Safety Officer" in a list without its comma.
 */
function absorbAll(reading: Reading, phrases: readonly Phrase[]): Phrase[] {
  const kept: { phrase: Phrase; own: Phrase }[] = [];
  for (const own of phrases) {
    let phrase = absorbed(reading, own);
    if (!phrase) continue;
    const last = kept.at(-1);
    if (last && phrase.start < last.phrase.end) {
      if (own.end <= last.phrase.end && last.phrase.absorb === phrase.absorb) continue;
      if (own.start >= last.phrase.end) phrase = own;
      else if (last.own.end <= own.start) {
        last.phrase = last.own;
        if (phrase.start < last.own.end) phrase = own;
      } else continue;
    }
    kept.push({ phrase, own });
  }
  return kept.map(({ phrase }) => phrase);
}

/** "Sheriff's star": one word that owns something names the thing; "deputies' lockers" and "police chief's" name people. */
function isPossessive(reading: Reading, start: number, end: number): boolean {
  if (end - start > 1) return false;
  const { tokens, text } = reading;
  const last = tokens.end[end - 1] as number;
  return /['\u2019]s$/i.test(text.slice(last - 2, last));
}

/** "Criminal Investigator (Special Agent)": one title said twice; where the bracket closes, or -1. */
function restatedUntil(reading: Reading, last: Phrase, phrase: Phrase): number {
  const { flags, count } = reading.tokens;
  if (phrase.start !== last.end + 1 || phrase.end >= count) return -1;
  if (T.markOf(flags[last.end] as number) !== OPEN || T.markOf(flags[phrase.end] as number) !== CLOSE) return -1;
  return phrase.end + 1;
}

/** Pay plans of the federal service. */
const PAY_PLAN = /^(?:GS|GL|GG|GM)$/;

/** "Special Agent, GS-1811-13": series and grade belong to a title without a head; where they end. */
function gradeUntil(reading: Reading, end: number): number {
  const { tokens, text } = reading;
  const { flags, start, count } = tokens;
  const plan = end < count && T.markOf(flags[end] as number) === COMMA ? end + 1 : end;
  if (plan >= count || ((flags[plan] as number) & T.LINE_START) !== 0) return end;
  if (!PAY_PLAN.test(text.slice(start[plan], tokens.end[plan]))) return end;
  let last = plan;
  for (let i = plan + 1; i < count && i <= plan + LONGEST_SERIES; i++) {
    const shape = (flags[i] as number) & T.SHAPE;
    if (shape !== T.MARK && shape !== T.NUMBER && shape !== T.YEAR) break;
    if ((start[i] as number) > (tokens.end[i - 1] as number) + 1 || T.markOf(flags[i] as number) === COMMA) break;
    if (shape !== T.MARK) last = i;
  }
  return last > plan ? last + 1 : end;
}

const isPluralWord = (word: string): boolean =>
  (PLURAL_ENDING.test(word) && !COLLECTIVE.test(word)) || MEN_ENDING.test(word);

/** The longest title over a head; then priority, then the rule's id. */
function bestTitle(reading: Reading, head: number): number {
  const { titles } = reading.found;
  const rules = reading.pack.rules.titles;
  let best = -1;
  for (let i = titles.from(head - LONGEST_TITLE); i < titles.count && (titles.start[i] as number) <= head; i++) {
    if ((titles.end[i] as number) <= head || crossesHeading(reading, titles.start[i] as number, head)) continue;
    if (runsIntoLabel(reading, head, titles.end[i] as number)) continue;
    if (best < 0) {
      best = i;
      continue;
    }
    const longer =
      (titles.end[i] as number) -
      (titles.start[i] as number) -
      ((titles.end[best] as number) - (titles.start[best] as number));
    const priority =
      (rules[titles.rule[i] as number]?.priority ?? 0) - (rules[titles.rule[best] as number]?.priority ?? 0);
    if (
      longer > 0 ||
      (longer === 0 && (priority > 0 || (priority === 0 && (titles.rule[i] as number) < (titles.rule[best] as number))))
    )
      best = i;
  }
  return best;
}

/** True where the words before a head on the line above are a heading: "Activities", then "Officer, Alpha Chapter". */
function crossesHeading(reading: Reading, start: number, head: number): boolean {
  const { tokens } = reading;
  const line = tokens.line[start] as number;
  if (line === tokens.line[head]) return false;
  const { sections } = reading.found;
  for (let i = sections.from(start); i < sections.count && sections.start[i] === start; i++) {
    if (start === tokens.lineFirst[line] && sections.end[i] === tokens.lineFirst[line + 1]) return true;
  }
  return false;
}

/** "Police Officer", then "Candidate: Ann Hill": the label of the next line is no part of a title. */
function runsIntoLabel(reading: Reading, head: number, end: number): boolean {
  const { tokens } = reading;
  if (tokens.line[end - 1] === tokens.line[head] || end >= tokens.count) return false;
  return T.markOf(tokens.flags[end] as number) === COLON;
}

function makePhrase(reading: Reading, token: number, isHead: boolean, title: number): Phrase {
  const { tokens, found, text } = reading;
  const matched = title < 0 ? token : (found.titles.start[title] as number);
  // "a sheriff": the article tells the title from a name, and is none of it.
  const article = matched === token && !isHead && ARTICLE.test(text.slice(tokens.start[matched], tokens.end[matched]));
  const titleStart = article ? matched + 1 : matched;
  const titleEnd = title < 0 ? token + 1 : (found.titles.end[title] as number);
  let start = article ? titleStart : Math.min(titleStart, token);
  for (let taken = 0; taken < MOST_LEFT && start > 0; taken++) {
    const flags = tokens.flags[start] as number;
    if ((flags & (T.WALL_BEFORE | T.LINE_START)) !== 0) break;
    const before = start - 1;
    const word = reading.wordFlags(before);
    const shape = (tokens.flags[before] as number) & T.SHAPE;
    if ((word & (FUNCTION_WORD | MONTH | ONGOING | HEAD)) !== 0) break;
    const capital = shape === T.CAPITALISED || shape === T.ALL_CAPITALS;
    if ((word & MODIFIER) === 0 && !(capital && title < 0)) break;
    if ((tokens.end[titleEnd - 1] as number) - (tokens.start[before] as number) > LONGEST_PHRASE) break;
    start = before;
  }
  const end = Math.max(titleEnd, token + 1);
  const last = end - 1;
  const plural = isHead
    ? (reading.wordFlags(token) & PLURAL) !== 0
    : isPluralWord(text.slice(tokens.start[last], tokens.end[last]));
  return {
    start,
    end,
    headStart: isHead ? token : titleStart,
    headEnd: isHead ? token + 1 : titleEnd,
    title: title < 0 ? -1 : (found.titles.rule[title] as number),
    titleStart,
    titleEnd,
    absorb: -1,
    plural,
    titleLike: undefined,
  };
}

/** Applies an absorbing phrase over the head that is at least as long as the title; undefined where it is no mention. */
function absorbed(reading: Reading, phrase: Phrase): Phrase | undefined {
  const { cues } = reading.found;
  for (
    let i = cues.from(phrase.headStart - LONGEST_TITLE);
    i < cues.count && (cues.start[i] as number) < phrase.headEnd;
    i++
  ) {
    if (cues.kind[i] !== ABSORB || (cues.end[i] as number) < phrase.headEnd) continue;
    const longer = (cues.end[i] as number) - (cues.start[i] as number) - (phrase.titleEnd - phrase.titleStart);
    if (longer < 0) continue;
    const rule = reading.pack.rules.absorb[cues.rule[i] as number];
    // A title of the very same words says more than a pattern that lets any word stand.
    if (rule?.drop && longer === 0 && phrase.title >= 0 && phrase.titleStart === cues.start[i]) continue;
    // Inside a title only what is longer than it says more.
    if ((cues.start[i] as number) > phrase.headStart && (rule?.drop || longer === 0)) continue;
    if (rule?.drop) return undefined;
    if (!rule?.meaning && !rule?.context) continue;
    // "State Trooper Recruitment Campaign": the pattern may begin inside a title that has no head.
    const start = Math.min(phrase.start, cues.start[i] as number);
    return { ...phrase, absorb: cues.rule[i] as number, start, end: cues.end[i] as number };
  }
  return phrase;
}
