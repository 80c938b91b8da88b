/** What the labels, headings and questions above a ticked box or an answer ask for: a role, a wish, somebody else, or another thing. */
import { claimsRole, isOwnLabel } from './claims.ts';
import { hasSpan } from './entries.ts';
import { EMPTY_BOX, TICKED_BOX } from './markup.ts';
import type { Phrase, Reading } from './reading.ts';
import { fieldOf } from './sections.ts';
import * as T from './tokens.ts';
import type { Context } from './types.ts';

/** Of whom, or of what, a form asks; `else`: of something that no answer makes a role that was held. */
export type Matter = 'role' | 'will' | 'others' | 'else';

/** Asked of others, or of what others did: no answer makes the role the applicant's. */
const OF_OTHERS =
  /\b(?:relatives?|related|relations?|family|spouse|parents?|mother|father|brother|sister|husband|wife|friends?|know|known|met|arrested|stopped|cited|detained|questioned|dismissed|disciplined|contacted|referr\w*|recommended|recruited|emergency|neighbou?rs?|hear|heard|source|complain\w*)\b/i;
/** Asked for a wish. */
const OF_WILL =
  /\b(?:willing|would|will|want|wish|accept|interest(?:s|ed)?|consider|hope|plan|prefer\w*|desired?|seek\w*|dream|goals?|ideal|future|objective|(?<!\b(?:that|which) )appl(?:y|ied|ying)|tested|able|could|can|relocate|become)\b/i;
/** What a label over boxes says where they stand for roles that were held. */
const OF_HISTORY =
  /\b(?:experience|employ(?:ed|ment)|history|background|held|worked|served|been|current|present|previous(?:ly)?|former(?:ly)?|past|prior|occupation|profession|certif\w+|licen[sc]\w+|sworn|status|(?:applicant|candidate) (?:type|category))\b/i;
/** "Title:", right before a title: what stands beside it belongs to the job. */
const TITLE_LABEL = /\b(?:title|rank|position|post|job|role|occupation)(?:\s+(?:held|title))?\s*(?:[:|\t]|\s{2,})\s*$/i;
const ANSWER_LINE = /^[\s|:\-\u2013]*(?:yes|no|y|n|true|false|none|n\/a)[.\s]*$/i;
/** A question with its answer is over with its line. */
const ANSWERED_QUESTION = /\?\s*(?:yes|no|y|n|true|false)[.\s]*$/i;
/** What ends the label before a title: a mark, a box or a gap. */
const ENDS_LABEL = /[:;|\t\]\u2610-\u2612]|\s{3}/g;
const ASKS = /[?:]\s*$/;

/** Lines above a label in which its heading is looked for, and UTF-16 units of one. */
const FARTHEST = 8;
const LONGEST_LINE = 200;
/** Tokens of a line that may be one of a list of labels, and between a title and the box before it. */
const LONGEST_ITEM = 6;
const NEAR_BOX = 3;

const BY_SECTION: Partial<Record<Context, Matter>> = {
  aspiration: 'will',
  'other-person': 'others',
  generic: 'else',
  trainee: 'else',
  negated: 'else',
};

function lineText(reading: Reading, line: number): string {
  const { tokens, text } = reading;
  const from = tokens.start[reading.lineStart(line)] as number;
  const end = tokens.end[reading.lineEnd(line) - 1] as number;
  return text.slice(Math.max(from, end - LONGEST_LINE), end);
}

const isBox = ({ tokens }: Reading, token: number): boolean => {
  const mark = T.markOf(tokens.flags[token] as number);
  return mark === TICKED_BOX || mark === EMPTY_BOX;
};

/** The question or label that a list of labels with answers stands under; empty where there is none. */
function headingOf(reading: Reading, line: number): string {
  for (let at = line - 1; at >= Math.max(0, line - FARTHEST); at--) {
    const text = lineText(reading, at);
    if (ASKS.test(text)) return ANSWER_LINE.test(lineText(reading, at + 1)) && at + 1 < line ? '' : text;
    if (at + 1 < line && (OF_WILL.test(text) || OF_OTHERS.test(text)) && !isBareItem(reading, at)) return text;
    if (reading.lineHeading[at] === 1 || reading.lineEnd(at) - reading.lineStart(at) > LONGEST_ITEM) return '';
  }
  return '';
}

/** Of what a question or label asks, from its words before and behind a title. */
export function matterOf(before: string, behind: string): Matter {
  const all = `${before} ${behind}`;
  if (OF_OTHERS.test(all)) return 'others';
  if (OF_WILL.test(all)) return 'will';
  return claimsRole(before, behind) ? 'role' : 'else';
}

/** True where the words before a choice ask for a wish. */
export const asksForWill = (before: string): boolean => OF_WILL.test(before);

/** Of what the form asks where a title is a label or a choice: its section, its field, its line and its heading say. */
export function matterAbove(reading: Reading, phrase: Phrase): Matter {
  const { tokens, text } = reading;
  const line = tokens.line[phrase.start] as number;
  const field = fieldOf(reading, phrase);
  for (const rule of [field?.rule ?? -1, reading.lineSection[line] as number]) {
    const matter = BY_SECTION[reading.pack.rules.sections[rule]?.context ?? 'held'];
    if (matter) return matter;
  }
  const first = tokens.start[reading.lineStart(line)] as number;
  const start = tokens.start[phrase.start] as number;
  const before = text.slice(Math.max(first, start - LONGEST_LINE), start);
  const above = line > 0 ? lineText(reading, line - 1) : '';
  const heading = headingOf(reading, line);
  for (const words of [before, heading, isBareItem(reading, line - 1) ? '' : above]) {
    if (OF_OTHERS.test(words)) return 'others';
    if (OF_WILL.test(words)) return 'will';
  }
  const colon = before.lastIndexOf(':');
  const label = colon > 0 ? before.slice(0, colon) : heading;
  if (label !== '' && !OF_HISTORY.test(label)) return 'else';
  let from = 0;
  for (const mark of before.matchAll(ENDS_LABEL)) from = mark.index + mark[0].length;
  const own = before.slice(from);
  return own.trim() === '' || claimsRole(own, '') ? 'role' : 'else';
}

/** True where a ticked box stands before a title and neither its line nor a heading says what the list asks for. */
export function isUnexplainedBox(reading: Reading, phrase: Phrase): boolean {
  const box = tickedBefore(reading, phrase);
  if (box < 0) return false;
  const line = reading.tokens.line[phrase.start] as number;
  for (let at = line - 1; at >= Math.max(0, line - FARTHEST); at--) {
    const words = lineText(reading, at);
    if (OF_HISTORY.test(words) || ASKS.test(words)) return false;
  }
  const { tokens, text } = reading;
  return !text.slice(tokens.start[reading.lineStart(line)], tokens.start[box]).includes(':');
}

/** True where a title is a label, and an answer that stands behind it with more words ("Yes, 4 years") is its own. */
export function isAnswered(reading: Reading, phrase: Phrase, answer: number): boolean {
  const { tokens, text } = reading;
  const between = text.slice(tokens.end[phrase.end - 1], tokens.start[answer]).replace(/\s*[|:\u2013-]\s*$/, '');
  return isOwnLabel(between) && matterAbove(reading, phrase) === 'role';
}

/** A line of the same list: a box or an answer stands on it. */
function isBareItem(reading: Reading, line: number): boolean {
  if (line < 0) return true;
  for (let i = reading.lineStart(line); i < reading.lineEnd(line); i++) if (isBox(reading, i)) return true;
  const text = lineText(reading, line);
  return ANSWER_LINE.test(text) || ANSWERED_QUESTION.test(text);
}

/** Token of the ticked box right before a title, or -1. */
export function tickedBefore(reading: Reading, phrase: Phrase): number {
  const first = reading.lineStart(reading.tokens.line[phrase.start] as number);
  for (let i = phrase.start - 1; i >= Math.max(first, phrase.start - NEAR_BOX); i--) {
    if (isBox(reading, i)) return T.markOf(reading.tokens.flags[i] as number) === TICKED_BOX ? i : -1;
  }
  return -1;
}

/** True where a bare "no" beside or below a title is a value of that job ("may we ask them?"), and denies no role. */
export function isJobRow(reading: Reading, phrase: Phrase, answer: number): boolean {
  const { tokens, text } = reading;
  const line = tokens.line[phrase.end - 1] as number;
  const first = tokens.start[reading.lineStart(line)] as number;
  const start = tokens.start[phrase.start] as number;
  if (TITLE_LABEL.test(text.slice(Math.max(first, start - LONGEST_LINE), start))) return true;
  const below = (tokens.line[answer] as number) + 1;
  if (hasSpan(reading, line) || (below < tokens.lines && hasSpan(reading, below))) return true;
  if (reading.pack.rules.sections[reading.lineSection[line] as number]?.context !== 'held') return false;
  // Another title behind the answer: a list of labels with answers.
  const next = reading.phrases[reading.phraseFrom(answer)];
  return !next || next.start - answer > LONGEST_ITEM;
}
