import type { CompiledPack } from '../engine/compiled.ts';
import { isTuning, parsePackFile } from '../packs/parse.ts';
import { runPackTests, type TestFailure } from '../packs/run-tests.ts';
import type { PackTest } from '../packs/types.ts';
import { nameOf } from '../store/packs.ts';
import type { PackRecord } from '../store/records.ts';

/** How the tests that a pack brings came out. */
export interface TestCount {
  passed: number;
  failed: TestFailure[];
  /** Marked as known to be wrong. */
  todo: number;
}

export interface PackTests extends TestCount {
  /** Tests of the other packs in use that come out otherwise than they say. */
  others: { name: string; tests: number; failed: TestFailure[] }[];
}

/** Runs the tests that a pack's file holds under what is, or would be, in force. */
export function testFile({ text }: PackRecord, compiled: CompiledPack): TestCount {
  const tests = testsIn(text);
  const { passed, failures } = runPackTests(tests, compiled);
  const failed = failures.filter(({ todo }) => !todo);
  return { passed, failed, todo: failures.length - failed.length };
}

/** The tests of one pack, and those of the others beside it. */
export function testPacks(records: readonly PackRecord[], subject: PackRecord, compiled: CompiledPack): PackTests {
  const others = records
    .filter(({ key, kind }) => key !== subject.key && kind !== 'tuning')
    .map((record) => ({ name: nameOf(record), ...testFile(record, compiled) }))
    .map(({ name, passed, failed, todo }) => ({ name, tests: passed + failed.length + todo, failed }));
  return { ...testFile(subject, compiled), others: others.filter(({ failed }) => failed.length > 0) };
}

function testsIn(text: string): readonly PackTest[] {
  const parsed = parsePackFile(text);
  return parsed.ok && !isTuning(parsed.file) ? (parsed.file.tests ?? []) : [];
}
