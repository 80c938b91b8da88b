/**
 * Metamorphic tests over every gold fragment: a change that says nothing of the role changes no label. The number of pairs is printed.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readMentions } from '../../../bin/accuracy-report/gold.ts';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;

const labels = (text: string): string[] =>
  annotate(text, compiled).mentions.map(({ meaning, context, track }) => `${meaning} ${context} ${track}`);

const swap = (text: string, pairs: Record<string, string>): string =>
  text.replace(new RegExp(`\\b(?:${Object.keys(pairs).join('|')})\\b`, 'g'), (word) => pairs[word] as string);

const PRONOUNS = { he: 'she', she: 'he', his: 'her', him: 'her', He: 'She', She: 'He', His: 'Her' };
const PLACES = {
  Osterly: 'Amberwick',
  Calder: 'Norland',
  Lindenmoor: 'Thornbury',
  Tessaly: 'Merrick',
  Brandt: 'Holden',
  Averill: 'Sutter',
};
const NAMES = {
  Ingrid: 'Kwame',
  Rosalind: 'Dmitri',
  Mireille: 'Tomas',
  Indira: 'Walter',
  Soren: 'Aisha',
  Eleanor: 'Jorge',
  Rohan: 'Peggy',
  Amara: 'Olav',
};

const CHANGES: Record<string, (text: string) => string> = {
  'pronouns swapped': (text) => swap(text, PRONOUNS),
  'first names swapped': (text) => swap(text, NAMES),
  'places swapped': (text) => swap(text, PLACES),
  'years moved by one': (text) => text.replace(/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) - 1)),
  'telephone numbers changed': (text) => text.replace(/\b555-?\d{4}\b/g, '555-0199'),
  'bullets of another kind': (text) => text.replace(/^(\s*)[•*] /gm, '$1- '),
  'dashes of another kind': (text) => text.replace(/ – /g, ' — '),
  'line ends of another system': (text) => text.replace(/\n/g, '\r\n'),
  'an unrelated section far below': (text) => `${text}\n\n\nINTERESTS\nChess, hiking, old maps\n`,
};

let pairs = 0;
afterAll(() => console.log(`metamorphic pairs compared: ${pairs}`));

describe.each(Object.entries(CHANGES))('%s', (_name, change) => {
  it('changes no label of any fragment', () => {
    const moved = readMentions().filter(({ text }) => {
      const changed = change(text);
      if (changed === text) return false;
      pairs++;
      return labels(changed).join('\n') !== labels(text).join('\n');
    });
    expect(moved.map(({ id }) => id)).toEqual([]);
  });
});

describe('words that turn a label', () => {
  it.each([
    [
      'EXPERIENCE\nServed as a police officer in Quay',
      'EXPERIENCE\nHope to serve as a police officer in Quay',
      'held',
      'aspiration',
    ],
    ['I worked as a deputy sheriff.', 'I want to work as a deputy sheriff.', 'held', 'aspiration'],
    ['I was a correctional officer.', 'I was never a correctional officer.', 'held', 'negated'],
    ['I was a state trooper.', 'My father was a state trooper.', 'held', 'other-person'],
  ])('%s / %s', (before, after, first, second) => {
    const contexts = [before, after].map((text) => annotate(text, compiled).mentions[0]?.context);
    expect(contexts).toEqual([first, second]);
  });

  it('a bank in place of the police department changes what a training officer is', () => {
    const meanings = ['Dayton Police Department', 'First Valley Bank'].map(
      (employer) => annotate(`EXPERIENCE\nTraining Officer, ${employer}, 2012 - 2016`, compiled).mentions[0]?.meaning,
    );
    expect(meanings).toEqual(['sworn-law-enforcement', 'business']);
  });
});
