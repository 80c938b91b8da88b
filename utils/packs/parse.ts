/** The text of a pack file -> its content, or why not. Sizes are checked before work is done; every refusal is data. */
import * as v from 'valibot';
import { checkPack, type Finding } from './check.ts';
import { glance } from './glance.ts';
import { lineAt, lineOf } from './json-lines.ts';
import { layerSchema, tuningSchema } from './layer-schema.ts';
import { LIMITS } from './limits.ts';
import { packSchema } from './schema.ts';
import { JsonRefusal, type Path, parseStrictJson } from './strict-json.ts';
import type { LocalTuning, Pack, PackFile, PackLayer } from './types.ts';

/** Why a pack was refused: where, and a sentence for people. */
export interface PackRefusal {
  /** The pack that the place is in, where it is not the file that was given. */
  pack?: string;
  /** "titles[3].says", or "" for the whole file. */
  path: string;
  /** From 1. */
  line: number;
  message: string;
}

export type ParsedFile = { ok: true; file: PackFile } | { ok: false; refusals: PackRefusal[] };

export const isTuning = (file: PackFile): file is LocalTuning => 'tunes' in file;
export const isLayer = (file: PackFile): file is PackLayer => 'extends' in file;

/** At most this many places are named; a person mends one after the other. */
const MOST_REFUSALS = 5;

export const showPath = (path: Path): string =>
  path.reduce<string>(
    (shown, step) =>
      shown + (typeof step === 'number' ? `[${step}]` : shown ? `.${step.slice(0, 60)}` : step.slice(0, 60)),
    '',
  );

/** Takes out keys that begin with `x-`, and `$schema` at the top: notes of other tools. */
function withoutExtras(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutExtras(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('x-') || (depth === 0 && key === '$schema')) continue;
    Object.defineProperty(kept, key, {
      value: withoutExtras(inner, depth + 1),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return kept;
}

/** Reads and checks the text of a pack file, of any of the three kinds. Patterns are read later, by `compile`. */
export function parsePackFile(text: string): ParsedFile {
  const refuse = (refusals: PackRefusal[]): ParsedFile => ({ ok: false, refusals });
  if (text.length > LIMITS.bytes) {
    return refuse([{ path: '', line: 1, message: `The file is larger than ${LIMITS.bytes} bytes.` }]);
  }
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > LIMITS.bytes)
    return refuse([
      { path: '', line: 1, message: `The file has ${bytes} bytes; at most ${LIMITS.bytes} are allowed.` },
    ]);
  let value: unknown;
  try {
    value = parseStrictJson(text);
  } catch (error) {
    if (!(error instanceof JsonRefusal)) throw error;
    return refuse([{ path: showPath(error.path), line: lineAt(text, error.offset), message: error.message }]);
  }
  const format = typeof value === 'object' && value !== null ? (value as Record<string, unknown>).format : undefined;
  if (format !== 1) {
    const shown = typeof format === 'number' ? `format ${format}` : 'no format number';
    return refuse([
      {
        path: 'format',
        line: lineOf(text, ['format']),
        message: `The file has ${shown}; this program reads packs of format 1.`,
      },
    ]);
  }
  const plain = withoutExtras(value) as object;
  const glaring = glance(plain as Record<string, unknown>);
  if (glaring) return refuse(asRefusals(text, [glaring]));
  const result = matchKind(plain);
  if (!result.ok) return refuse(asRefusals(text, result.findings));
  const { file } = result;
  const findings = isTuning(file) || isLayer(file) ? [] : checkPack(file);
  return findings.length > 0 ? refuse(asRefusals(text, findings)) : { ok: true, file };
}

type Fitted = { ok: true; file: PackFile } | { ok: false; findings: Finding[] };

/** Holds the value against the schema of its kind: local tuning names what it tunes, a layer what it extends. */
function matchKind(plain: object): Fitted {
  if ('tunes' in plain) return matchSchema(tuningSchema, plain);
  return 'extends' in plain ? matchSchema(layerSchema, plain) : matchSchema(packSchema, plain);
}

function matchSchema(schema: typeof packSchema | typeof layerSchema | typeof tuningSchema, plain: object): Fitted {
  const result = v.safeParse(schema, plain, { abortEarly: true });
  if (result.success) return { ok: true, file: result.output };
  return { ok: false, findings: firstFindings(schema.entries, plain, result.issues) };
}

/** Checks a whole pack that was put together from several; the findings' paths are places in it. */
export function checkWhole(pack: unknown): { ok: true; pack: Pack } | { ok: false; findings: Finding[] } {
  const result = v.safeParse(packSchema, pack, { abortEarly: true });
  if (!result.success) return { ok: false, findings: firstFindings(packSchema.entries, pack as object, result.issues) };
  const findings = checkPack(result.output, LIMITS.rulesTogether).slice(0, MOST_REFUSALS);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, pack: result.output };
}

const asRefusals = (text: string, findings: readonly Finding[]): PackRefusal[] =>
  findings
    .slice(0, MOST_REFUSALS)
    .map(({ path, message }) => ({ path: showPath(path), line: lineOf(text, path), message }));

const asFinding = (issue: v.BaseIssue<unknown>): Finding => ({
  path: (issue.path ?? []).map((item) => item.key as string | number),
  message: sentence(issue.message),
});

/** The first fault of the pack, and the first of each other part: naming thousands would take long and help nobody. */
function firstFindings(entries: object, value: object, found: readonly v.BaseIssue<unknown>[]): Finding[] {
  const findings = found.map(asFinding);
  const named = new Set(findings.map(({ path }) => path[0]));
  for (const [key, schema] of Object.entries(entries)) {
    const input = (value as Record<string, unknown>)[key];
    if (named.has(key) || input === undefined || findings.length === MOST_REFUSALS) continue;
    const result = v.safeParse(schema as v.GenericSchema, input, { abortEarly: true });
    if (result.success) continue;
    const { path, message } = asFinding(result.issues[0]);
    findings.push({ path: [key, ...path], message });
  }
  return findings;
}

const sentence = (message: string): string => {
  const shown = message.length > 200 ? `${message.slice(0, 200)}...` : message;
  return shown.endsWith('.') ? shown : `${shown}.`;
};
