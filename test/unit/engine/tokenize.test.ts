import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { compileSmall } from '../small-pack.ts';

const pack = compileSmall();
const quotes = (text: string) =>
  annotate(text, pack).mentions.map(({ start, end, quote }) =>
    text.slice(start, end) === quote ? quote : `WRONG ${quote}`,
  );

describe('words as extraction leaves them', () => {
  test.each<[string, string, string[]]>([
    ['ligatures', 'Police O\ufb03cer, Police O\ufb00icer', ['Police O\ufb03cer', 'Police O\ufb00icer']],
    ['soft hyphens', 'Po\u00adlice Of\u00adfi\u00adcer', ['Po\u00adlice Of\u00adfi\u00adcer']],
    ['zero-width characters', 'Police Offi\u200bcer', ['Police Offi\u200bcer']],
    ['no-break spaces', 'Police\u00a0Officer', ['Police\u00a0Officer']],
    ['a hyphen at the line end', 'School Patrol Of-\nficer, 2010', ['Patrol Of-\nficer']],
    ['a hyphen at the line end of the word before', 'Com-\npliance Officer', ['Com-\npliance Officer']],
    ['letters set apart', 'P O L I C E  O F F I C E R', ['P O L I C E  O F F I C E R']],
    ['letters set apart without a wider space', 'P O L I C E O F F I C E R', ['P O L I C E O F F I C E R']],
    ['glued words', 'Policeofficer 2010', ['Policeofficer']],
    ['glued words in camel case', 'DaytonOfficer', ['DaytonOfficer']],
    ['a year glued on', '2016Police Officer', ['Police Officer']],
    ['a number glued behind', 'Police Officer2016', ['Police Officer']],
    ['an abbreviation with a stop', 'Ofc. Lane and two ofcs. more', ['Ofc.', 'ofcs.']],
    ['a surname with the word in it', 'J. Delofficer, M. Officier-Blanc', []],
    ['full-width letters', '\uff30olice \uff2ffficer', ['\uff30olice \uff2ffficer']],
    [
      'a fraction and a trade mark before',
      '\u00bd-time Security Officer, \u2122 Loan Officer',
      ['Security Officer', 'Loan Officer'],
    ],
    ['tags and entities', '<b>Police Officer</b> &mdash; Dayton', ['Police Officer']],
    ['the Turkish dotless i is another letter', 'Off\u0131cer', []],
    ['a block border is no phrase', 'Chief\n\nOfficer, 2016', ['Officer']],
  ])('%s', (_, text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});
