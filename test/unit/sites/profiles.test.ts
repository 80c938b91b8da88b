import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentIdentity } from '../../../utils/sites/identity.ts';
import { parseProfile } from '../../../utils/sites/profile-schema.ts';
import { PROFILES, profileOf } from '../../../utils/sites/profiles.ts';

const FOLDER = 'utils/sites/profiles';
const files = readdirSync(FOLDER);
const at = (address: string) => documentIdentity({ address, heading: 'Dana Whitlock' });

test.each(files)('%s holds what a profile may hold', (file) => {
  const profile = parseProfile(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')));
  expect(file).toBe(`${profile.id}.json`);
  expect(PROFILES).toContainEqual(profile);
});

test('every profile is used, and in order', () => {
  expect(PROFILES.map(({ id }) => `${id}.json`)).toEqual([...files].sort());
});

const GOOD = { id: 'example', name: 'Example', hosts: ['*.ats.example'], hostsBasis: 'known', quirks: [] };
describe('a profile is refused', () => {
  test.each<[string, object]>([
    ['without a host', { hosts: [] }],
    ['with a pattern of all hosts', { hosts: ['*'] }],
    ['with an address for a host', { hosts: ['https://ats.example'] }],
    ['with a fact that rests on nothing', { quirks: [{ says: 'It is slow.' }] }],
    ['with a fact that rests on hearsay', { quirks: [{ says: 'It is slow.', basis: 'heard' }] }],
    ['with a path that is no path', { documents: [{ path: 'people/{id}', basis: 'known' }] }],
    ['with anything else in it', { script: 'alert(1)' }],
  ])('%s', (_, change) => {
    expect(() => parseProfile({ ...GOOD, ...change })).toThrow();
    expect(parseProfile(GOOD)).toEqual(GOOD);
  });
});

test.each([
  ['https://www.smartrecruiters.com/app/people/applications/7f', 'smartrecruiters'],
  ['https://app4.greenhouse.io/people/7?application_id=9', 'greenhouse'],
  ['https://boards.greenhouse.io/marlow/jobs/7', undefined],
  ['https://hire.lever.co/candidates/7f', 'lever'],
  ['https://jobs.lever.co/marlow', undefined],
  ['https://apply.usastaffing.gov/', undefined],
  ['https://www.linkedin.com/talent/hire/1/manage/all/profile/7', 'linkedin-recruiter'],
  ['https://www.linkedin.com/in/dana', undefined],
  ['https://greenhouse.io.example/people/7', undefined],
  ['about:blank', undefined],
])('%s belongs to %s', (address, id) => {
  expect(profileOf(address)?.id).toBe(id);
});

const WORKABLE = 'https://marlow.workable.com/backend/jobs/4';
const GREENHOUSE = 'https://app.greenhouse.io';
test.each([
  ['a list around it', `${WORKABLE}/candidates/17`, `${WORKABLE}/browser/applied/candidate/17`],
  ['a slash at the end', `${WORKABLE}/candidates/17/`, `${WORKABLE}/candidates/17`],
  [
    'how a list is sorted',
    'https://m.bamboohr.com/hiring/candidates/7?list_type=jobs',
    'https://m.bamboohr.com/hiring/candidates/7',
  ],
  ['a scorecard beside it', `${GREENHOUSE}/guides/3/people/7`, `${GREENHOUSE}/people/7`],
])('%s does not make another document of a known system', (_, one, other) => {
  expect(at(one)).toBe(at(other));
});

test.each([
  ['another candidate', `${WORKABLE}/candidates/17`, `${WORKABLE}/candidates/18`],
  ['another application', `${GREENHOUSE}/people/7?application_id=1`, `${GREENHOUSE}/people/7?application_id=2`],
  ['another tenant', `${WORKABLE}/candidates/17`, 'https://dell.workable.com/backend/jobs/4/candidates/17'],
  ['an address that names no record', `${GREENHOUSE}/applications/review/a`, `${GREENHOUSE}/applications/review/b`],
])('%s makes another document of a known system', (_, one, other) => {
  expect(at(one)).not.toBe(at(other));
});
