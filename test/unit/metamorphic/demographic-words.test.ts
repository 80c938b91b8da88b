/** No word that says who the applicant is may change what the text says of a role. */
import { afterAll, describe, expect, it } from 'vitest';
import { readMentions } from '../../../bin/accuracy-report/gold.ts';
import { applySwaps, labelOf, labels, read } from './reading.ts';

const WORDS = [
  'female',
  'male',
  'Black',
  'white',
  'Asian',
  'Hispanic',
  'Navajo',
  'Muslim',
  'Jewish',
  'Baptist',
  'gay',
  'transgender',
  'disabled',
  'deaf',
  'pregnant',
  'married',
  'young',
  'older',
  'immigrant',
  'Nigerian',
];

const SENTENCES = [
  'EXPERIENCE\nServed as a WORD police officer in Quay, 2010 - 2014',
  'EXPERIENCE\nWorked with a WORD deputy sheriff, 2010 - 2014',
  'OBJECTIVE\nTo become a WORD correctional officer',
  'I was never a WORD loan officer.',
  'I am a WORD state trooper.',
  'SUMMARY\nWORD applicant.\nEXPERIENCE\nPatrol Officer, Quay Police Department, 2010 - 2014',
];

describe.each(WORDS)('%s', (word) => {
  it.each(SENTENCES)('changes nothing in: %s', (sentence) => {
    const plain = sentence.replace('WORD ', '').replace(' a old', ' an old');
    expect(labels(sentence.replace('WORD', word))).toEqual(labels(plain));
  });
});

it('a section about the person, below every gold fragment, changes no label', () => {
  const about = `\n\n\nPERSONAL DETAILS\nAge 44, ${WORDS.join(', ')}\nChurch, mosque, synagogue, temple\n`;
  const moved = readMentions().filter(({ text }) => labels(text + about).join('\n') !== labels(text).join('\n'));
  expect(moved.map(({ id }) => id)).toEqual([]);
});

let pairs = 0;
afterAll(() => console.log(`demographic pairs compared: ${pairs}`));

const ARTICLE = /\b(?:an?|the|as|my|our)\s$/i;

describe.each(WORDS)('%s, right before every role of the gold fragments that has an article', (word) => {
  it('changes no label of the fragment', () => {
    const moved = readMentions().flatMap(({ id, text }) =>
      read(text)
        .mentions.filter(({ start }) => ARTICLE.test(text.slice(0, start)))
        .filter(({ start }) => {
          pairs++;
          const changed = applySwaps(text, [{ start, end: start, words: `${word} ` }]).text;
          return labels(changed).join('\n') !== read(text).mentions.map(labelOf).join('\n');
        })
        .map(({ quote }) => `${id} ${quote}`),
    );
    expect(moved).toEqual([]);
  });

  it('changes no label at the top of the fragment', () => {
    const moved = readMentions().filter(({ text }) => {
      pairs++;
      return labels(`Applicant: ${word}\n\n${text}`).join('\n') !== labels(text).join('\n');
    });
    expect(moved.map(({ id }) => id)).toEqual([]);
  });
});
