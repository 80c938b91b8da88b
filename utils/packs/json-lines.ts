/** Where the value of a path stands in a text that is known to be JSON. Values beside the path are passed over unread. */
import type { Path } from './strict-json.ts';

const STRING = /"(?:[^"\\]|\\.)*"/y;
const BRACKET = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;
const WHITE = /[ \t\n\r]*/y;
const PLAIN = /[^,}\]\s]*/y;

/** Where the sticky pattern that begins at `at` ends. */
function pass(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.exec(text);
  return pattern.lastIndex;
}

/** Where the value that begins at `at` ends. */
function passValue(text: string, at: number): number {
  if (text[at] === '"') return pass(STRING, text, at);
  if (text[at] !== '{' && text[at] !== '[') return pass(PLAIN, text, at);
  let depth = 0;
  BRACKET.lastIndex = at;
  for (let match = BRACKET.exec(text); match; match = BRACKET.exec(text)) {
    if (match[0] === '{' || match[0] === '[') depth++;
    else if ((match[0] === '}' || match[0] === ']') && --depth === 0) return BRACKET.lastIndex;
  }
  return text.length;
}

/** Where the member of that key or index begins in the object or list at `at`; -1 where there is none. */
function member(text: string, at: number, step: string | number): number {
  const isObject = text[at] === '{';
  if (!isObject && text[at] !== '[') return -1;
  let from = pass(WHITE, text, at + 1);
  for (let index = 0; text[from] !== '}' && text[from] !== ']' && from < text.length; index++) {
    let key: string | number = index;
    if (isObject) {
      const end = pass(STRING, text, from);
      key = JSON.parse(text.slice(from, end)) as string;
      from = pass(WHITE, text, pass(WHITE, text, end) + 1);
    }
    if (key === step) return from;
    from = pass(WHITE, text, passValue(text, from));
    if (text[from] === ',') from = pass(WHITE, text, from + 1);
  }
  return -1;
}

/** Line, from 1, of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

/** Line, from 1, of the value at a path; of its nearest parent where it is not there. */
export function lineOf(text: string, wanted: Path): number {
  let at = pass(WHITE, text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  for (const step of wanted) {
    const next = member(text, at, step);
    if (next < 0) break;
    at = next;
  }
  return lineAt(text, at);
}
