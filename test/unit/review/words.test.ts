import { expect, test } from 'vitest';
import type { MarkState } from '../../../utils/messages/protocol.ts';
import { trackOf, type Vocabulary } from '../../../utils/review/vocabulary.ts';
import { labelWords, sayState } from '../../../utils/review/words.ts';

const WORDS: Vocabulary = {
  meanings: [
    { id: 'sworn', name: 'Sworn law enforcement', short: 'Sworn' },
    { id: 'security', name: 'Private security', short: 'Security' },
  ],
  contexts: [
    { id: 'held', name: 'Held', short: 'held' },
    { id: 'aspiration', name: 'Hoped for', short: 'hoped for' },
  ],
  tracks: [
    { id: 'leo', name: 'LEO program', short: 'short', length: '', place: '' },
    { id: 'review', name: 'Review', short: 'review', length: '', place: '' },
    { id: 'academy', name: 'Academy', short: 'academy', length: '', place: '' },
  ],
  policy: [
    { id: 'a', meaning: ['sworn'], context: ['held'], track: 'leo' },
    { id: 'b', track: 'academy' },
  ],
  evidencePoints: [],
};

test.each([
  ['sworn', 'held', 'leo', 'open', 'Sworn · short?'],
  // A confirmed short course keeps its question mark until the applicant is decided (mockups, section 5).
  ['sworn', 'held', 'leo', 'confirmed', 'Sworn · short?'],
  ['security', 'held', 'academy', 'open', 'Security · academy?'],
  ['security', 'held', 'academy', 'corrected', 'Security · academy'],
  ['sworn', 'aspiration', 'academy', 'confirmed', 'Hoped for · academy'],
  ['unknown', 'held', 'review', 'open', 'Unknown · needs a person'],
] as const)('%s, %s, %s, %s is labelled', (meaning, context, track, state, words) => {
  expect(labelWords(WORDS, { meaning, context, track, state }).words).toBe(words);
});

test.each([
  ['none', 'open', 'Not read yet'],
  ['decided', 'confirmed', 'Confirmed'],
  ['decided', 'corrected', 'Changed · was private security'],
  ['check-again', 'open', 'The text around it has changed, check again'],
] as const)('a mention that is %s and %s says so', (joined, state: MarkState, words) => {
  expect(sayState({ joined }, state, WORDS, 'security')).toBe(words);
});

test.each([
  ['sworn', 'held', 'leo'],
  ['sworn', 'aspiration', 'academy'],
  // Whatever the pack's table says.
  ['unknown', 'held', 'review'],
] as const)('%s and %s lead to a track by the table', (meaning, context, track) => {
  expect(trackOf(WORDS, meaning, context)).toBe(track);
});

test.each([
  ['sworn', 'held', 'Sworn'],
  ['sworn', 'aspiration', 'Hoped for'],
  ['unknown', 'held', 'Unknown'],
] as const)('while a first reading is blind, %s and %s show no track', (meaning, context, words) => {
  const label = labelWords(WORDS, { meaning, context, track: 'review', state: 'open' }, true);
  expect(label).toEqual({ words, track: 'hidden', state: 'open', unknown: false });
});
