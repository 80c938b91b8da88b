/** Reads what stands in texts besides words: tags and entities left in by exports, and form boxes. */
import { BREAK, CLASS } from './characters.ts';

/** Tags inside a line; every other tag ends the line. */
const INLINE = new Set(['a', 'abbr', 'b', 'em', 'font', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'u']);
const LONGEST_TAG = 300;

const ENTITIES: Record<string, string> = {
  amp: '&',
  apos: "'",
  bull: '\u2022',
  gt: '>',
  ldquo: '"',
  lsquo: "'",
  lt: '<',
  mdash: '-',
  middot: '\u2022',
  nbsp: ' ',
  ndash: '-',
  quot: '"',
  rdquo: '"',
  rsquo: "'",
};

/** Where the tag that opens at `at` ends, negative when it ends the line too; 0 when it is no tag. */
export function readTag(text: string, at: number, length: number): number {
  const first = text.charCodeAt(at + 1) | 0x20;
  if (!(first >= 0x61 && first <= 0x7a) && first !== 0x2f && first !== 0x21) return 0;
  const stop = Math.min(length, at + LONGEST_TAG);
  let end = at + 1;
  while (end < stop && text.charCodeAt(end) !== 0x3e) {
    if (CLASS[text.charCodeAt(end)] === BREAK || text.charCodeAt(end) === 0x3c) return 0;
    end++;
  }
  if (end === stop) return 0;
  let from = at + 1;
  if (text.charCodeAt(from) === 0x2f) from++;
  let to = from;
  while (
    to < end &&
    ((text.charCodeAt(to) | 0x20) >= 0x61 || (text.charCodeAt(to) >= 0x30 && text.charCodeAt(to) <= 0x39))
  )
    to++;
  let name = '';
  for (let i = from; i < to && i < from + 8; i++) name += String.fromCharCode(text.charCodeAt(i) | 0x20);
  return INLINE.has(name) ? end + 1 : -(end + 1);
}

/** The character that the entity at `at` stands for and where it ends, or undefined. */
export function readEntity(text: string, at: number, length: number): { unit: number; end: number } | undefined {
  const stop = Math.min(length, at + 10);
  let end = at + 1;
  while (end < stop && text.charCodeAt(end) !== 0x3b) end++;
  if (end === stop) return undefined;
  const name = text.slice(at + 1, end);
  const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  if (known !== undefined) return { unit: known.charCodeAt(0), end: end + 1 };
  const digits = /^#(?:x([0-9a-fA-F]{1,4})|([0-9]{1,5}))$/.exec(name);
  if (!digits) return undefined;
  const unit = digits[1] ? Number.parseInt(digits[1], 16) : Number(digits[2]);
  return unit > 0 && unit < 0xd800 ? { unit, end: end + 1 } : undefined;
}

/** The folded units of the box tokens `[]` and `[x]`. */
export const EMPTY_BOX = 0x5b5d;
export const TICKED_BOX = 0x5b78;

const UNDERSCORE = 0x5f;
/** Underscores of a blank to be ticked; longer ones are for names and signatures. */
const SHORTEST_BLANK = 3;
const LONGEST_BLANK = 5;

const isTick = (unit: number): boolean =>
  unit === 0x78 || unit === 0x58 || unit === 0x2713 || unit === 0x2714 || unit === 0x2a;

/** "Yes ___ No _X_": blanks of a form in typewriter's fashion. */
function readBlank(text: string, at: number): { unit: number; end: number } | undefined {
  let end = at + 1;
  while (text.charCodeAt(end) === UNDERSCORE) end++;
  if (isTick(text.charCodeAt(end)) && text.charCodeAt(end + 1) === UNDERSCORE) {
    for (end++; text.charCodeAt(end) === UNDERSCORE; ) end++;
    return { unit: TICKED_BOX, end };
  }
  const stands = end === text.length || /[\s,;.)]/.test(text[end] as string);
  return stands && end - at >= SHORTEST_BLANK && end - at <= LONGEST_BLANK ? { unit: EMPTY_BOX, end } : undefined;
}

/** The box that opens at `at`: its token and where it ends, or undefined. */
export function readBox(text: string, at: number): { unit: number; end: number } | undefined {
  const open = text.charCodeAt(at);
  if (open === UNDERSCORE) return readBlank(text, at);
  if (open !== 0x5b && open !== 0x28) {
    const empty = open === 0x2610 || open === 0x25a1 || open === 0x25fb || open === 0x2717 || open === 0x2718;
    return { unit: empty ? EMPTY_BOX : TICKED_BOX, end: at + 1 };
  }
  const close = open === 0x5b ? 0x5d : 0x29;
  let inside = 0;
  for (let i = at + 1; i < at + 5; i++) {
    const unit = text.charCodeAt(i);
    if (unit === close) {
      if (inside === 0) return i === at + 1 && open === 0x28 ? undefined : { unit: EMPTY_BOX, end: i + 1 };
      return { unit: TICKED_BOX, end: i + 1 };
    }
    if (unit === 0x20 || unit === 0x5f || unit === 0xa0) continue;
    if (!isTick(unit) || inside !== 0) return undefined;
    inside = unit;
  }
  return undefined;
}
