/** Runs the tests inside a pack: texts with their mentions in [ ], and what each mention must be. */
import { annotate } from '../engine/annotate.ts';
import type { CompiledPack } from '../engine/compiled.ts';
import type { Mention } from '../engine/types.ts';
import { judgePair, type Outcome } from './test-pairs.ts';
import type { PackTest } from './types.ts';

/** One test that did not come out as it says. */
export interface TestFailure {
  /** Place in the pack's list of tests. */
  index: number;
  text: string;
  message: string;
  /** Marked as known to be wrong; shown, but the pack may be used. */
  todo: boolean;
}

export interface TestRun {
  passed: number;
  failures: TestFailure[];
  /** Tests marked as known to be wrong that pass: the mark can go. */
  mended: number[];
  /** Rules that decided in a passing test: reasons for the meaning or context that was said. */
  decisive: string[];
}

/** Boxes of a form are text; every other pair of brackets is a mark. */
const MARK = /\[(?![ xX_]?\])([^[\]]+)\]/g;

/** The text without its marks, and where each marked phrase stands in it. */
export function readMarks(marked: string): { text: string; marks: { start: number; end: number }[] } {
  let text = '';
  let at = 0;
  const marks: { start: number; end: number }[] = [];
  for (const match of marked.matchAll(MARK)) {
    const words = match[1] as string;
    text += marked.slice(at, match.index);
    marks.push({ start: text.length, end: text.length + words.length });
    text += words;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), marks };
}

/** What is wrong with one test in a sentence, or the rules that decided. */
function judge({ test, mentions }: Outcome): string | string[] {
  const { text, marks } = readMarks(test.text);
  if (test.expect === null) return mentions.length === 0 ? [] : `"${mentions[0]?.quote}" was taken for a mention.`;
  if (marks.length !== test.expect.length)
    return `The text has ${marks.length} marks, and ${test.expect.length} labels are expected.`;
  const rules: string[] = [];
  for (const [i, { start, end }] of marks.entries()) {
    const mention = mentions.find((one) => one.start < end && one.end > start);
    const words = text.slice(start, end);
    if (!mention) return `"${words}" was not found.`;
    const [meaning, context, track] = test.expect[i] as [string, string, string];
    if (mention.meaning !== meaning || mention.context !== context || mention.track !== track) {
      return `"${words}" is ${mention.meaning}, ${mention.context}, ${mention.track}; expected is ${meaning}, ${context}, ${track}.`;
    }
    rules.push(...mention.reasons.filter(({ says }) => says === meaning || says === context).map(({ rule }) => rule));
  }
  const extra = mentions.find((one) => !marks.some(({ start, end }) => one.start < end && one.end > start));
  return extra ? `"${extra.quote}" was taken for a mention and is not marked.` : rules;
}

/** What a test expects of itself comes first: a pair of wrong labels says little. */
function judgeWhole(outcome: Outcome, all: readonly Outcome[]): string | string[] {
  const own = judge(outcome);
  return typeof own === 'string' ? own : (judgePair(outcome, all) ?? own);
}

const read = (test: PackTest, pack: CompiledPack): Mention[] => annotate(readMarks(test.text).text, pack).mentions;

/** Runs all tests of a pack against its compiled form. */
export function runPackTests(tests: readonly PackTest[], pack: CompiledPack): TestRun {
  const run: TestRun = { passed: 0, failures: [], mended: [], decisive: [] };
  const decisive = new Set<string>();
  const outcomes = tests.map((test): Outcome => ({ test, mentions: read(test, pack) }));
  tests.forEach((test, index) => {
    const outcome = outcomes[index] as Outcome;
    const result = judgeWhole(outcome, outcomes);
    if (typeof result === 'string') {
      run.failures.push({ index, text: test.text, message: result, todo: test.todo ?? false });
      return;
    }
    run.passed++;
    if (test.todo) run.mended.push(index);
    for (const rule of result) decisive.add(rule);
  });
  run.decisive = [...decisive].sort();
  return run;
}
