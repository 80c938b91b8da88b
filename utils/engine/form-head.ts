/**
 * The head of an application. "POSITION: Deputy Sheriff - Lateral" above the applicant's name is what is applied for,
 * though it looks like a job entry. Labels tell the two apart: an application has an applicant, a requisition and a closing
 * date; a job has an employer and two dates. The nearest label decides.
 */
import { hasSpan, isTitleLike } from './entries.ts';
import type { Phrase, Reading } from './reading.ts';
import * as T from './tokens.ts';
import type { Context } from './types.ts';

/** Lines on each side of a phrase in which labels are looked for. */
const FARTHEST = 4;
/** UTF-16 units of a line that are looked at, on each side of a phrase and from a line's start. */
const LONGEST_LINE = 160;

const NEXT_SENTENCE = /(?:;|[.!?]\s+(?=[A-Z]))[\s\S]*$/;

/** What may follow the word that makes a label. */
const ENDS = String.raw`(?:\s+(?:no|number|num|id|code|date|title|name|list))?\.?\s*(?:[:#|\t]|\s{2,}|\s[-\u2013]\s|\(?\w{0,4}[-\u2013/]?\d)`;
/** Labels of an application, with what follows them. */
const APPLICATION = new RegExp(
  String.raw`\b(?:requisition|req|vacancy|(?:job|position)\s(?:posting|opening|announcement|number|no|id|req|code|ref)|(?:job\s)?posting|announcement|bulletin|opening|applicants?|candidate|date\sof\sapplication|application\s(?:date|number|no|id)|recruitment|exam(?:ination)?|date\savailable|desired\s(?:salary|pay)|salary\s(?:desired|expected))${ENDS}|\bref\.?\s*[:(]?\s*[A-Z]{0,4}[-/]?\d|\b(?:clos(?:es|ing)|applied|applying)(?:\s(?:date|on))?\s*:?\s*\d{1,4}[-/.]\d|\bclosing\sdate\b`,
  'i',
);
/** The applicant's own name or the day, as they stand below the post in a head. */
const PERSON =
  /(?:^|[:|\t]|\s{2,})\s*(?:(?:full|last|first|legal|print|your)\s)?name(?:\s*\((?:last|print)[^)]*\))?\s*(?::|\||\s{2,}|\s(?=[A-Z]))|\bname\s*:/i;
const EMPLOYER_NAME =
  /\b(?:employer|company|agency|business|supervisor|school|organi[sz]ation|contact|reference|department)(?:'s)?\s+name\b/i;
/** Labels of a job that was held. */
const EMPLOYMENT =
  /\b(?:employer|company|from|dates|dates? (?:of employment|employed|worked)|start(?:ed)?|start date|end date|hire date|date (?:hired|of hire)|supervisor|reason for leaving|duties|hours(?: per week)?|years(?: of service)?|status)\s*[:|#]/i;
/** A label or question before a phrase that names a post as the one that is wanted. */
const WANTED =
  /\b(?:apply|applying|application for|choice|preference|preferred|desired|sought|wanted|requested|vacancy|opening|posting|announcement|requisition|recruitment|examination|applied)\b[^.;?]{0,40}?(?:[:?|\t]|\s{2,}|\s[-\u2013])\s*(?:\d+[.)]\s*)?$/i;

/** A label before a phrase that names a post as one that was held. */
const HELD = /\b(?:current|present|previous|last|latest|past|held|highest|recent|former|prior|now)\b/i;

const QUESTION = 0x3f;
const COLON = 0x3a;
const LABEL = /[:|\t]|\s{2,}\S/;

/** The text of a line, from its start and cut; around a phrase on it. */
function lineText(reading: Reading, line: number): string {
  const { tokens, text } = reading;
  const from = tokens.start[reading.lineStart(line)] as number;
  return text.slice(from, Math.min(tokens.end[reading.lineEnd(line) - 1] as number, from + LONGEST_LINE));
}

function ownText(reading: Reading, phrase: Phrase): { before: string; after: string } {
  const { tokens, text } = reading;
  const first = tokens.start[reading.lineStart(tokens.line[phrase.start] as number)] as number;
  const last = tokens.end[reading.lineEnd(tokens.line[phrase.end - 1] as number) - 1] as number;
  const start = tokens.start[phrase.start] as number;
  const end = tokens.end[phrase.end - 1] as number;
  const after = text.slice(end, Math.min(last, end + LONGEST_LINE));
  return { before: text.slice(Math.max(first, start - LONGEST_LINE), start), after: after.replace(NEXT_SENTENCE, '') };
}

/** A question or a label with a line of its own, right above a phrase that opens its line. */
function asksAbove(reading: Reading, line: number): boolean {
  if (line === 0) return false;
  const last = T.markOf(reading.tokens.flags[reading.lineStart(line) - 1] as number);
  return (last === QUESTION || last === COLON) && WANTED.test(lineText(reading, line - 1));
}

/** 1: an application; -1: a job that was held; 0: the line does not say. */
function saysOf(reading: Reading, line: number, below: boolean): number {
  if (hasSpan(reading, line)) return -1;
  const text = lineText(reading, line);
  if (EMPLOYMENT.test(text) || EMPLOYER_NAME.test(text)) return -1;
  return APPLICATION.test(text) || (below && PERSON.test(text)) ? 1 : 0;
}

/** Labels beside the title of somebody who is named as a reference. */
const REFEREE =
  /\byears known\b|\b(?:relationship(?: to (?:you|applicant))?|known since|(?:how )?long known)\s*(?:[:|?\t]|\s{2,})/i;
/** What every such label holds; looked for first, since that is fast. */
const MAY_BE_REFEREE = ['elationship', 'nown', 'ELATIONSHIP', 'NOWN'];
/** Lines on each side of a title in which such a label stands. */
const CARD = 3;

/** True where a title belongs to a person whom the applicant names: "Relationship" and "Years known" stand beside it. */
function isReferee(reading: Reading, phrase: Phrase): boolean {
  reading.referees ??= MAY_BE_REFEREE.some((part) => reading.text.includes(part)) && REFEREE.test(reading.text);
  if (!reading.referees) return false;
  const line = reading.tokens.line[phrase.start] as number;
  for (let at = Math.max(0, line - CARD); at <= Math.min(reading.tokens.lines - 1, line + CARD); at++) {
    const parted = at < line ? parts(reading, at, line) : parts(reading, line, at);
    if (!parted && !hasSpan(reading, at) && REFEREE.test(lineText(reading, at))) return true;
  }
  return false;
}

/** True where a phrase that looks like a held title is the post that the text applies for. */
function isAppliedFor(reading: Reading, phrase: Phrase): boolean {
  const { tokens } = reading;
  const line = tokens.line[phrase.start] as number;
  if (phrase.plural || reading.tokens.lines === 0 || hasSpan(reading, line, phrase.start)) return false;
  const { before, after } = ownText(reading, phrase);
  if (before === '') {
    if (asksAbove(reading, line)) return true;
  } else {
    if (HELD.test(before)) return false;
    if (WANTED.test(before)) return true;
  }
  const section = reading.pack.rules.sections[reading.lineSection[line] as number];
  if (section?.context === 'held' || !isTitleLike(reading, phrase)) return false;
  if (EMPLOYMENT.test(before) || EMPLOYMENT.test(after)) return false;
  if (APPLICATION.test(before) || APPLICATION.test(after) || PERSON.test(after)) return true;
  // A name alone ("Candidate: Ann Hill", then "Police Officer") is a headline: only a labelled post is asked about its neighbours.
  if (!LABEL.test(before)) return false;
  for (let away = 1; away <= FARTHEST; away++) {
    const below = line + away < tokens.lines && !parts(reading, line, line + away);
    const above = line - away >= 0 && !parts(reading, line - away, line);
    const says = [below ? saysOf(reading, line + away, true) : 0, above ? saysOf(reading, line - away, false) : 0];
    if (says.includes(-1)) return false;
    if (says.includes(1)) return true;
  }
  return false;
}

/** What the labels of a form beside a title that looks held say of it, where they say that it was not the applicant's. */
export function saidByForm(reading: Reading, phrase: Phrase): { rule: string; context: Context } | undefined {
  if (isReferee(reading, phrase)) return { rule: 'engine:referee', context: 'other-person' };
  return isAppliedFor(reading, phrase) ? { rule: 'engine:applied-for', context: 'aspiration' } : undefined;
}

const isBlankBefore = (reading: Reading, line: number): boolean =>
  line > 0 &&
  line < reading.tokens.lines &&
  ((reading.tokens.flags[reading.lineStart(line)] as number) & T.BLANK_BEFORE) !== 0;

/** True where a heading, or an empty line in a text that is not double-spaced, stands between two lines. */
function parts(reading: Reading, from: number, to: number): boolean {
  for (let line = from + 1; line <= to; line++) {
    if (reading.lineHeading[line] === 1) return true;
    if (isBlankBefore(reading, line) && !isBlankBefore(reading, line - 1) && !isBlankBefore(reading, line + 1))
      return true;
  }
  return false;
}
