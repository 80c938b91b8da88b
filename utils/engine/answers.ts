/** What a form's answer says: a word, or boxes beside "Yes" and "No" in any of the ways in which they are drawn. */

/** `open`: both answers stand there and none is ticked, or the text cannot tell. */
export type Answer = 'yes' | 'no' | 'open';

/** UTF-16 units from a question in which its answer begins and ends. */
const LONGEST = 90;
const EMPTY = /^(?:\[\s*\]|\(\s*\)|[\u2610\u25a1\u25a2\u25fb\u2b1c\u25cb\u25ef\u2717\u2718]|_{2,}(?!_|\s*[xX]\s*_))/;
const TICKED =
  /^(?:\[\s*[xX\u2713\u2714\u2715]\s*\]|\(\s*[xX\u2713\u2714]\s*\)|[\u2611\u2612\u2713\u2714\u25a0\u25cf\u25c9\u2b1b]|_+\s*[xX]\s*_+|[xX](?![\w'\u2019]))/;
const YES = /^(?:yes|true|y)(?![\w'\u2019])/i;
const NO =
  /^(?:no|none|never|false|not (?:applicable|at this time|yet)|n\/a|n\.a\.|nil|zero|0(?:\s+years?)?|n|i (?:have|am|was|do|did) not|i haven(?:'|\u2019)t)(?![\w'\u2019])/i;
const BETWEEN =
  /^(?:\s|\((?:please )?(?:circle|check|tick|select|choose|mark)[^)\n]{0,20}\)|[-\u2013\u2014:;,./|*\u2022>)\]]|[([](?=\s*(?:yes|no|y|n)\b)|answer\b|ans\b|a(?=[:.]))+/i;

/** "No. 4412-B", "No. A-17": the number of a certificate; a year is none. */
const NUMBERED = /^[ \t|:\-\u2013]*[Nn][Oo]s?(?:\.[ \t]*#?|[ \t]*#)[ \t]*(?!(?:19|20)\d\d\b)[A-Z]{0,3}-?\d/;

/** True where what looks like a "no" stands for the word number. */
export const isNumber = (after: string): boolean => NUMBERED.test(after);

/** The leading run of boxes and answers: e and t for boxes, y and n for words. */
function items(after: string): string {
  let rest = after.slice(0, LONGEST);
  let run = '';
  while (rest && run.length < 6) {
    const sign = EMPTY.test(rest) ? 'e' : TICKED.test(rest) ? 't' : YES.test(rest) ? 'y' : NO.test(rest) ? 'n' : '';
    const match = sign && (EMPTY.exec(rest) ?? TICKED.exec(rest) ?? YES.exec(rest) ?? NO.exec(rest));
    if (match) {
      run += sign;
      rest = rest.slice(match[0].length);
      continue;
    }
    const between = BETWEEN.exec(rest);
    if (!between) break;
    // An answer ends with its line or its stop; boxes go on below.
    if (/[ty]|n/.test(run) && !/[et]/.test(run) && /[.;,]|\n\s*\n/.test(between[0])) break;
    rest = rest.slice(between[0].length);
  }
  return run;
}

const wordOf = (sign: string | undefined): Answer => (sign === 'y' ? 'yes' : sign === 'n' ? 'no' : 'open');

/** Reads the answer that a text begins with; undefined where it begins with none. */
export function readAnswer(after: string): Answer | undefined {
  const run = items(after);
  const words = run.replace(/[et]/g, '');
  if (words === '') return undefined;
  const ticks = run.match(/t/g)?.length ?? 0;
  if (ticks > 1) return 'open';
  if (ticks === 1) {
    const at = run.indexOf('t');
    return wordOf(run[0] === 'e' || run[0] === 't' ? run[at + 1] : run[at - 1]);
  }
  if (run.includes('e')) return 'open';
  // "Yes / No: No"
  if (words.length === 3) return wordOf(words[2]);
  return words.length === 1 || words[0] === words[1] ? wordOf(words[0]) : 'open';
}
