/** Finds the packs that a pack rests on, and puts them in order: the complete pack first, the given one last. */
import { ENGINE_VERSION } from '../engine/version.ts';
import { hashPack } from './hash.ts';
import { lineOf } from './json-lines.ts';
import { LIMITS } from './limits.ts';
import { isLayer, isTuning, type PackRefusal, parsePackFile, showPath } from './parse.ts';
import type { Path } from './strict-json.ts';
import type { LocalTuning, Pack, PackLayer, PackReference } from './types.ts';
import { isInRange } from './versions.ts';

/** The text of the pack that a reference names; undefined where it is not to be had. Of several with one id and version, the one of the hash. */
export type FindPack = (reference: PackReference) => string | undefined;

/** One file of a stack of packs. */
export interface Source<File = Pack | PackLayer | LocalTuning> {
  /** The pack's id, or what people call local tuning. */
  name: string;
  text: string;
  file: File;
  /** Of the file, not of the stack. */
  hash: string;
  /** The file that was given; a refusal need not name it. */
  given: boolean;
}

/** A refusal on its way to the door. */
export class Refused extends Error {
  readonly refusals: PackRefusal[];
  constructor(refusals: PackRefusal[]) {
    super(refusals[0]?.message);
    this.refusals = refusals;
  }
}

export const LOCAL_TUNING = 'local tuning';

type Place = Pick<Source, 'name' | 'text' | 'given'>;

/** The refusal of one place in a file. */
export const refusalAt = ({ name, text, given }: Place, path: Path, message: string): PackRefusal => ({
  ...(given ? {} : { pack: name }),
  path: showPath(path),
  line: lineOf(text, path),
  message,
});

export const refused = (place: Place, path: Path, message: string): Refused =>
  new Refused([refusalAt(place, path, message)]);

/**
 * @param name what the file was asked for by; undefined for a file that was given
 * @param given whether a refusal need not name it
 */
function readPack(text: string, name?: string, given = name === undefined): Source<Pack | PackLayer> {
  const parsed = parsePackFile(text);
  if (!parsed.ok) throw new Refused(parsed.refusals.map((refusal) => (name ? { ...refusal, pack: name } : refusal)));
  const { file } = parsed;
  if (isTuning(file)) {
    throw refused(
      { name: name ?? LOCAL_TUNING, text, given },
      ['tunes'],
      'Local tuning is no pack; give the pack it tunes.',
    );
  }
  const source = { name: file.id, text, file, hash: hashPack(file), given };
  if (!isInRange(ENGINE_VERSION, file.engine)) {
    const message = `The pack asks for an engine ${file.engine}; this program has engine ${ENGINE_VERSION}.`;
    throw refused(source, ['engine'], message);
  }
  return source;
}

/**
 * The packs and all they rest on, each once, lowest first; of the given ones a later one lies above those before it.
 * @throws Refused where one is missing, of another hash, stands on itself, or the stack is too high or has two grounds
 */
export function collect(texts: readonly string[], find: FindPack): Source<Pack | PackLayer>[] {
  const stack: Source<Pack | PackLayer>[] = [];
  const add = (source: Source<Pack | PackLayer>, below: readonly string[]): void => {
    const { file } = source;
    if (!isLayer(file)) {
      const other = stack.find((one) => !isLayer(one.file));
      if (other && other.hash !== source.hash) {
        const message = `The pack would rest on two complete packs, ${other.name} and ${source.name}; it may rest on one.`;
        throw refused(source, ['id'], message);
      }
    } else {
      if (below.length === LIMITS.extendsDepth)
        throw refused(
          source,
          ['extends'],
          `Packs may stand ${LIMITS.extendsDepth} deep on each other; this is deeper.`,
        );
      file.extends.forEach((reference, index) => {
        const path = ['extends', index];
        const round = [...below, file.id];
        if (round.includes(reference.id))
          throw refused(
            source,
            path,
            `The packs extend each other in a circle: ${[...round, reference.id].join(' -> ')}.`,
          );
        const known = stack.find(
          ({ name, file: { version } }) => name === reference.id && version === reference.version,
        );
        const found = known?.text ?? find(reference);
        if (found === undefined)
          throw refused(source, path, `The pack ${reference.id} ${reference.version} is not to be found.`);
        const base = known ?? readPack(found, reference.id);
        if (base.file.id !== reference.id || base.file.version !== reference.version) {
          const message = `Asked for was ${reference.id} ${reference.version}; what was found is ${base.file.id} ${base.file.version}.`;
          throw refused(source, path, message);
        }
        if (base.hash !== reference.hash) {
          const message = `The pack ${reference.id} ${reference.version} has the hash ${base.hash}; the reference names another, so it is not the pack that was meant.`;
          throw refused(source, [...path, 'hash'], message);
        }
        if (!known) add(base, round);
      });
    }
    const twin = stack.find(({ name }) => name === source.name);
    if (!twin) stack.push(source);
    else if (twin.hash !== source.hash)
      throw refused(source, ['id'], `Two versions of ${source.name} would be mixed; all must extend the same.`);
  };
  for (const text of texts) add(readPack(text, undefined, texts.length === 1), []);
  return stack;
}

/** Reads local tuning and sees that it is meant for one of these packs. @throws Refused */
export function readTuning(text: string, stack: readonly Source[]): Source<LocalTuning> {
  const parsed = parsePackFile(text);
  if (!parsed.ok) throw new Refused(parsed.refusals.map((refusal) => ({ ...refusal, pack: LOCAL_TUNING })));
  const { file } = parsed;
  const source = { name: LOCAL_TUNING, text, file, hash: hashPack(file), given: false };
  if (!isTuning(file)) throw refused(source, [], 'The file is no local tuning: it has no key "tunes".');
  if (!stack.some(({ name }) => name === file.tunes))
    throw refused(source, ['tunes'], `It tunes ${file.tunes}; the pack in use is ${stack.at(-1)?.name}.`);
  return { ...source, file };
}
