/** The engine's one door: text and compiled pack in, mentions with reasons out. Pure, synchronous, same bytes everywhere. */
import { applicantTrack } from './applicant.ts';
import { NOT_BORNE_OUT, shownPosts } from './borne-out.ts';
import { borrowMeanings } from './borrowed-meaning.ts';
import { findCautions } from './cautions.ts';
import type { CompiledPack } from './compiled.ts';
import { contextReasons, type Judged, judge } from './context.ts';
import { heedDenials } from './denied-powers.ts';
import { isKept } from './employed.ts';
import { type Entry, entryOf } from './entries.ts';
import { meaningReasons, type Weighed, weigh, weighLeniently } from './meaning.ts';
import { unclaimNoRoles } from './no-role.ts';
import { trackOf, UNBENDABLE } from './policy.ts';
import { LONGEST_TEXT, read } from './read.ts';
import type { Phrase, Reading } from './reading.ts';
import { sectionsFound } from './sections.ts';
import { cutSlots, type Slots } from './slots.ts';
import type { Annotation, Mention, Stamp } from './types.ts';
import { doubtDefaults } from './unknown-employer.ts';
import { ENGINE_VERSION } from './version.ts';

/** Shortened heads that are written with a full stop. */
const SHORTENED = /^off?[cr]s?$/i;

/** A phrase with everything that was found out about it. */
export interface Assessed {
  phrase: Phrase;
  slots: Slots;
  entry: Entry;
  weighed: Weighed;
  judged: Judged;
}

export function assess(reading: Reading, phrase: Phrase): Assessed {
  const slots = cutSlots(reading, phrase);
  const entry = entryOf(reading, phrase);
  const judged = judge(reading, phrase, entry);
  const weighed = weighLeniently(reading, weigh(reading, phrase, slots, entry), judged.context);
  return { phrase, slots, entry, weighed, judged };
}

/** All phrases of the reading in their order; those of which nothing is said may borrow the meaning of another. */
export function assessAll(reading: Reading): Assessed[] {
  const all = reading.phrases.map((phrase) => assess(reading, phrase));
  doubtDefaults(reading, all);
  heedDenials(reading, all);
  borrowMeanings(reading, all);
  unclaimNoRoles(all);
  return all;
}

/** "Ofc." takes its full stop with it. */
function withStop(text: string, start: number, end: number): number {
  return text[end] === '.' && SHORTENED.test(text.slice(start, end)) ? end + 1 : end;
}

function mentionOf(
  reading: Reading,
  { phrase, slots, entry, weighed, judged }: Assessed,
  shown: ReadonlySet<string>,
): Mention {
  const { text, tokens, pack } = reading;
  const start = tokens.start[phrase.start] as number;
  const end = withStop(text, tokens.start[phrase.end - 1] as number, tokens.end[phrase.end - 1] as number);
  const { meaning } = weighed;
  const { context } = judged;
  const byPolicy = trackOf(pack, meaning, context);
  const bare = byPolicy.track === 'leo' && !shown.has(meaning);
  const { track, row } = bare ? { track: 'review' as const, row: NOT_BORNE_OUT } : byPolicy;
  const section = reading.lineSection[entry.line] as number;
  return {
    start,
    end,
    quote: text.slice(start, end),
    head: text.slice(
      tokens.start[phrase.headStart],
      phrase.headEnd === phrase.end ? end : tokens.end[phrase.headEnd - 1],
    ),
    meaning,
    context,
    track,
    reasons: [
      ...meaningReasons(reading, phrase, weighed),
      ...contextReasons(reading, judged),
      {
        rule: row,
        kind: bare || row === UNBENDABLE ? 'engine' : 'policy',
        speaksFor: 'track',
        says: track,
        points: 0,
        start,
        end: start,
      },
    ],
    cautions: findCautions(reading, phrase, slots, entry, meaning, context),
    section: section < 0 ? '' : (pack.rules.sections[section]?.id ?? ''),
  };
}

export const stampOf = (pack: CompiledPack): Stamp => ({
  engine: ENGINE_VERSION,
  pack: pack.pack,
  packVersion: pack.packVersion,
  packHash: pack.packHash,
});

/** Says what the text says. Never throws, whatever the text; offsets are UTF-16 units of the given text. */
export function annotate(text: string, pack: CompiledPack): Annotation {
  const reading = read(text, pack);
  const assessed = assessAll(reading);
  const all = assessed.every((one) => isKept(reading, one)) ? assessed : assessed.filter((one) => isKept(reading, one));
  const shown = shownPosts(reading, all);
  const mentions = all.map((assessed) => mentionOf(reading, assessed, shown));
  const { track, decidedBy } = applicantTrack(mentions);
  return {
    mentions,
    applicantTrack: track,
    decidedBy,
    sections: sectionsFound(reading),
    cut: text.length > LONGEST_TEXT ? [{ what: 'text-length', read: LONGEST_TEXT, of: text.length }] : [],
    stamp: stampOf(pack),
  };
}
