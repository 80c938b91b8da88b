/** JSON, read strictly: no duplicate keys, counted depth, whole numbers only, objects without a prototype. */
import { LIMITS } from './limits.ts';

export type Path = (string | number)[];

/** Why a text was refused: at which character, in which place, and a sentence. */
export class JsonRefusal extends Error {
  readonly offset: number;
  readonly path: Path;
  constructor(offset: number, path: Path, message: string) {
    super(message);
    this.offset = offset;
    this.path = path;
  }
}

const WHITE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?![\d.eE])/y;

/**
 * Reads a JSON text.
 * @throws JsonRefusal
 */
export function parseStrictJson(text: string): unknown {
  const path: Path = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const refuse = (message: string): never => {
    throw new JsonRefusal(at, [...path], message);
  };
  const white = (): void => {
    WHITE.lastIndex = at;
    WHITE.exec(text);
    at = WHITE.lastIndex;
  };
  const string = (): string => {
    STRING.lastIndex = at;
    const match = STRING.exec(text);
    if (!match) return refuse('Here a text in double quotes is not closed or holds a character that must be escaped.');
    at = STRING.lastIndex;
    return match[0].includes('\\') ? (JSON.parse(match[0]) as string) : match[0].slice(1, -1);
  };
  const value = (depth: number): unknown => {
    white();
    const unit = text[at];
    if (unit === '"') return string();
    if (unit === '{' || unit === '[') {
      if (depth === LIMITS.depth) return refuse(`Objects and lists are nested more than ${LIMITS.depth} deep.`);
      at++;
      return unit === '{' ? object(depth + 1) : array(depth + 1);
    }
    for (const [word, meaning] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (text.startsWith(word, at)) {
        at += word.length;
        return meaning;
      }
    }
    NUMBER.lastIndex = at;
    const match = NUMBER.exec(text);
    if (!match || match[0].length > 15)
      return refuse('Here a value is expected: text, whole number, list, object, true, false or null.');
    at = NUMBER.lastIndex;
    return Number(match[0]);
  };
  const object = (depth: number): unknown => {
    const result: Record<string, unknown> = Object.create(null);
    let keys = 0;
    white();
    if (text[at] === '}') {
      at++;
      return result;
    }
    for (;;) {
      white();
      const from = at;
      const key = string();
      if (++keys > LIMITS.keys) {
        at = from;
        return refuse(`An object has more than ${LIMITS.keys} keys.`);
      }
      if (Object.hasOwn(result, key)) {
        at = from;
        return refuse(`The key "${key.slice(0, 60)}" stands twice in one object.`);
      }
      white();
      if (text[at++] !== ':') return refuse('Here a colon is missing after a key.');
      path.push(key);
      result[key] = value(depth);
      path.pop();
      white();
      const next = text[at++];
      if (next === '}') return result;
      if (next !== ',') return refuse('Here a comma or a closing brace is missing.');
    }
  };
  const array = (depth: number): unknown => {
    const result: unknown[] = [];
    white();
    if (text[at] === ']') {
      at++;
      return result;
    }
    for (;;) {
      path.push(result.length);
      result.push(value(depth));
      path.pop();
      white();
      const next = text[at++];
      if (next === ']') return result;
      if (next !== ',') return refuse('Here a comma or a closing bracket is missing.');
    }
  };
  const result = value(0);
  white();
  if (at < text.length) refuse('Something stands after the end of the JSON value.');
  return result;
}
