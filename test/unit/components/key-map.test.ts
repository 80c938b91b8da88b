import { expect, test } from 'vitest';
import { actionOf, type KeyAction, keyOf, whyNotKey } from '../../../components/state/key-map.ts';
import { DEFAULT_SETTINGS } from '../../../utils/store/settings.ts';

const OWN = { ...DEFAULT_SETTINGS, keys: { change: 'x', unknown: 'j' } };
const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }) as KeyboardEvent;

test.each<[string, KeyboardEvent, Partial<typeof OWN>, KeyAction | undefined]>([
  ['the usual key', pressed('j'), {}, 'next'],
  ['a capital', pressed('J'), {}, 'next'],
  ['a key of one’s own', pressed('x'), {}, 'change'],
  ['the key that it stands for', pressed('o'), {}, undefined],
  ['a sign', pressed('?'), {}, 'keys'],
  ['a key with Control', pressed('j', { ctrlKey: true }), {}, undefined],
  ['a key with Alt', pressed('j', { altKey: true }), {}, undefined],
  ['a key while single keys are off', pressed('j'), { singleKeys: false }, undefined],
])('%s', (_, event, change, action) => {
  expect(actionOf({ ...OWN, ...change }, event)).toBe(action);
});

test.each<[KeyAction, string, RegExp | null]>([
  ['note', 'm', null],
  ['change', 'o', null],
  ['change', 'x', null],
  ['note', 'X', /^X is taken: Change meaning or context\.$/],
  ['note', '/', /is taken: Search/],
  ['note', 'Enter', /Only a letter/],
  ['note', ' ', /Only a letter/],
])('%s may have %s, or it is said why not', (action, key, refused) => {
  const said = whyNotKey(OWN, action, key);
  if (refused === null) expect(said).toBeNull();
  else expect(said).toMatch(refused);
});

test('before the settings are read every key is the usual one', () => {
  expect(keyOf(null, 'search')).toBe('/');
});
