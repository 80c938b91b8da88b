/** The text of a pack file -> a pack ready for the engine, or why not. */
import type { CompiledPack } from '../engine/compiled.ts';
import { ENGINE_VERSION } from '../engine/version.ts';
import { CompileError, compile } from './compile.ts';
import { hashPack } from './hash.ts';
import { type PackRefusal, parsePack, showPath } from './parse.ts';
import { lineOf } from './strict-json.ts';
import type { Pack } from './types.ts';

export type LoadedPack = { ok: true; pack: Pack; compiled: CompiledPack } | { ok: false; refusals: PackRefusal[] };

const parts = (version: string): number[] => version.split('.').map(Number);

/** Compares two versions of three numbers: negative, 0 or positive. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < 3; i++) if (left[i] !== right[i]) return (left[i] as number) - (right[i] as number);
  return 0;
}

/** True where a version lies in a range like ">=1.0.0 <2.0.0". */
export function isInRange(version: string, range: string): boolean {
  return range
    .split(' ')
    .every((bound) =>
      bound.startsWith('>=')
        ? compareVersions(version, bound.slice(2)) >= 0
        : compareVersions(version, bound.slice(1)) < 0,
    );
}

/** Parses, checks, hashes and compiles a pack. Nothing of a refused pack is used. */
export function loadPack(text: string): LoadedPack {
  const parsed = parsePack(text);
  if (!parsed.ok) return parsed;
  const { pack } = parsed;
  if (!isInRange(ENGINE_VERSION, pack.engine)) {
    const message = `The pack asks for an engine ${pack.engine}; this program has engine ${ENGINE_VERSION}.`;
    return { ok: false, refusals: [{ path: 'engine', line: lineOf(text, ['engine']), message }] };
  }
  try {
    return { ok: true, pack, compiled: compile(pack, hashPack(pack)) };
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return {
      ok: false,
      refusals: [
        {
          path: showPath(error.path),
          line: lineOf(text, error.path),
          message: `The pattern cannot be used: ${error.message}.`,
        },
      ],
    };
  }
}
