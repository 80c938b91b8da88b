import { expect, test } from 'vitest';
import { normalise } from '../../../utils/review/normalise.ts';

test.each([
  ['white space', ' Police \n\tOfficer ', 'police officer'],
  ['no-break space', 'Police\u00a0Officer', 'police officer'],
  ['soft hyphen', 'Of\u00adficer', 'officer'],
  ['zero width', 'Of\u200bficer', 'officer'],
  ['direction marks', '\u202aOfficer\u202c', 'officer'],
  ['curly apostrophe', 'officer\u2019s', "officer's"],
  ['curly quotes', '\u201cofficer\u201d', '"officer"'],
  ['dashes', '2016 \u2013 2021', '2016 - 2021'],
])('%s does not tell words apart', (_, text, plain) => {
  expect(normalise(text)).toBe(plain);
});

test.each([
  ['Police Officer', 'Parole Officer'],
  ['Police Officer', 'Police Officers'],
  ['Police Officer I', 'Police Officer II'],
])('%s is not %s', (one, other) => {
  expect(normalise(one)).not.toBe(normalise(other));
});
