/** Questions that a form puts to the applicant. The words are the form's: only an answer says anything of the person. */
import { sentenceBreak } from './clauses.ts';
import type { Phrase, Reading } from './reading.ts';
import * as T from './tokens.ts';

const QUESTION = 0x3f;
/** Tokens from the phrase to the question mark, and to the word that addresses the applicant. */
const LONGEST = 40;
const ADDRESS = /^(?:you|your)$/i;
const YES_OR_NO = /^(?:yes|no)$/i;

/** Where the answer to the question that a phrase stands in begins, -1 where there is none, null where it is no question. */
export function answerTo(reading: Reading, phrase: Phrase): number | null {
  const { tokens } = reading;
  let mark = phrase.end;
  while (mark < tokens.count && markAt(reading, mark) !== QUESTION) {
    if (mark - phrase.end > LONGEST || sentenceBreak(reading, mark)) return null;
    mark++;
  }
  if (mark >= tokens.count || !addresses(reading, phrase.start)) return null;
  const answer = mark + 1;
  if (answer >= tokens.count) return -1;
  if (!beginsLine(reading, answer)) return answer;
  return isYesOrNo(reading, answer) && !isChoice(reading, answer) ? answer : -1;
}

/** "Yes" and "No" below each other are what may be ticked: which one was, the text does not say. */
function isChoice(reading: Reading, answer: number): boolean {
  const next = answer + 1;
  return next < reading.tokens.count && beginsLine(reading, next) && isYesOrNo(reading, next);
}

function addresses(reading: Reading, end: number): boolean {
  for (let i = end - 1; i >= 0 && end - i <= LONGEST; i--) {
    if (ADDRESS.test(wordAt(reading, i))) return true;
    if (sentenceBreak(reading, i)) return false;
  }
  return false;
}

const isYesOrNo = (reading: Reading, token: number): boolean => YES_OR_NO.test(wordAt(reading, token));
const beginsLine = ({ tokens }: Reading, token: number): boolean =>
  ((tokens.flags[token] as number) & T.LINE_START) !== 0;
const markAt = ({ tokens }: Reading, token: number): number => T.markOf(tokens.flags[token] as number);
const wordAt = ({ tokens, text }: Reading, token: number): string => text.slice(tokens.start[token], tokens.end[token]);
