import { beforeEach, expect, test } from 'vitest';
import { chooseApplicants } from '../../../components/state/applicant-list.ts';
import * as dashboard from '../../../components/state/dashboard.ts';
import { hashOf, placeOf } from '../../../components/state/place.ts';
import { rowKey } from '../../../components/state/table-keys.ts';
import { DEFAULT_SETTINGS } from '../../../utils/store/settings.ts';
import { applicantOf } from '../store/records-fixture.ts';

const ALL = [
  applicantOf('dana', {
    sortName: 'dana',
    lastSeen: 3,
    trackRank: 0,
    mentions: 4,
    read: 4,
    searchText: 'dana\npolice',
  }),
  applicantOf('aldo', { sortName: 'aldo', lastSeen: 1, trackRank: 2, searchText: 'aldo' }),
  applicantOf('noor', { sortName: 'noor', lastSeen: 2, trackRank: 2, mentions: 3, read: 1, searchText: 'noor\nloan' }),
];
const ids = (by: Parameters<typeof chooseApplicants>[2]['by'], descending: boolean, filter = {}) =>
  chooseApplicants(ALL, filter, { by, descending }).map((one) => one.id);

test.each([
  ['the newest first', ids('seen', true), ['dana', 'noor', 'aldo']],
  ['by name', ids('name', false), ['aldo', 'dana', 'noor']],
  ['by track, among equals the newest first', ids('track', false), ['dana', 'noor', 'aldo']],
  ['by how much is left to read', ids('read', false), ['noor', 'dana', 'aldo']],
  ['only what the search finds, every word of it', ids('seen', true, { search: 'POLICE dana' }), ['dana']],
  ['nobody where one word is not found', ids('seen', true, { search: 'police noor' }), []],
])('applicants are listed %s', (_, found, expected) => expect(found).toEqual(expected));

const press = (key: string, stop: string | null, tag = 'tr') => {
  const target = { matches: (selector: string) => selector === tag };
  return rowKey({ key, target, preventDefault: () => undefined } as unknown as KeyboardEvent, stop);
};

beforeEach(() => {
  dashboard.applicants.value = Array.from({ length: 250 }, (_, i) => applicantOf(`a${i}`, { lastSeen: 1000 - i }));
  dashboard.settings.value = DEFAULT_SETTINGS;
  dashboard.first.value = 0;
  dashboard.current.value = null;
  dashboard.selected.value = new Set();
});

test.each([
  ['ArrowDown', 'a0', 'a1', 0],
  ['j', 'a5', 'a6', 0],
  ['k', 'a0', 'a0', 0],
  ['j', 'a99', 'a100', 100],
  ['End', 'a0', 'a249', 200],
  ['Home', 'a249', 'a0', 0],
  ['PageDown', 'a95', 'a105', 100],
])('%s at %s makes %s the current row, and draws its part of the table', (key, stop, expected, first) => {
  expect(press(key, stop)).toBe(true);
  expect([dashboard.current.value, dashboard.first.value]).toEqual([expected, first]);
});

test('Space ticks the row, and ticks it off again', () => {
  press(' ', 'a3');
  expect([...dashboard.selected.value]).toEqual(['a3']);
  press(' ', 'a3');
  expect([...dashboard.selected.value]).toEqual([]);
});

test.each([
  ['in a field', () => press('j', 'a0', 'input')],
  [
    'with single keys turned off',
    () => {
      dashboard.settings.value = { ...DEFAULT_SETTINGS, singleKeys: false };
      return press('j', 'a0');
    },
  ],
  ['with no row', () => press('j', null)],
])('letters do nothing %s', (_, act) => {
  expect(act()).toBe(false);
  expect(dashboard.current.value).toBeNull();
});

test.each(['#applicants', '#sites', '#settings', '#start', '#applicants/3f-%2F%3C'])('%s names a place', (hash) => {
  expect(hashOf(placeOf(hash))).toBe(hash);
});

test('an address that names no place leads to the applicants', () => {
  expect(placeOf('#nowhere')).toEqual({ view: 'applicants' });
});
