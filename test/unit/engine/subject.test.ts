import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;

describe('of whom a claim speaks', () => {
  test.each<[string, string, string]>([
    ['a clause without a subject', 'SUMMARY\nServed as a police officer for nine years.', 'held'],
    ['the first person', 'I served as a police officer for nine years.', 'held'],
    ['a pronoun beside the first person', 'He was a police officer; I kept the books.', 'other-person'],
    ['a pronoun in a biography', 'She served as a police officer for nine years.', 'held'],
    ['a name in a biography', 'Maria Lopez served as a police officer for nine years.', 'held'],
    ['a noun before the verb', 'My first foreman served as a police officer for years.', 'other-person'],
    ['a job before the verb', 'My last job was as a police officer.', 'held'],
    ['"who" of the applicant', 'I am a baker who served as a police officer.', 'held'],
    ['"who" of somebody met', 'I bake for a man who served as a police officer.', 'other-person'],
    ['an adjective of somebody met', 'SUMMARY\nLed by a former police officer.', 'other-person'],
    ['an adjective of the applicant', 'SUMMARY\nDriver, former police officer.', 'held'],
    ['an owner', "WORK\nPolice officer's spouse", 'other-person'],
    ['more than one', 'WORK\nBoth neighbors served as police officers.', 'other-person'],
    ['the name of a work', 'I read "Diary of a Police Officer" twice.', 'generic'],
    ['a title in quotes', "I typed letters that he signed as 'Police Chief & Officer'.", 'other-person'],
    ['the father, with an article', 'As the daughter of a sheriff I know the cost.', 'other-person'],
    ['a specialty before the title', 'ARMY\n31B Military Police, E-5; mobilized 2012', 'held'],
    ['what became of an application', 'Deputy Sheriff, Tallis County, 2021, not selected', 'aspiration'],
    ['a deputy before a county', 'WORK\nDeputy Sheriff, Tallis County Jail and Patrol, 2014 - 2018', 'held'],
    ['one of them', 'I was one of the first police officers in Marl, 2016 - 2021.', 'held'],
    ['one of them, counted', 'I was one of the first four female police officers in Marl, 2016 - 2021.', 'held'],
    ['one of them, in figures', 'I was one of the last 12 sworn police officers in Marl, 2016 - 2021.', 'held'],
    ['one of them in a town', "I was one of the town's first police officers, 2016 - 2021.", 'held'],
    ['one of those whom they arrested', 'I was one of the people police officers arrested in 2015.', 'other-person'],
    ['one of those whom they taught', 'I was one of the youths police officers mentored in 2015.', 'other-person'],
    [
      'one of those who helped them',
      'I was one of the dispatchers supporting police officers at Austin Police Department in 2015.',
      'other-person',
    ],
    [
      'one of others among them',
      'I was one of many civilians among police officers at Austin Police Department in 2015.',
      'other-person',
    ],
    ['one who was met', 'I reported to one of the four police officers, 2016 - 2021.', 'other-person'],
    ['one who did something', 'One of the police officers gave me a ride, 2016.', 'other-person'],
    ['none of them', 'I was never one of the police officers, 2016 - 2021.', 'negated'],
    ['a plan with a year', 'OBJECTIVE\nPolice officer, start 2025', 'aspiration'],
    ['an entry with two years under a goal', 'OBJECTIVE\nPolice Officer, Dayton PD, 2009 - 2015', 'held'],
  ])('%s', (_, text, context) => {
    expect(annotate(text, compiled).mentions.at(-1)?.context).toBe(context);
  });
});
