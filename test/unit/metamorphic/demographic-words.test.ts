/** No word that says who the applicant is may change what the text says of a role. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMentions } from '../../../bin/accuracy-report/gold.ts';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;

const labels = (text: string): string[] =>
  annotate(text, compiled).mentions.map(({ meaning, context, track }) => `${meaning} ${context} ${track}`);

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
