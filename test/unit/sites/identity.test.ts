import { expect, test } from 'vitest';
import { documentIdentity } from '../../../utils/sites/identity.ts';
import { covers, patternOf } from '../../../utils/sites/patterns.ts';

const at = (address: string, heading = 'Dana Whitlock') => documentIdentity({ address, heading });
const SITE = 'https://ats.example';

test.each([
  ['sorting', `${SITE}/people/7?sort=name`, `${SITE}/people/7`],
  ['a tab of the site', `${SITE}/people/7?tab=resume`, `${SITE}/people/7?tab=notes`],
  ['the order of query keys', `${SITE}/view?job=1&id=7&app_id=2`, `${SITE}/view?app_id=2&job=1&id=7`],
  ['a jump within the page', `${SITE}/people/7#experience`, `${SITE}/people/7`],
])('%s does not make another document', (_, one, other) => {
  expect(at(one)).toBe(at(other));
});

test.each([
  ['another path', `${SITE}/people/7`, `${SITE}/people/8`],
  ['another record key', `${SITE}/view?id=7`, `${SITE}/view?id=8`],
  ['another application', `${SITE}/people/7?application_id=1`, `${SITE}/people/7?application_id=2`],
  ['another hash that routes', `${SITE}/#/people/7`, `${SITE}/#/people/8`],
  ['another site', `${SITE}/people/7`, 'https://other.example/people/7'],
  ['another port', `${SITE}:8443/people/7`, `${SITE}:9443/people/7`],
])('%s makes another document', (_, one, other) => {
  expect(at(one)).not.toBe(at(other));
});

test('where the address never changes, the heading tells applicants apart', () => {
  expect(at(SITE, 'Dana Whitlock')).not.toBe(at(SITE, 'Aldo Brandt'));
  expect(at(SITE, 'Dana Whitlock')).toBe(at(SITE, ' Dana\u00a0WHITLOCK '));
});

test('the identity shows neither address nor name', () => {
  expect(at(`${SITE}/people/7`)).toMatch(/^[0-9a-f]{32}$/);
});

test.each([
  ['https://ats.example:8443/people/7', 'https://ats.example/*'],
  ['http://127.0.0.1:5000/', 'http://127.0.0.1/*'],
  ['chrome://extensions', ''],
  ['file:///resume.html', ''],
  ['about:blank', ''],
  ['', ''],
])('the pattern of %j is %j', (address, pattern) => {
  expect(patternOf(address)).toBe(pattern);
});

test.each([
  ['https://ats.example/*', 'https://ats.example/x', true],
  ['https://ats.example/*', 'http://ats.example/x', false],
  ['https://ats.example/*', 'https://ats.example.evil/x', false],
  ['*://*/*', 'https://ats.example/x', true],
  ['*://*/*', 'chrome://settings', false],
  ['', '', false],
])('%j covers %j: %j', (pattern, address, yes) => {
  expect(covers(pattern, address)).toBe(yes);
});
