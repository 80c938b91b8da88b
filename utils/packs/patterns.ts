/** Reads pattern strings: what they mean is in `types.ts`. */
import {
  APOSTROPHE,
  BOX,
  BREAK,
  CLASS,
  DIGIT,
  FOLD,
  HYPHEN,
  IGNORED,
  LETTER,
  SKIPPED,
  SPACE,
  UPPER,
} from '../engine/characters.ts';
import { EMPTY_BOX, readBox } from '../engine/markup.ts';
import { LIMITS } from './limits.ts';

/** A word as the tokenizer would give it. */
export interface Piece {
  folded: string;
  raw: string;
  mark: boolean;
}

/** Splits literal text the way the tokenizer does: hyphens inside words, stops and quotes are nothing. */
export function splitWords(text: string): Piece[] {
  const pieces: Piece[] = [];
  let i = 0;
  while (i < text.length) {
    const kind = CLASS[text.charCodeAt(i)];
    const box = kind === BOX ? readBox(text, i) : undefined;
    if (box) {
      const raw = box.unit === EMPTY_BOX ? '[]' : '[x]';
      pieces.push({ folded: raw, raw, mark: true });
      i = box.end;
      continue;
    }
    if (kind === SPACE || kind === BREAK || kind === SKIPPED || kind === IGNORED || text[i] === '.') {
      i++;
      continue;
    }
    if (kind === LETTER || kind === UPPER || kind === DIGIT) {
      const start = i;
      let folded = '';
      for (; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        const type = CLASS[unit];
        const inner = i + 1 < text.length && /[\p{L}]/u.test(text[i + 1] as string);
        if (type === LETTER || type === UPPER || type === DIGIT) folded += String.fromCharCode(FOLD[unit] as number);
        else if (type === APOSTROPHE && inner) folded += "'";
        else if (text[i] === '.' && inner && /^(?:.|.*\..)$/u.test(folded)) folded += '.';
        else break;
      }
      pieces.push({ folded, raw: text.slice(start, i), mark: false });
      if (CLASS[text.charCodeAt(i)] === HYPHEN && i + 1 < text.length) i++;
      else if (CLASS[text.charCodeAt(i)] === APOSTROPHE) i++;
      continue;
    }
    pieces.push({
      folded: kind === HYPHEN ? '-' : String.fromCharCode(FOLD[text.charCodeAt(i)] as number),
      raw: text[i] as string,
      mark: true,
    });
    i++;
  }
  return pieces;
}

/** A word with its plural and possessive forms; words with marks inside, digits and short words stand alone. */
export function inflect(word: string): string[] {
  if (word.length < 3 || /[^\p{L}]/u.test(word)) return [word];
  const plural = /(?:s|x|z|ch|sh)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : `${word}s`;
  return word.endsWith('s') ? [word, plural] : [word, plural, `${word}'s`];
}

/** One token of a pattern: the words it may be, or a shape. */
export type Element = { words: string[] } | { shape: 'cap' | 'init' | 'num' | 'year' | 'any' };
/** What may stand at one place of a pattern: alternatives, each a run of tokens; an empty run where the place is optional. */
export type Place = Element[][];
/** Places that follow each other without a gap. */
export interface Part {
  places: Place[];
  /** How many places are words and not shapes; the more specific rule wins by it. */
  literals: number;
}
export interface Pattern {
  /** Parts between gaps. */
  parts: Part[];
  /** Most tokens between part i and part i + 1. */
  gaps: number[];
  atStart: boolean;
  atEnd: boolean;
}

const literal = (piece: Piece, inflected: boolean): Element => ({
  words: inflected && !piece.mark ? inflect(piece.folded) : [piece.folded],
});

const phrase = (text: string, inflected: boolean): Element[] =>
  splitWords(text).map((piece, i, all) => literal(piece, inflected && i === all.length - 1));

/** `==PD`: words that must stand in this letter case. */
const cased = (source: string): Element[] => splitWords(source.slice(2)).map((piece) => ({ words: [`=${piece.raw}`] }));

/** Lists that were read before; one list may stand in thousands of patterns. */
const readLists = new WeakMap<string[], Place>();

function readList(list: string[]): Place {
  const known = readLists.get(list);
  if (known) return known;
  const single = new Set<string>();
  const phrases: Element[][] = [];
  for (const entry of list) {
    if (entry.startsWith('==')) {
      const run = cased(entry);
      if (run.length === 1) single.add((run[0] as { words: string[] }).words[0] as string);
      else phrases.push(run);
      continue;
    }
    const exact = entry.startsWith('=') && entry.length > 1;
    const elements = phrase(exact ? entry.slice(1) : entry, !exact);
    if (elements.length === 1) for (const word of (elements[0] as { words: string[] }).words) single.add(word);
    else if (elements.length > 1) phrases.push(elements);
  }
  const place = single.size > 0 ? [[{ words: [...single].sort() }], ...phrases] : phrases;
  readLists.set(list, place);
  return place;
}

/** True for an element that stands for a kind of token: `%cap`, `%init`, `%num`, `%year`. */
export const isShape = (source: string): boolean => /^%(?:cap|init|num|year)$/.test(source);
/** What people are told of an element that begins like a shape and is none. */
export const notAShape = (source: string): string =>
  `"${source}" is no token shape; there are %cap, %init, %num, %year`;

/** The alternatives that one element stands for: each a run of tokens. */
function readElement(source: string, lists: Record<string, string[]>): Place {
  if (source === '_') return [[{ shape: 'any' }]];
  if (isShape(source)) return [[{ shape: source.slice(1) as 'cap' }]];
  if (source.startsWith('%')) throw new Error(notAShape(source));
  if (source.startsWith('==')) return [cased(source)];
  if (source.length > 1 && source.startsWith('=')) return [phrase(source.slice(1), false)];
  if (source.startsWith('@') && source.length > 1) {
    const list = Object.hasOwn(lists, source.slice(1)) ? lists[source.slice(1)] : undefined;
    if (!list) throw new Error(`there is no list "${source.slice(1)}"`);
    return readList(list);
  }
  if (source.includes('|') && source.length > 1) {
    const words = new Set<string>();
    for (const option of source.split('|')) {
      const alternatives = readElement(option, lists);
      const only = alternatives[0]?.[0];
      if (alternatives.length !== 1 || alternatives[0]?.length !== 1 || !only || !('words' in only)) {
        throw new Error(`"${option}" in "${source}" is not one word`);
      }
      for (const word of only.words) words.add(word);
    }
    return [[{ words: [...words].sort() }]];
  }
  // In a phrase written with hyphens only the last word is inflected; single words always are.
  const elements = phrase(source, true);
  if (elements.length === 0) throw new Error(`"${source}" holds no word`);
  return [elements];
}

/** Reads one pattern. Throws an Error with a sentence for people when it cannot be read. */
export function readPattern(source: string, lists: Record<string, string[]>): Pattern {
  const pattern: Pattern = { parts: [], gaps: [], atStart: false, atEnd: false };
  const tokens = source.split(' ').filter((token) => token !== '');
  if (tokens.length > LIMITS.elementsPerPattern)
    throw new Error(`has ${tokens.length} elements; at most ${LIMITS.elementsPerPattern} are allowed`);
  if (tokens[0] === '^') {
    pattern.atStart = true;
    tokens.shift();
  }
  if (tokens.at(-1) === '$') {
    pattern.atEnd = true;
    tokens.pop();
  }
  let part: Part = { places: [], literals: 0 };
  const close = (): void => {
    if (part.places.every((place) => place.some((run) => run.length === 0)))
      throw new Error('may match nothing at all');
    const longest = part.places.reduce((sum, place) => sum + Math.max(...place.map((run) => run.length)), 0);
    if (longest > LIMITS.tokensPerPattern)
      throw new Error(`may be ${longest} tokens long; at most ${LIMITS.tokensPerPattern} are allowed`);
    pattern.parts.push(part);
  };
  for (const token of tokens) {
    const gap = /^\.\.(\d{1,2})$/.exec(token);
    if (gap) {
      const most = Number(gap[1]);
      if (most < 1 || most > LIMITS.gap) throw new Error(`"${token}": a gap is 1 to ${LIMITS.gap} tokens`);
      close();
      pattern.gaps.push(most);
      part = { places: [], literals: 0 };
      continue;
    }
    const isOptional = token.length > 1 && token.endsWith('?');
    const read = readElement(isOptional ? token.slice(0, -1) : token, lists);
    const alternatives = isOptional ? [...read, []] : read;
    part.places.push(alternatives);
    if (alternatives.some((run) => run.some((element) => 'words' in element))) part.literals++;
  }
  close();
  return pattern;
}
