/** What the answer to a question, or a ticked box, adds to the cues that reach a title, and what it takes back. */
import type { Answer } from './answers.ts';
import type { Reaching } from './context.ts';
import { isAnswered, isJobRow, type Matter } from './form-labels.ts';
import type { Asked } from './questions.ts';
import type { Phrase, Reading } from './reading.ts';
import type { Context } from './types.ts';

/** A question or a box of a form with its answer. */
const ANSWERED_NO = 'engine:answered-no';
const ANSWERED_YES = 'engine:answered-yes';
const ANSWERED_ELSE = 'engine:answered-else';
/** A cell or line that is a "no" and nothing else, and UTF-16 units of it that are looked at. */
const BARE_NO = /^(?:no|none|n\/a|not applicable)\.?\s*(?:[|\t\n]|\s{2}|$)/i;
const LONGEST_NO = 24;

/** An answer behind a title speaks for it only where a question or its own label asks for the role, and denies no job whose value it is. */
export function isOfOtherLabel(
  reading: Reading,
  phrase: Phrase,
  context: Context,
  start: number,
  asked: Asked | null,
): boolean {
  if (context === 'held') return asked ? asked.of !== 'role' : !isAnswered(reading, phrase, start);
  if (context !== 'negated' || asked) return false;
  const from = reading.tokens.start[start] as number;
  return BARE_NO.test(reading.text.slice(from, from + LONGEST_NO)) && isJobRow(reading, phrase, start);
}

/** The answer beside the other cues. One that is not about a role of the applicant takes back what a "yes" or "no" seems to say. */
export function withAnswer(reaching: Reaching[], phrase: Phrase, { at, of, boxed }: Asked, says?: Answer): Reaching[] {
  const behind = at < 0 ? phrase.end : Math.max(at, phrase.end);
  const own = reaching.filter(({ start, stated }) =>
    start < phrase.end ? !(boxed && stated) : start < behind || !says,
  );
  if (of === 'role' && !says) return own;
  // The question was read to the word "you": nobody else is its subject.
  const others = of === 'role' && says === 'yes' ? own.filter((cue) => cue.kind !== 'engine') : own;
  const [rule, context] = spokenBy(of, says);
  const spoken = others.filter((cue) => cue.context !== 'held' || context === 'held');
  if (of === 'others' && spoken.length > 0) return spoken;
  const start = at < 0 ? phrase.start : at;
  spoken.push({ rule, kind: 'engine', context, tier: 0, distance: 0, stated: true, start, end: start + 1 });
  return spoken;
}

/** What an answer says where a form asks for a matter; a "yes" makes a role held only where the question claims it. */
function spokenBy(of: Matter, says?: Answer): [rule: string, context: Context] {
  if (of === 'others') return [ANSWERED_ELSE, 'other-person'];
  if (says === 'no') return [ANSWERED_NO, 'negated'];
  if (of === 'else') return [ANSWERED_ELSE, 'generic'];
  return [ANSWERED_YES, of === 'will' ? 'aspiration' : 'held'];
}
