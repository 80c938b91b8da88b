/** `check`: everything that a team wants to know of a pack before it is used. */
import type { Writable } from 'node:stream';
import type { CompiledPack } from '../../utils/engine/compiled.ts';
import type { FindPack } from '../../utils/packs/collect.ts';
import { examineHealth, type Health } from '../../utils/packs/health.ts';
import { type LoadedPack, loadPack } from '../../utils/packs/load.ts';
import { ownIds } from '../../utils/packs/own-rules.ts';
import { isTuning, parsePackFile } from '../../utils/packs/parse.ts';
import { rightsOf } from '../../utils/packs/rights.ts';
import { runPackTests } from '../../utils/packs/run-tests.ts';
import type { Pack } from '../../utils/packs/types.ts';
import { formatRefusals, libraryBeside, readText } from './library.ts';

/** Lines of one kind of finding that are shown. */
const MOST_SHOWN = 20;

const shorten = (lines: readonly string[]): string[] =>
  lines.length > MOST_SHOWN ? [...lines.slice(0, MOST_SHOWN), `... and ${lines.length - MOST_SHOWN} more`] : [...lines];

/** A heading and its lines, or nothing where there are none. */
const block = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`  ${heading} (${lines.length})`, ...shorten(lines).map((line) => `    ${line}`)] : [];

const formatHealth = ({ dead, overlapping, untested, undecided }: Health): string[] => [
  ...block(
    'Dead: no text can bring them into play',
    dead.map(({ kind, id, why }) => `${kind} ${id}: ${why}`),
  ),
  ...block(
    'Overlapping: both match the same words',
    overlapping.map(({ kind, winner, loser }) => `${kind} ${winner} wins over ${loser}`),
  ),
  ...block(
    'Untested: their words stand in no test',
    untested.map(({ kind, id }) => `${kind} ${id}`),
  ),
  ...block(
    'Never deciding: they match in tests and settle none',
    undecided.map(({ kind, id }) => `${kind} ${id}`),
  ),
];

interface Below {
  pack: Pack;
  /** How many of its tests there are, and what came out otherwise under the pack above. */
  tests: number;
  otherwise: string[];
}

/** The packs that it extends, with what their own tests say of it. */
function packsBelow(loaded: LoadedPack & { ok: true }, find: FindPack): Below[] {
  return loaded.layers.slice(0, -1).flatMap((reference) => {
    const below = loadPack(find(reference) ?? '', { find });
    if (!below.ok) return [];
    const { failures } = runPackTests(below.pack.tests, loaded.compiled);
    const otherwise = failures.filter(({ todo }) => !todo).map(({ text, message }) => `"${text}": ${message}`);
    return [{ pack: below.pack, tests: below.pack.tests.length, otherwise }];
  });
}

function formatRules({ titles, evidence, cues, stops, absorb, sections, cautions }: CompiledPack['rules']): string {
  const counts = { titles, evidence, cues, stops, absorb, sections, cautions };
  return Object.entries(counts)
    .map(([kind, rules]) => `${rules.length} ${kind}`)
    .join(', ');
}

/**
 * Checks one pack file and prints what it finds.
 * @returns whether the pack can be used and its tests pass; with `strict` also whether no rule is dead, untested or never deciding
 */
export function checkFile(file: string, tuningFile: string | undefined, strict: boolean, output: Writable): boolean {
  const text = readText(file);
  const find = libraryBeside(file);
  const tuning = tuningFile === undefined ? {} : { tuning: readText(tuningFile, 'The local tuning') };
  const loaded = loadPack(text, { find, ...tuning });
  if (!loaded.ok) {
    output.write(`${formatRefusals(file, loaded.refusals)}\n`);
    return false;
  }
  const { pack, compiled } = loaded;
  const parsed = parsePackFile(text);
  const own = parsed.ok && !isTuning(parsed.file) ? ownIds(parsed.file) : new Set<string>();
  const run = runPackTests(pack.tests, compiled);
  const failed = run.failures.filter(({ todo }) => !todo);
  const todo = run.failures.length - failed.length;
  const health = examineHealth(pack, own);
  const below = packsBelow(loaded, find);
  const rights = rightsOf(pack, below.at(-1)?.pack);
  const lines = [
    `${file}: ${pack.id} ${pack.version}, ${pack.status}`,
    `  hash ${compiled.packHash}`,
    ...loaded.layers.slice(0, -1).map(({ id, version }) => `  extends ${id} ${version}`),
    `  ${formatRules(compiled.rules)}`,
    `  rights: ${[rights.labels && 'labels', rights.policy && 'policy', rights.protected.length > 0 && 'protected'].filter(Boolean).join(', ') || 'none'}`,
    ...block('Changes to or from the short course; a person must agree', rights.protected),
    `  tests: ${run.passed} passed, ${failed.length} failed, ${todo} known to be wrong`,
    ...block(
      'Failed',
      failed.map(({ index, text: words, message }) => `test ${index + 1}, "${words}": ${message}`),
    ),
    ...block(
      'Pass, though marked as known to be wrong; take the mark away',
      run.mended.map((index) => `test ${index + 1}`),
    ),
    ...below.flatMap(({ pack: { id }, tests, otherwise }) =>
      block(`Of ${tests} tests of ${id}, come out otherwise`, otherwise),
    ),
    ...formatHealth(health),
  ];
  output.write(`${lines.join('\n')}\n`);
  const idle = health.dead.length + health.untested.length + health.undecided.length;
  return failed.length === 0 && run.mended.length === 0 && !(strict && idle > 0);
}
