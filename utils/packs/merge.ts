/** Lays the files of a stack over each other, lowest first: what stands above wins. Every part remembers where it came from. */
import { refused, type Source } from './collect.ts';
import { hashRule } from './hash.ts';
import { isTuning } from './parse.ts';
import type { Path } from './strict-json.ts';
import {
  type LocalTuning,
  OVERRIDE_KINDS,
  type Override,
  type OverrideKind,
  type Pack,
  type PackLayer,
  type WordChange,
} from './types.ts';

type Item = { id: string };
type Origin = { source: Source; path: Path };

/** Names of what the engine itself counts on; a pack may name them otherwise but not take them away. */
const KEPT: readonly OverrideKind[] = ['contexts', 'tracks'];
/** Digits of a rule's hash that are shown. */
const SHOWN_DIGITS = 12;

/** A pack being put together. */
export class Merged {
  /** Not checked as a whole yet. */
  readonly pack: Pack;
  readonly #origins = new Map<string, Origin>();
  readonly #ground: Source<Pack>;

  constructor(ground: Source<Pack>) {
    this.#ground = ground;
    this.pack = { ...ground.file, lists: { ...ground.file.lists } };
    for (const kind of OVERRIDE_KINDS) {
      (this.pack[kind] as Item[]) = [...ground.file[kind]];
      (ground.file[kind] as Item[]).forEach(({ id }, index) => {
        this.#origins.set(`${kind}/${id}`, { source: ground, path: [kind, index] });
      });
    }
  }

  /** Lays one file over what stands. @throws Refused where it changes what is not there, or was changed below since */
  lay(source: Source<PackLayer | LocalTuning>): void {
    const { file } = source;
    for (const key of ['heads', 'modifiers'] as const) {
      const change = file[key];
      if (change) this.pack[key] = changeWords(this.pack[key], change, source, [key]);
    }
    for (const [name, change] of Object.entries(file.lists ?? {})) this.#layList(name, change, source);
    file.overrides?.forEach((override, index) => {
      this.#override(override, source, ['overrides', index]);
    });
    if (!isTuning(file)) this.#add(file, source);
    for (const key of ['decide', 'recency'] as const) {
      if (file[key]) this.#put(key, file[key], source);
    }
    if (isTuning(file)) return;
    const { format, id, version, engine, license, authors, language, description, status, tests = [] } = file;
    Object.assign(this.pack, { format, id, version, engine, license, authors, language, description, status, tests });
    this.#origins.set('tests', { source, path: ['tests'] });
  }

  /** Where a place of the whole pack was written. */
  originOf(path: Path): Origin {
    const [key, step, ...rest] = path;
    const items = this.pack[key as OverrideKind] as unknown;
    const name = Array.isArray(items) && typeof step === 'number' ? (items[step] as Item | undefined)?.id : step;
    const origin = this.#origins.get(`${key}/${name}`) ?? this.#origins.get(`${key}`);
    if (!origin) return { source: this.#ground, path };
    return this.#origins.has(`${key}/${name}`)
      ? { source: origin.source, path: [...origin.path, ...rest] }
      : { source: origin.source, path };
  }

  #put<Key extends 'decide' | 'recency'>(key: Key, value: Pack[Key], source: Source): void {
    this.pack[key] = value;
    this.#origins.set(key, { source, path: [key] });
  }

  #layList(name: string, change: string[] | WordChange, source: Source): void {
    const path = ['lists', name];
    const list = Object.hasOwn(this.pack.lists, name) ? this.pack.lists[name] : undefined;
    if (Array.isArray(change)) {
      if (list) throw refused(source, path, `The list "${name}" stands below; change it by "add" and "remove".`);
      this.pack.lists[name] = change;
    } else {
      if (!list) throw refused(source, path, `There is no list "${name}" below to be changed.`);
      this.pack.lists[name] = changeWords(list, change, source, path);
    }
    this.#origins.set(`lists/${name}`, { source, path });
  }

  #add(file: PackLayer, source: Source): void {
    for (const kind of OVERRIDE_KINDS) {
      const added = (file[kind] ?? []) as Item[];
      added.forEach(({ id }, index) => {
        const other = this.#origins.get(`${kind}/${id}`);
        if (other) {
          const message = `"${id}" stands under "${kind}" of ${other.source.name} already; to change it, write an override.`;
          throw refused(source, [kind, index, 'id'], message);
        }
        this.#origins.set(`${kind}/${id}`, { source, path: [kind, index] });
      });
      const below = this.pack[kind] as Item[];
      // The first policy row that fits wins, so rows of the pack above come first.
      (this.pack[kind] as Item[]) = kind === 'policy' ? [...added, ...below] : [...below, ...added];
    }
  }

  #override({ kind, id, off, set, was }: Override, source: Source, path: Path): void {
    const items = this.pack[kind] as Item[];
    const at = items.findIndex((item) => item.id === id);
    const item = items[at];
    if (!item) throw refused(source, path, `There is no "${id}" under "${kind}" below; it may have been taken out.`);
    if ((off === undefined) === (set === undefined))
      throw refused(source, path, 'An override has either "off": true or "set", and not both.');
    const hash = hashRule(item);
    const shown = hash.slice(0, SHOWN_DIGITS);
    if (was !== undefined && !hash.startsWith(was)) {
      const message = `The override is stale: "${id}" is not the rule that it was written for. Look at the rule again, then write "was": "${shown}".`;
      throw refused(source, [...path, 'was'], message);
    }
    if (off) {
      if (KEPT.includes(kind)) throw refused(source, path, `The ${kind} can be named otherwise and not be taken out.`);
      (this.pack[kind] as Item[]) = items.filter((_, index) => index !== at);
      this.#origins.delete(`${kind}/${id}`);
      return;
    }
    if (was === undefined)
      throw refused(
        source,
        path,
        `With "set" stands "was", so that a change of the rule below is seen: "was": "${shown}".`,
      );
    if (set && Object.hasOwn(set, 'id')) throw refused(source, [...path, 'set', 'id'], 'An id is never changed.');
    const changed = Object.fromEntries(Object.entries({ ...item, ...set }).filter(([, value]) => value !== null));
    (this.pack[kind] as unknown[]) = items.map((one, index) => (index === at ? changed : one));
    this.#origins.set(`${kind}/${id}`, { source, path: [...path, 'set'] });
  }
}

/** @throws Refused where a word to be removed is not there, or one to be added is */
function changeWords(words: readonly string[], change: WordChange, source: Source, path: Path): string[] {
  change.remove?.forEach((word, index) => {
    if (!words.includes(word))
      throw refused(source, [...path, 'remove', index], `"${word}" is not there below; the change may be stale.`);
  });
  const kept = words.filter((word) => !change.remove?.includes(word));
  change.add?.forEach((word, index) => {
    if (kept.includes(word)) throw refused(source, [...path, 'add', index], `"${word}" is there already.`);
  });
  return [...kept, ...(change.add ?? [])];
}
