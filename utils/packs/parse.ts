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
const MOST_REFUSALS = 20;

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
  const result = v.safeParse(packSchema, withoutExtras(value), { abortPipeEarly: true, abortEarly: tooMany(value) });
  if (!result.success) {
    return refuse(
      result.issues.slice(0, MOST_REFUSALS).map((issue) => {
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

/** A pack with lists beyond the limits is refused at the first fault: naming thousands would take long. */
function tooMany(value: unknown): boolean {
  return Object.values(value as object).some((part) => Array.isArray(part) && part.length > LIMITS.rules);
}

const sentence = (message: string): string => {
  const shown = message.length > 200 ? `${message.slice(0, 200)}...` : message;
  return shown.endsWith('.') ? shown : `${shown}.`;
};
