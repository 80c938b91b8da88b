import type { Heading } from '../engine/headings.ts';

/** A stretch of blocks, both ends included. */
export interface Region {
  from: number;
  to: number;
}

/**
 * Sections whose headings stand over parts of resumes and hardly anywhere else on a page. The pack knows more; but "Notes", "Overview",
 * "Activities" or "Applied for" stand as often over what a tracking system shows around a resume.
 */
const OF_RESUMES = new Set(
  'experience military education training courses certifications skills awards volunteer publications'.split(' '),
);
/** Different ones that a resume has at least; with one of them a page may be a form or a menu. */
const ENOUGH_SECTIONS = 2;
/** The years of a job, with months or without. Looser than what makes a text a resume: whatever may be one must not be left out. */
const YEARS =
  /\b(?:19|20)\d\d\b.{0,12}?(?:[-–—]|\bto\b|\buntil\b).{0,14}?(?:\b(?:19|20)\d\d\b|present|now|current|today)/i;
/** What applicants write beside their resume, as sites head it. */
const OWN_WORDS =
  /^\W*(?:(?:professional |career )?(?:summary|profile|objective|highlights)|qualifications|affiliations|memberships|references|about me|cover (?:letter|note)|motivation|personal statement|(?:application|screening|supplemental) (?:questions|answers)|questionnaire)\W*$/i;
/** Shortest line under such a heading that makes it one, in UTF-16 units: tabs and menus have the same words. */
const SENTENCE = 20;
const CONTACT = /[\w.+-]+@[\w-]+\.\w|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/;
/** What no block widens yet. */
const NOWHERE: Region = { from: Number.POSITIVE_INFINITY, to: -1 };
/** Longest name and contact lines that stand above a resume in a box of their own, in UTF-16 units. */
const LONGEST_CONTACT = 400;

/**
 * The part of a page that is the resume, where it is clear: the box around every heading of a resume, every stretch of years and
 * whatever else the applicant wrote, with its neighbours of the same kind (pages, sections, columns) and the name and contact lines
 * above it. What it leaves out stands in boxes of another kind and looks like no part of a resume: bars, lists of others, mail, notes.
 * @param blocks all text of the page
 * @param nesting how they hang together, as `nestingOf` of the page tells it
 * @param headings headings that the pack knows, by their place in the blocks joined by line ends
 * @returns null where it is not clear, or where it is the whole page
 */
export function findRegion(
  blocks: readonly string[],
  nesting: readonly number[],
  headings: readonly Heading[],
): Region | null {
  if (nesting.length !== blocks.length) return null;
  const known = headings.filter(({ section }) => OF_RESUMES.has(section));
  const dated = blocks.flatMap((text, at) => (YEARS.test(text) ? [at] : []));
  if (dated.length === 0 || new Set(known.map(({ section }) => section)).size < ENOUGH_SECTIONS) return null;
  const anchors = [...headedBlocks(blocks, known), ...dated, ...ownWords(blocks)];
  const ends = anchors.reduce(({ from, to }, at) => ({ from: Math.min(from, at), to: Math.max(to, at) }), NOWHERE);
  let region = boxAround(ends, nesting);
  for (let around = wider(region, blocks, nesting); around; around = wider(region, blocks, nesting)) region = around;
  return region.from === 0 && region.to === blocks.length - 1 ? null : region;
}

function headedBlocks(blocks: readonly string[], headings: readonly Heading[]): number[] {
  const found: number[] = [];
  let at = 0;
  let end = blocks[0]?.length ?? 0;
  for (const { start } of headings) {
    while (start > end && at < blocks.length - 1) end += 1 + (blocks[++at] as string).length;
    found.push(at);
  }
  return found;
}

function ownWords(blocks: readonly string[]): number[] {
  return blocks.flatMap((text, at) => {
    const lines = [...text.split('\n'), ...(blocks[at + 1] ?? '').split('\n', 1)];
    return lines.some((line, i) => OWN_WORDS.test(line) && (lines[i + 1]?.length ?? 0) >= SENTENCE) ? [at] : [];
  });
}

/** The smallest box that holds a stretch of several blocks; one block is taken for a box. */
function boxAround(region: Region, nesting: readonly number[]): Region {
  if (region.from === region.to) return region;
  let depth = Number.POSITIVE_INFINITY;
  for (let i = region.from + 1; i <= region.to; i++) depth = Math.min(depth, depthAt(nesting, i));
  return grow(region, nesting, depth);
}

/** The next box outwards, if what it adds belongs to the resume; else null. */
function wider(region: Region, blocks: readonly string[], nesting: readonly number[]): Region | null {
  const [above, below] = [depthAt(nesting, region.from), depthAt(nesting, region.to + 1)];
  const depth = Math.max(above, below);
  if (depth === 0) return null;
  const next = grow(region, nesting, depth);
  const isAlike =
    (above === depth && !isWall(nesting, region.from)) || (below === depth && !isWall(nesting, region.to + 1));
  if (isAlike || next.to > region.to) return isAlike ? next : null;
  const added = blocks.slice(next.from, region.from).join('\n');
  return added.length <= LONGEST_CONTACT && CONTACT.test(added) ? next : null;
}

function grow({ from, to }: Region, nesting: readonly number[], depth: number): Region {
  let [first, last] = [from, to];
  while (first > 0 && depthAt(nesting, first) >= depth) first--;
  while (last + 1 < nesting.length && depthAt(nesting, last + 1) >= depth) last++;
  return { from: first, to: last };
}

/** Boxes that hold both a block and the one before it; none at the ends of the page. */
function depthAt(nesting: readonly number[], block: number): number {
  return block <= 0 ? 0 : (nesting[block] ?? 0) >> 1;
}

function isWall(nesting: readonly number[], block: number): boolean {
  return ((nesting[block] ?? 0) & 1) === 1;
}
