import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync('packs/officer.json', 'utf8'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
const { compiled } = loaded;

/** A clerk's resume with something below it. */
const below = (text: string) =>
  `Ann Reed\nMarlow, Ohio\n\nExperience\nClerk\nBank of Marlow\n2012 - 2014\n\nEducation\nOllerton College, 2011\n\n${text}\n`;
const contexts = (text: string) => annotate(text, compiled).mentions.map(({ context }) => context);

describe('people among the references', () => {
  test.each<[string, string]>([
    ['named in capitals', 'References\n\nPAULA MENKE\nPolice Officer\nMarlow Police Department\n317-555-0151'],
    [
      'several of them',
      'REFERENCES\n\nPAULA MENKE\nPolice Officer\nMarlow Police Department\n\nDALE OSTROW\nDeputy Sheriff\nWexcombe County',
    ],
    ['whose years are given', 'References\n\nPAULA MENKE\nPolice Officer, Marlow Police Department\nKnown since 2014'],
  ])('%s, are other people', (_, text) => {
    expect(new Set(contexts(below(text)))).toEqual(new Set(['other-person']));
  });

  test('a heading in capitals above a dated job ends them', () => {
    const text = below(
      'References\n\nPaula Menke, teacher\n\nTHE YEARS IN UNIFORM\nPolice Officer\nMarlow Police Department\n2004 - 2010',
    );
    expect(annotate(text, compiled).mentions.map(({ context, track }) => [context, track])).toEqual([['held', 'leo']]);
  });
});

describe('below a heading that no rule knows', () => {
  test.each<[string, string, string]>([
    [
      'a title with a telephone number needs a person',
      'Voices\n\nPaula Menke\nPolice Officer\nMarlow Police Department\n(317) 555-0151',
      'review',
    ],
    [
      'and so does one with a mail address',
      'Voices\n\nPaula Menke\nDeputy Sheriff, Wexcombe County\npm@example.org',
      'review',
    ],
    ['and one below a form of address', 'Voices\n\nMs. Paula Menke\nDetective\nMarlow Police Department', 'review'],
    [
      'a dated job with the number of the employer is a job',
      'Where I was\n\nPolice Officer\nMarlow Police Department, 317-555-0151\n2004 - 2010',
      'leo',
    ],
  ])('%s', (_, text, track) => {
    expect(annotate(below(text), compiled).applicantTrack).toBe(track);
  });

  test('under a heading of jobs the number does no harm', () => {
    const text = 'Ann Reed\n\nExperience\nPolice Officer\nMarlow Police Department\nPhone: 317-555-0151';
    expect(annotate(text, compiled).applicantTrack).toBe('leo');
  });
});
