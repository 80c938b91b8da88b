import { annotate } from '../engine/annotate.ts';
import type { CompiledPack } from '../engine/compiled.ts';
import { headingsIn } from '../engine/headings.ts';
import type { Mention } from '../engine/types.ts';
import { showPlainly } from '../review/show-plainly.ts';
import type { FrameText } from './frames.ts';
import { textOf } from './receive.ts';
import { findRegion } from './resume-region.ts';

/** What of a frame's text is read as the resume. */
export interface ResumeText {
  /** Where it begins in the text of the frame, in UTF-16 units. */
  offset: number;
  text: string;
  /** All of the frame's text. */
  whole: string;
  /** It is not all of the frame's text. */
  isPart: boolean;
  /** Quotes of the mentions beside it. */
  besides: string[];
}

/** Quotes that are named; more are counted. */
const NAMED = 3;
/** Most of one that is shown, in UTF-16 units: a page may make them as long as it likes. */
const LONGEST_QUOTE = 80;

/**
 * The part of a frame's text that looks like the resume, where that is clear; else all of it. It is not clear where a mention means
 * something else without the words beside the part: "Closing date" in the page's bar tells that "Position: Police Officer" is applied for.
 */
export function resumeTextOf(frame: FrameText, pack: CompiledPack): ResumeText {
  const whole = textOf(frame);
  const all: ResumeText = { offset: 0, text: whole, whole, isPart: false, besides: [] };
  const { nesting = [] } = frame.about;
  if (nesting.length === 0) return all;
  const blocks = frame.order.map((id) => frame.blocks.get(id) ?? '');
  const region = findRegion(blocks, nesting, headingsIn(whole, pack));
  if (region === null) return all;
  const text = blocks.slice(region.from, region.to + 1).join('\n');
  const offset = region.from === 0 ? 0 : blocks.slice(0, region.from).join('\n').length + 1;
  const { mentions } = annotate(whole, pack);
  const isInside = ({ start, end }: Mention): boolean => start >= offset && end <= offset + text.length;
  const said = mentions.filter(isInside).map((mention) => labelled(mention, offset));
  if (
    said.join() !==
    annotate(text, pack)
      .mentions.map((mention) => labelled(mention, 0))
      .join()
  )
    return all;
  const besides = mentions.filter((mention) => !isInside(mention)).map(({ quote }) => quote);
  return { offset, text, whole, isPart: true, besides };
}

const labelled = ({ start, meaning, context, track }: Mention, offset: number): string =>
  `${start - offset} ${meaning} ${context} ${track}`;

/** Says which mentions of a page were left out because they stand beside what looks like the resume: nothing goes silently. */
export function sayBesides(quotes: readonly string[]): string[] {
  if (quotes.length === 0) return [];
  const different = [...new Set(quotes)].slice(0, NAMED);
  const more = quotes.length - different.length;
  const named = different.map((quote) => `“${showPlainly(quote.slice(0, LONGEST_QUOTE))}”`).join(', ');
  return [
    `Beside the part of the page that looks like the resume, so not counted: ${named}${more > 0 ? ` and ${more} more` : ''}. ` +
      'If the resume is another part, pick its area or have the whole page read.',
  ];
}
