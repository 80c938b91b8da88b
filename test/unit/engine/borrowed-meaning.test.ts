import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;

const last = (text: string): string => {
  const mention = annotate(text, compiled).mentions.at(-1);
  return `${mention?.quote} | ${mention?.meaning} | ${mention?.context}`;
};

describe('a mention of which nothing is said', () => {
  test.each<[string, string, string]>([
    [
      'takes the meaning of its neighbour in a list',
      'Sued the correctional officer and individual officers',
      'officers | corrections | other-person',
    ],
    [
      'takes that of the title before it on its line',
      'Correctional Officer, 2010 - 2014, trained new officers',
      'officers | corrections | other-person',
    ],
    [
      'takes that of the title right above it',
      'Police Officer, Dayton PD, 2010 - 2014\nLead Officer of the night desk, 2012 - 2014',
      'Lead Officer | sworn-law-enforcement | held',
    ],
    [
      'takes that of the same words elsewhere',
      'Operations Officer\n\nOperations Officer, Merchant Commerce Bank, 2016 - 2020\n\nOperations Officer',
      'Operations Officer | business | held',
    ],
    [
      'stays unknown below a title where its own line may name an employer',
      'Police Officer, Dayton PD, 2010 - 2014\nLead Officer, Zarnow, 2015 - 2017',
      'Lead Officer | unknown | held',
    ],
    [
      'stays unknown where the next line may name an employer',
      'Police Officer, Dayton PD, 2010 - 2014\nLead Officer\nZarnow, 2015 - 2017',
      'Lead Officer | unknown | held',
    ],
    [
      'stays unknown behind a blank line',
      'Police Officer, Dayton PD, 2010 - 2014\n\nLead Officer, 2015 - 2017',
      'Lead Officer | unknown | held',
    ],
    [
      'never becomes sworn by the same words elsewhere',
      'Lead Officer\n\nPolice Officer, Dayton PD, 2010 - 2014\nLead Officer, 2012\n\nLead Officer, 2016',
      'Lead Officer | unknown | held',
    ],
  ])('%s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});
