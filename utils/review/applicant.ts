import { type Annotation, type Mention, type Track, UNKNOWN } from '../engine/types.ts';
import { contextName, meaningName, type Vocabulary } from './vocabulary.ts';

/** Why a track is suggested, in one sentence that names the deciding words. The suggestion is what the text says, never a decision. */
export function suggestionReason(words: Vocabulary, { mentions, decidedBy }: Annotation): string {
  if (mentions.length === 0) return 'No officer words found: the suggestion stays the academy.';
  const mention = mentions[decidedBy];
  if (!mention)
    return 'No mention is of a role that was held and could lead elsewhere: the suggestion stays the academy.';
  return reasonFor(words, mention);
}

function reasonFor(words: Vocabulary, mention: Mention): string {
  const quote = mention.quote.replace(/\s+/g, ' ');
  const context = contextName(words, mention.context).toLowerCase();
  if (mention.meaning === UNKNOWN)
    return `The text does not say what kind of officer “${quote}” was: a person has to look.`;
  return `The text says “${quote}”: ${meaningName(words, mention.meaning).toLowerCase()}, ${context}.`;
}

/** What an applicant's mentions lead to: leo if any leads there, else review if any does, else academy, the resting state. */
export function trackOfMentions(tracks: Track[]): Track {
  if (tracks.includes('leo')) return 'leo';
  return tracks.includes('review') ? 'review' : 'academy';
}
