import { type Context, type Meaning, type Mention, type Reason, type Track, UNKNOWN } from '../engine/types.ts';
import type { CardContent, LabelWords, MarkState } from '../messages/protocol.ts';
import type { DecidingWords, MentionRecord } from '../store/records.ts';
import {
  contextName,
  contextShort,
  meaningName,
  meaningShort,
  trackName,
  trackShort,
  type Vocabulary,
} from './vocabulary.ts';

/** Reasons that a card or a list item shows; more would not be read. */
const SHOWN_REASONS = 6;

/** What counts for a mention now: the reviewer's word where one stands, else the engine's. */
export interface Standing {
  meaning: Meaning;
  context: Context;
  track: Track;
  state: MarkState;
}

/**
 * "Sworn · short?": the meaning, or the context where that is what decided, and the track.
 * @param isTrackHidden while a first reading is blind: then only the first half is said, "Sworn"
 */
export function labelWords(
  words: Vocabulary,
  { meaning, context, track, state }: Standing,
  isTrackHidden = false,
): LabelWords {
  const unknown = meaning === UNKNOWN && context === 'held';
  const what = context === 'held' ? meaningShort(words, meaning) : capitalise(contextShort(words, context));
  if (isTrackHidden) return { words: what, track: 'hidden', state, unknown: false };
  // A confirmed short course keeps its question mark: only the applicant's decision settles that.
  const open = state === 'open' || (state === 'confirmed' && track === 'leo') ? '?' : '';
  return {
    words: unknown ? `${what} · needs a person` : `${what} · ${trackShort(words, track)}${open}`,
    track,
    state,
    unknown,
  };
}

/** "Sworn law enforcement, held" */
export function sayLabel(words: Vocabulary, meaning: Meaning, context: Context): string {
  return `${meaningName(words, meaning)}, ${contextName(words, context).toLowerCase()}`;
}

/** The very words that decided, and what each speaks for; reasons without words are said by what they are. */
export function decidingWords(words: Vocabulary, text: string, mention: Mention): DecidingWords[] {
  const shown = mention.reasons.filter((reason) => reason.kind !== 'policy').slice(0, SHOWN_REASONS);
  return shown.map((reason) => ({
    words: text.slice(reason.start, reason.end),
    says: saysOf(words, reason),
    rule: reason.rule,
    speaksFor: reason.speaksFor,
    points: reason.points,
  }));
}

function saysOf(words: Vocabulary, reason: Reason): string {
  if (reason.speaksFor === 'meaning') return meaningName(words, reason.says).toLowerCase();
  if (reason.speaksFor === 'context') return contextName(words, reason.says as Context).toLowerCase();
  return trackName(words, reason.says as Track);
}

/** How the reviewer's reading of a mention stands, in words. */
export function sayState(
  mention: Pick<MentionRecord, 'joined'>,
  state: MarkState,
  words: Vocabulary,
  was: Meaning,
): string {
  if (mention.joined === 'check-again') return 'The text around it has changed, check again';
  if (state === 'confirmed') return 'Confirmed';
  if (state === 'corrected') return `Changed · was ${meaningName(words, was).toLowerCase()}`;
  return 'Not read yet';
}

/**
 * What a card in the page shows: words of the text and of the pack, nothing of reviewers or other applicants.
 * @param isTrackHidden while a first reading is blind
 */
export function cardContent(
  words: Vocabulary,
  mention: MentionRecord,
  standing: Standing,
  isTrackHidden = false,
): CardContent {
  return {
    quote: mention.quote,
    says: sayLabel(words, standing.meaning, standing.context),
    track: isTrackHidden ? 'hidden' : standing.track,
    trackName: isTrackHidden ? '' : trackName(words, standing.track),
    state: sayState(mention, standing.state, words, mention.meaning),
    reasons: mention.deciding.map(({ words: matched, says }) => ({ words: matched, says })),
    cautions: mention.cautions,
  };
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
