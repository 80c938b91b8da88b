/** Text -> tokens in one pass. Offsets stay those of the given text; nothing is copied and nothing is normalised. */
import * as C from './characters.ts';
import { ABBREVIATION, CASED, type CompiledPack } from './compiled.ts';
import { gluedHead, isLetter, nextLineLetter, readSpacedWord, spacedRunEnd } from './joined-words.ts';
import { EMPTY_BOX, readBox, readEntity, readTag, TICKED_BOX } from './markup.ts';
import { LEAST_GLUED, pushPlainWord } from './plain-word.ts';
import { current, findCased, LONGEST_WORD, readWord, shapeOf } from './read-word.ts';
import * as T from './tokens.ts';
import { findWord, flagsOf, hashLetters } from './words.ts';

const { CHARACTER, CLASS, FOLD } = C;
const letters = current.letters;
const markLetters = new Uint16Array(4);
/** Runs of one mark that are longer are drawn lines. */
const LONGEST_MARK = 3;

function pushMark(pack: CompiledPack, out: T.Tokens, start: number, end: number, unit: number): void {
  let size = 1;
  markLetters[0] = unit;
  if (unit === EMPTY_BOX || unit === TICKED_BOX) {
    markLetters[0] = 0x5b;
    if (unit === TICKED_BOX) markLetters[size++] = 0x78;
    markLetters[size++] = 0x5d;
  }
  out.push(start, end, findWord(pack, markLetters, size, hashLetters(markLetters, size)), T.MARK | (unit << 16));
}

/** Pushes the known words of a run of spaced letters; where reading goes on, or `start` where there is no such word. */
function pushSpaced(pack: CompiledPack, text: string, start: number, length: number, out: T.Tokens): number {
  const limit = spacedRunEnd(text, start, length);
  let at = start;
  for (let found = readSpacedWord(pack, text, at, limit); found; found = readSpacedWord(pack, text, at, limit)) {
    out.push(at, found.end, found.word, T.ALL_CAPITALS | T.SPACED_LETTERS);
    at = found.end + 1;
  }
  return at > start ? at - 1 : start;
}

/** Joins the word read last with its rest on the next line where the pack knows the whole; its number, or 0. */
function joinLines(pack: CompiledPack, text: string, from: number, length: number): number {
  const { size } = current;
  let at = nextLineLetter(text, from, length);
  if (at < 0) return 0;
  let longer = size;
  for (; at < length && longer < LONGEST_WORD; at++) {
    const unit = text.charCodeAt(at);
    if (CLASS[unit] === C.IGNORED) continue;
    if (!isLetter(unit)) break;
    letters[longer++] = FOLD[unit] as number;
  }
  const word = findWord(pack, letters, longer, hashLetters(letters, longer));
  if (word !== 0) {
    current.end = at;
    current.next = at;
  }
  return word;
}

function pushWord(
  pack: CompiledPack,
  text: string,
  start: number,
  length: number,
  kind: number,
  out: T.Tokens,
): number {
  readWord(text, start, length, kind, pack);
  const { size, digits } = current;
  let word = size <= LONGEST_WORD ? findWord(pack, letters, size, current.hash) : 0;
  const joint = current.next < length ? text.charCodeAt(current.next) : 0x20;
  if (size === 1 && joint === 0x20 && digits === 0 && isLetter(text.charCodeAt(current.next + 1))) {
    const at = pushSpaced(pack, text, start, length, out);
    if (at > start) return at;
  }
  const shape = shapeOf(kind);
  const hyphen = CLASS[joint] === C.HYPHEN;
  if ((hyphen || joint === 0xad) && digits === 0 && size > 1 && size < LONGEST_WORD) {
    const joined = joinLines(pack, text, current.next + 1, length);
    if (joined !== 0) {
      out.push(start, current.end, joined, shape);
      return current.next;
    }
  }
  if (word === 0 && size >= LEAST_GLUED && size <= LONGEST_WORD && size === current.end - start) {
    const tail = gluedHead(pack, letters, size, current.border);
    if (tail > 0) {
      const rest = size - tail;
      out.push(start, start + rest, findWord(pack, letters, rest, hashLetters(letters, rest)), shape);
      letters.copyWithin(0, rest, size);
      out.push(start + rest, current.end, findWord(pack, letters, tail, hashLetters(letters, tail)), shape);
      return current.next;
    }
  }
  if (word !== 0 && (flagsOf(pack, word) & CASED) !== 0) {
    word = findCased(pack, text, start, current.end, word);
  }
  out.push(start, current.end, word, shape);
  if (hyphen && joint !== 0x2013 && joint !== 0x2014) {
    const after = text.charCodeAt(current.next + 1);
    if (isLetter(after) || (CLASS[after] === C.DIGIT && digits < size) || CLASS[after] === C.BREAK) {
      out.mark(T.HYPHEN_AFTER);
      return current.next + 1;
    }
  }
  return current.next;
}

/** A full stop at `at`: it ends a sentence unless it stands behind an initial, an abbreviation, or before a small letter. */
function readStop(pack: CompiledPack, text: string, at: number, length: number, out: T.Tokens): void {
  if (out.count === 0 || out.breaks > 0) return;
  out.mark(T.STOP_AFTER);
  const word = flagsOf(pack, out.word[out.count - 1] as number);
  // The stop of "Ofc." is part of the word.
  if ((word & ABBREVIATION) !== 0 && out.end[out.count - 1] === at && text.charCodeAt(at) === 0x2e) {
    out.end[out.count - 1] = at + 1;
  }
  let i = at + 1;
  while (i < length && i < at + 5) {
    const kind = CLASS[text.charCodeAt(i)];
    if (kind !== C.SPACE && kind !== C.SKIPPED) break;
    i++;
  }
  const next = i < length ? CLASS[text.charCodeAt(i)] : C.BREAK;
  const last = out.count - 1;
  const shape = (out.flags[last] as number) & T.SHAPE;
  if (next === C.LETTER || next === C.PUNCTUATION || shape === T.INITIAL || (next === C.DIGIT && i === at + 1)) return;
  if ((word & ABBREVIATION) !== 0 && next !== C.BREAK) return;
  out.endSentence();
}

function pushEntity(pack: CompiledPack, text: string, at: number, length: number, out: T.Tokens): number {
  const entity = readEntity(text, at, length);
  if (!entity) {
    pushMark(pack, out, at, at + 1, 0x26);
    return at + 1;
  }
  const kind = CLASS[entity.unit];
  if (kind === C.SPACE) out.spaces++;
  else if (kind === C.BULLET && out.breaks > 0) out.pending |= T.BULLET_BEFORE | T.WALL_BEFORE;
  else if (kind === C.HYPHEN) pushMark(pack, out, at, entity.end, 0x2d);
  else if (kind === C.PUNCTUATION || kind === C.AMPERSAND || kind === C.LESS_THAN || kind === C.BULLET) {
    pushMark(pack, out, at, entity.end, entity.unit);
  }
  return entity.end;
}

/** Marks that stand in for a bullet at the start of a line: # > + and, with a space behind, - */
const BULLET_BITS = T.BULLET_BEFORE | T.WALL_BEFORE;

function pushMarks(pack: CompiledPack, text: string, at: number, length: number, kind: number, out: T.Tokens): number {
  const unit = kind === C.HYPHEN ? 0x2d : (FOLD[text.charCodeAt(at)] as number);
  let end = at + 1;
  while (end < length && (kind === C.HYPHEN ? CLASS[text.charCodeAt(end)] === C.HYPHEN : text.charCodeAt(end) === unit))
    end++;
  const first = out.breaks > 0;
  if (first && kind === C.HYPHEN && end - at < LONGEST_MARK && CLASS[text.charCodeAt(end)] === C.SPACE)
    out.pending |= BULLET_BITS;
  else if (first && (unit === 0x23 || unit === 0x3e || (unit === 0x2b && CLASS[text.charCodeAt(end)] === C.SPACE)))
    out.pending |= BULLET_BITS;
  else if (end - at < LONGEST_MARK || (kind !== C.HYPHEN && end - at === LONGEST_MARK))
    pushMark(pack, out, at, end, unit);
  return end;
}

/** Fills `out` with the tokens of `text.slice(0, length)`. */
export function tokenize(text: string, length: number, pack: CompiledPack, out: T.Tokens): void {
  out.reset();
  let i = 0;
  while (i < length) {
    const unit = text.charCodeAt(i);
    const kind = (CHARACTER[unit] as number) >> 16;
    if (kind === C.SPACE) {
      out.spaces += unit === 0x09 ? T.GAP : 1;
      i++;
    } else if (kind === C.LETTER || kind === C.UPPER || kind === C.DIGIT || kind === C.LIGATURE) {
      const plain = pushPlainWord(pack, text, i, length, out);
      i = plain > 0 ? plain : pushWord(pack, text, i, length, kind, out);
    } else if (kind === C.BREAK) {
      i += unit === 0x0d && text.charCodeAt(i + 1) === 0x0a ? 2 : 1;
      out.breaks++;
      out.spaces = 0;
    } else if (kind === C.STOP) {
      if (unit === 0x2e || unit === 0x2026) readStop(pack, text, i, length, out);
      else {
        if (unit === 0x3f) pushMark(pack, out, i, i + 1, unit);
        out.endSentence();
      }
      i++;
    } else if (kind === C.BULLET) {
      if (out.breaks > 0) out.pending |= BULLET_BITS;
      else pushMark(pack, out, i, i + 1, 0x2022);
      i++;
    } else if (kind === C.LESS_THAN) {
      const end = readTag(text, i, length);
      if (end < 0 && out.breaks === 0) out.breaks = 1;
      i = end === 0 ? i + 1 : Math.abs(end);
    } else if (kind === C.AMPERSAND) i = pushEntity(pack, text, i, length, out);
    else if (kind === C.BOX) {
      const box = readBox(text, i);
      // An underscore that is no box is no mark.
      if (box || unit !== 0x5f) pushMark(pack, out, i, box ? box.end : i + 1, box ? box.unit : unit);
      i = box ? box.end : i + 1;
    } else if (kind === C.HYPHEN || kind === C.PUNCTUATION) i = pushMarks(pack, text, i, length, kind, out);
    else {
      i++;
      if (unit === 0x2a && out.breaks > 0 && CLASS[text.charCodeAt(i)] === C.SPACE) out.pending |= BULLET_BITS;
    }
  }
  out.finish();
}
