/**
 * The head of an application. "POSITION: Deputy Sheriff - Lateral" above the applicant's name is what is applied for,
 * though it looks like a job entry. Labels tell the two apart: an application has an applicant, a requisition and a closing
 * date; a job has an employer and two dates. The nearest label decides.
 */
import { hasSpan, isTitleLike } from './entries.ts';
import {
  APPLICANT,
  APPLICATION,
  APPLICATION_STATUS,
  EMPLOYER_NAME,
  EMPLOYMENT,
  FORM_DAY,
  FORM_TITLE,
  HELD,
  NAME_PARTS,
  ONE_DAY,
  PERSON,
  POST_LABEL,
  POST_NUMBER,
  RANK,
  REFERENCE,
  SERVICE,
  SURELY_APPLICATION,
  SURELY_APPLIED,
  WANTED,
} from './head-labels.ts';
import type { Phrase, Reading } from './reading.ts';
import * as T from './tokens.ts';
import type { Context } from './types.ts';

/** Lines on each side of a phrase in which labels are looked for. */
const FARTHEST = 4;
/** Lines above a title in which the title of its form may stand. */
const FORM_REACH = 2;
/** UTF-16 units of a line that are looked at, on each side of a phrase and from a line's start. */
const LONGEST_LINE = 160;

const NEXT_SENTENCE = /(?:;|[.!?]\s+(?=[A-Z]))[\s\S]*$/;

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

/** What a line beside a title says: `weak` are a name or a reference, which stand in rosters too. */
type Says = 'application' | 'weak' | 'job' | 'roster' | undefined;

function saysOf(reading: Reading, line: number, below: boolean, labelled: boolean): Says {
  if (hasSpan(reading, line)) return 'job';
  const text = lineText(reading, line);
  if (APPLICATION_STATUS.test(text)) return 'application';
  if (EMPLOYMENT.test(text) || EMPLOYER_NAME.test(text)) return 'job';
  if (labelled ? APPLICATION.test(text) : isSurely(reading, line, text) || (below && APPLICANT.test(text)))
    return 'application';
  if (SERVICE.test(text)) return 'roster';
  return labelled && (REFERENCE.test(text) || (below ? PERSON : NAME_PARTS).test(text)) ? 'weak' : undefined;
}

/** True where a line beside a title without a label is an application's, and not the number of a post that was held. */
function isSurely(reading: Reading, line: number, text: string): boolean {
  if (!SURELY_APPLICATION.test(text)) return false;
  return !POST_NUMBER.test(text) || line + 1 >= reading.tokens.lines || !hasSpan(reading, line + 1);
}

/** True where "Application for Employment" stands alone above a title. */
function isBelowFormTitle(reading: Reading, line: number): boolean {
  for (let at = line - 1; at >= Math.max(0, line - FORM_REACH); at--) {
    if (FORM_TITLE.test(lineText(reading, at))) return true;
    if (reading.lineHeading[at] === 1) return false;
  }
  return false;
}

/** The label right before a phrase: what stands behind the last mark or gap and the label before. */
function ownLabel(before: string): string {
  const label = before.replace(/[\s:|]+$/, '');
  return before.slice(
    Math.max(label.lastIndexOf(':'), label.lastIndexOf('|'), label.lastIndexOf('\t'), label.lastIndexOf('  ')) + 1,
  );
}

/** Labels beside the title of somebody who is named as a reference. */
const REFEREE =
  /\byears known\b|\b(?:relationship(?: to (?:you|applicant))?|known since|(?:how )?long known)\s*(?:[:|?\t]|\s{2,})(?!\s*(?:married|single|divorced|widow|separated|engaged|partnered|n\/a|none)\b)/i;
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
  const label = ownLabel(before);
  if (before === '') {
    if (asksAbove(reading, line)) return true;
  } else {
    if (HELD.test(label)) return false;
    if (WANTED.test(before)) return true;
  }
  // "Position: Police Officer   Date: 3/14/2024".
  if (POST_LABEL.test(label) && ONE_DAY.test(after)) return true;
  if (POST_LABEL.test(label) && hasAppliedBelow(reading, line)) return true;
  const section = reading.pack.rules.sections[reading.lineSection[line] as number];
  if (section?.context === 'held' || !isTitleLike(reading, phrase)) return false;
  if (EMPLOYMENT.test(before) || EMPLOYMENT.test(after)) return false;
  if (APPLICATION.test(before) || APPLICATION.test(after) || REFERENCE.test(after) || PERSON.test(after)) return true;
  if (POST_LABEL.test(label) && (NAME_PARTS.test(before) || (PERSON.test(before) && FORM_DAY.test(before))))
    return true;
  return isAmongApplication(reading, line, label);
}

/** "Job Title: Police Officer", "Status: Application received": a list of applications, though it calls itself experience. */
function hasAppliedBelow(reading: Reading, line: number): boolean {
  for (let at = line + 1; at <= line + FARTHEST && at < reading.tokens.lines && !parts(reading, line, at); at++) {
    if (hasSpan(reading, at)) return false;
    if (SURELY_APPLIED.test(lineText(reading, at))) return true;
  }
  return false;
}

/** What the lines around a title say: the nearest decides, and a name says nothing in a roster. */
function isAmongApplication(reading: Reading, line: number, label: string): boolean {
  // A name alone ("Candidate: Ann Hill", then "Police Officer") is a headline: a title without a label asks for surer labels.
  const labelled = LABEL.test(label);
  let roster = RANK.test(label);
  let weak = false;
  for (let away = 1; away <= FARTHEST; away++) {
    const below = line + away < reading.tokens.lines && !parts(reading, line, line + away);
    const above = line - away >= 0 && !parts(reading, line - away, line);
    const says = [
      below ? saysOf(reading, line + away, true, labelled) : undefined,
      above ? saysOf(reading, line - away, false, labelled) : undefined,
    ];
    if (says.includes('job')) {
      if (!weak) return false;
      break;
    }
    if (says.includes('application')) return true;
    if (says.includes('weak')) weak = true;
    if (says.includes('roster')) roster = true;
  }
  return (weak && !roster) || (!roster && isBelowFormTitle(reading, line));
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
