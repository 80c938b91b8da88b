/** The text of a pack file -> a pack, or why not. Sizes are checked before work is done; every refusal is data. */
import * as v from 'valibot';
import { checkPack } from './check.ts';
import { LIMITS } from './limits.ts';
import { packSchema } from './schema.ts';
import { JsonRefusal, lineAt, lineOf, type Path, parseStrictJson } from './strict-json.ts';
import type { Pack } from './types.ts';

/** Why a pack was refused: where, and a sentence for people. */
export interface PackRefusal {
  /** "titles[3].says", or "" for the whole file. */
  path: string;
  /** From 1. */
  line: number;
  message: string;
}

export type ParsedPack = { ok: true; pack: Pack } | { ok: false; refusals: PackRefusal[] };

/** At most this many places are named; a person mends one after the other. */
const MOST_REFUSALS = 5;

export const showPath = (path: Path): string =>
  path.reduce<string>(
    (shown, step) =>
      shown + (typeof step === 'number' ? `[${step}]` : shown ? `.${step.slice(0, 60)}` : step.slice(0, 60)),
    '',
  );

/** Takes out keys that begin with `x-`: notes of other tools. */
function withoutExtras(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExtras);
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (!key.startsWith('x-'))
      Object.defineProperty(kept, key, {
        value: withoutExtras(inner),
        enumerable: true,
        writable: true,
        configurable: true,
      });
  }
  return kept;
}

/** Reads and checks the text of a pack file. Patterns are read later, by `compile`. */
export function parsePack(text: string): ParsedPack {
  const refuse = (refusals: PackRefusal[]): ParsedPack => ({ ok: false, refusals });
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
  const plain = withoutExtras(value);
  const result = v.safeParse(packSchema, plain, { abortEarly: true });
  if (!result.success) {
    return refuse(
      firstIssues(plain, result.issues).map((issue) => {
        const path = (issue.path ?? []).map((item) => item.key as string | number);
        return { path: showPath(path), line: lineOf(text, path), message: `${sentence(issue.message)}` };
      }),
    );
  }
  const findings = checkPack(result.output);
  if (findings.length > 0) {
    return refuse(
      findings
        .slice(0, MOST_REFUSALS)
        .map(({ path, message }) => ({ path: showPath(path), line: lineOf(text, path), message })),
    );
  }
  return { ok: true, pack: result.output };
}

/** The first fault of the pack, and the first of each other part: naming thousands would take long and help nobody. */
function firstIssues(value: unknown, found: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): v.BaseIssue<unknown>[] {
  const issues: v.BaseIssue<unknown>[] = [...found];
  const named = new Set(issues.map((issue) => issue.path?.[0]?.key));
  for (const [key, schema] of Object.entries(packSchema.entries)) {
    const input = (value as Record<string, unknown>)[key];
    if (named.has(key) || input === undefined || issues.length === MOST_REFUSALS) continue;
    const result = v.safeParse(schema as v.GenericSchema, input, { abortEarly: true });
    if (result.success) continue;
    const [issue] = result.issues;
    const top = {
      type: 'object',
      origin: 'value',
      input: value as Record<string, unknown>,
      key,
      value: input,
    } as const;
    issues.push({ ...issue, path: [top, ...(issue.path ?? [])] });
  }
  return issues;
}

const sentence = (message: string): string => {
  const shown = message.length > 200 ? `${message.slice(0, 200)}...` : message;
  return shown.endsWith('.') ? shown : `${shown}.`;
};
