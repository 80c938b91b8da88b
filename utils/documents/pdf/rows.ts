/** From single characters to words on lines: by where they stand, not by the order in which they were drawn. */
import type { Glyph } from './glyphs.ts';
import { hasWall, type Ruling } from './ruling.ts';

export interface Word {
  text: string;
  glyphs: Glyph[];
  x: number;
  /** Right edge. */
  end: number;
  y: number;
  size: number;
  /** A drawn line stands between it and the word before. */
  walled?: boolean;
}

/** Words on one baseline, from left to right. */
export interface Row {
  y: number;
  /** Height of its largest type. */
  size: number;
  words: Word[];
  /** Where upright lines cross it, from left to right. */
  walls: number[];
}

/** Shares of the height of the type. Two baselines closer than this are one. */
const SAME_LINE = 0.22;
/** Two sides of a page whose baselines are nearer than this stand on one line. */
export const ON_ONE_LINE = 0.17;
/** From the baseline up to the middle of small letters, in heights of type. */
const MIDDLE = 0.25;
/** Raised or lowered type is smaller than its line, and within this much of its baseline. */
const SMALL_TYPE = 0.82;
const RAISED = 0.6;
const LOWERED = 0.3;
/** A second print of the same character this near is an imitation of bold type, or a shadow. */
const SAME_PLACE = 0.14;
/** Gap from which letters are apart, where spaces are drawn as characters, and where they are not. */
const GAP_BESIDE_SPACES = 0.3;
const GAP_WITHOUT_SPACES = 0.16;
/** A drawn space that the next letter takes back is none. */
const LEAST_SPACE = 0.06;
/** A gap that ends a stretch: letters on both sides of it have nothing to say of each other's spacing. */
const STRETCH_END = 1.5;
/** Gaps between letters that are needed to call a stretch letter-spaced, and how alike they must be. */
const FEWEST_GAPS = 3;
const ALIKE = 0.7;
/** A word of private characters alone is a drawing: a telephone before a number, a case before a job. */
const ICON = /^[\ue000-\uf8ff]{1,2}$/;
/** Heights of type that a bullet may stand away from its text. */
const BULLET_GAP = 4;

const isBlank = (glyph: Glyph): boolean => /^[\s\u00a0]*$/.test(glyph.text);

/** Rows from the top of the page to its end. */
export function toRows(glyphs: readonly Glyph[], ruling: Ruling): Row[] {
  const sorted = withoutRepeats(glyphs).sort((a, b) => a.y - b.y || a.x - b.x);
  const bands: { y: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const band = bands.at(-1);
    if (band && glyph.y - band.y <= SAME_LINE * Math.min(glyph.size, band.size)) {
      band.glyphs.push(glyph);
      band.size = Math.max(band.size, glyph.size);
    } else bands.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return takeInSmallType(bands)
    .map(({ y, size, glyphs: inBand }) => {
      const walls = ruling.wallsAt(y - MIDDLE * size);
      return {
        y,
        size,
        walls,
        words: withBullets(
          toWords(
            inBand.sort((a, b) => a.x - b.x),
            walls,
          ),
        ),
      };
    })
    .filter(({ words }) => words.length > 0);
}

/** Joins raised and lowered type to the line that it stands beside. */
function takeInSmallType(bands: { y: number; size: number; glyphs: Glyph[] }[]): typeof bands {
  const kept: typeof bands = [];
  for (const [i, band] of bands.entries()) {
    const host = [bands[i + 1], kept.at(-1)].find((near) => {
      if (near === undefined || band.size > near.size * SMALL_TYPE) return false;
      const below = near.y - band.y;
      return below <= RAISED * near.size && below >= -LOWERED * near.size && standsBeside(band.glyphs, near.glyphs);
    });
    if (host) host.glyphs.push(...band.glyphs);
    else kept.push(band);
  }
  return kept;
}

/** Every small letter continues the line: it follows one of its letters directly, or another small one. */
function standsBeside(small: Glyph[], line: Glyph[]): boolean {
  const ends = line.map((glyph) => glyph.x + glyph.width);
  return small.every((glyph) => {
    const near = glyph.size * 0.6;
    return (
      ends.some((end) => Math.abs(glyph.x - end) < near) ||
      small.some((other) => other !== glyph && Math.abs(glyph.x - other.x - other.width) < near)
    );
  });
}

/** Leaves out the second print of characters that were drawn twice nearly in one place. */
function withoutRepeats(glyphs: readonly Glyph[]): Glyph[] {
  const places = new Map<string, Glyph[]>();
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      kept.push(glyph);
      continue;
    }
    const reach = SAME_PLACE * glyph.size;
    const cell = Math.max(1, glyph.size / 4);
    const [column, line] = [Math.round(glyph.x / cell), Math.round(glyph.y / cell)];
    let isRepeat = false;
    for (let dx = -1; dx <= 1 && !isRepeat; dx++) {
      for (let dy = -1; dy <= 1 && !isRepeat; dy++) {
        isRepeat = (places.get(`${glyph.text} ${column + dx} ${line + dy}`) ?? []).some(
          (other) => Math.abs(other.x - glyph.x) <= reach && Math.abs(other.y - glyph.y) <= reach,
        );
      }
    }
    if (isRepeat) continue;
    kept.push(glyph);
    const key = `${glyph.text} ${column} ${line}`;
    const here = places.get(key);
    if (here) here.push(glyph);
    else places.set(key, [glyph]);
  }
  return kept;
}

function toWords(glyphs: Glyph[], walls: readonly number[]): Word[] {
  const words: Word[] = [];
  const letters = glyphs.filter((glyph) => !isBlank(glyph));
  const spaces = glyphs.filter(isBlank);
  for (const stretch of toStretches(letters)) {
    const first = stretch[0] as Glyph;
    const last = stretch.at(-1) as Glyph;
    const inside = spaces.filter(({ x }) => x >= first.x && x <= last.x + last.width).map(({ x }) => x);
    const spaced = spacing(stretch, inside);
    let word = [first];
    for (let i = 1; i < stretch.length; i++) {
      const [left, right] = [stretch[i - 1] as Glyph, stretch[i] as Glyph];
      const size = Math.min(left.size, right.size);
      const gap = right.x - left.x - left.width;
      const hasSpace = isBetween(inside, left, right);
      const least = hasSpace ? LEAST_SPACE : inside.length > 0 ? GAP_BESIDE_SPACES : GAP_WITHOUT_SPACES;
      if (gap > spaced + least * size || hasWall(walls, left.x + left.width, right.x)) {
        words.push(toWord(word));
        word = [];
      }
      word.push(right);
    }
    words.push(toWord(word));
  }
  return walls.length === 0
    ? words
    : words.map((word, i) => ({ ...word, walled: i > 0 && hasWall(walls, (words[i - 1] as Word).end, word.x) }));
}

/** Puts a bullet before the word that it belongs to: alone it would look like a column of its own. */
function withBullets(words: Word[]): Word[] {
  return words.flatMap((word, i) => {
    const before = words[i - 1];
    if (isBulletOf(words, i)) return [];
    if (!before || !isBulletOf(words, i - 1)) return [word];
    const { x, walled = false } = before;
    return [{ ...word, text: `${before.text} ${word.text}`, glyphs: [...before.glyphs, ...word.glyphs], x, walled }];
  });
}

/** A mark that begins something: the dash of a span of years is nearer to what stands before it than a bullet is. */
function isBulletOf(words: readonly Word[], i: number): boolean {
  const [before, word, next] = [words[i - 1], words[i] as Word, words[i + 1]];
  if (!next || next.walled || !isBullet(word) || next.x - word.end >= BULLET_GAP * word.size) return false;
  return !before || word.walled === true || word.x - before.end > next.x - word.end || word.x - before.end > word.size;
}

const isBullet = ({ text }: Word): boolean => text.length <= 2 && !/[\p{L}\p{N}"'(\u2018\u201c]/u.test(text);

const isBetween = (spaces: readonly number[], left: Glyph, right: Glyph): boolean =>
  spaces.some((x) => x >= left.x && x < right.x + 0.01);

/** Letters with no wide gap between. */
function toStretches(letters: Glyph[]): Glyph[][] {
  const stretches: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of letters) {
    if (glyph.x - end > STRETCH_END * glyph.size || stretches.length === 0) stretches.push([glyph]);
    else stretches.at(-1)?.push(glyph);
    end = Math.max(end, glyph.x + glyph.width);
  }
  return stretches;
}

/** The gap that letters of this stretch keep within a word: 0 for plain type, more for letter-spaced type. */
function spacing(stretch: Glyph[], spaces: readonly number[]): number {
  const gaps: number[] = [];
  let size = 0;
  for (let i = 1; i < stretch.length; i++) {
    const [left, right] = [stretch[i - 1] as Glyph, stretch[i] as Glyph];
    size = Math.max(size, right.size);
    if (!isBetween(spaces, left, right)) gaps.push(right.x - left.x - left.width);
  }
  if (gaps.length < FEWEST_GAPS) return 0;
  gaps.sort((a, b) => a - b);
  const middle = gaps[gaps.length >> 1] as number;
  if (middle <= 0.02 * size) return 0;
  const alike = gaps.filter((gap) => Math.abs(gap - middle) < 0.06 * size).length;
  return alike >= ALIKE * gaps.length || middle < 0.1 * size ? middle : 0;
}

function toWord(glyphs: Glyph[]): Word {
  const first = glyphs[0] as Glyph;
  const last = glyphs.at(-1) as Glyph;
  return {
    text: glyphs
      .map(({ text }) => text)
      .join('')
      .replace(ICON, '\u2022'),
    glyphs,
    x: first.x,
    end: Math.max(first.x, last.x + last.width),
    y: first.y,
    size: Math.max(...glyphs.map(({ size }) => size)),
  };
}
