/** `hash`: the names of what a pack holds. */
import { hashPack, hashRule } from '../../utils/packs/hash.ts';
import { isTuning, parsePackFile } from '../../utils/packs/parse.ts';
import { resolvePack } from '../../utils/packs/resolve.ts';
import { OVERRIDE_KINDS } from '../../utils/packs/types.ts';
import { formatRefusals, libraryBeside, readText } from './library.ts';

/** Digits of a rule's hash that `was` needs. */
const WAS_DIGITS = 12;

/**
 * The reference that another pack's "extends" wants; with a rule id, the "was" of an override of it.
 * @throws Error with a sentence for people
 */
export function describeHash(file: string, rule?: string): string {
  const text = readText(file);
  const parsed = parsePackFile(text);
  if (!parsed.ok) throw new Error(formatRefusals(file, parsed.refusals));
  if (isTuning(parsed.file)) throw new Error(`${file} is local tuning, which has no version that could be named.`);
  const { id, version } = parsed.file;
  if (rule === undefined) return JSON.stringify({ id, version, hash: hashPack(parsed.file) });
  const resolved = resolvePack(text, { find: libraryBeside(file) });
  if (!resolved.ok) throw new Error(formatRefusals(file, resolved.refusals));
  const found = OVERRIDE_KINDS.flatMap((kind) =>
    resolved.pack[kind].filter((item) => item.id === rule).map((item) => ({ kind, item })),
  );
  if (found.length === 0) throw new Error(`${file} has no rule, row or name "${rule}".`);
  return found
    .map(({ kind, item }) => JSON.stringify({ kind, id: rule, was: hashRule(item).slice(0, WAS_DIGITS) }))
    .join('\n');
}
