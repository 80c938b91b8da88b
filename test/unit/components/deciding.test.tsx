// @vitest-environment happy-dom
import './browser.ts';
import { deleteDB } from 'idb';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenForKeys } from '../../../components/state/keys.ts';
import * as panel from '../../../components/state/panel.ts';
import { draftKey } from '../../../components/state/use-draft.ts';
import { readDecisions } from '../../../utils/store/decisions.ts';
import { saveScan } from '../../../utils/store/documents.ts';
import { readDraft } from '../../../utils/store/drafts.ts';
import { openStore } from '../../../utils/store/open.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../../utils/store/settings.ts';
import { documentOf, mentionOf } from '../store/records-fixture.ts';
import { until } from '../until.ts';
import { drawPanel, pressButton, pressKey, textOf } from './fixture.ts';

const NAME = 'Renée Okafor';
let store: Store;
let root: HTMLElement;
let life: AbortController;

beforeEach(async () => {
  const opened = await openStore();
  if (!opened.ok) throw new Error(opened.reason);
  store = opened.value;
  await saveScan(store, { document: documentOf('d'), mentions: [0, 1].map((index) => mentionOf('d', index)) });
  root = await drawPanel({});
  await act(() => panel.openMention(0));
  life = new AbortController();
  listenForKeys(life.signal);
});

afterEach(async () => {
  life.abort();
  await deleteDB(DATABASE);
});

const decisions = () => readDecisions(store, 'd');
const untilDecided = (count: number) => until(async () => expect(await decisions()).toHaveLength(count));
const nameReviewer = () =>
  act(() => {
    panel.settings.value = { ...DEFAULT_SETTINGS, reviewer: NAME };
  });
const choose = (value: string) =>
  act(() => root.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`)?.click());
const write = (selector: string, text: string) =>
  act(() => {
    const field = root.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

test('without a name nothing is recorded: it is asked for, and never made up', async () => {
  await pressButton(root, 'Confirm');
  expect(textOf(root)).toContain('Your name, as it shall stand under your decisions');
  await pressButton(root, 'Save name');
  expect(await decisions()).toEqual([]);
  await write('#reviewer', NAME);
  await pressButton(root, 'Save name');
  await until(async () => expect((await readSettings(store)).reviewer).toBe(NAME));
  await until(() => expect(root.querySelector('#reviewer')).toBeNull());
  await pressButton(root, 'Confirm');
  await untilDecided(1);
  expect((await decisions())[0]).toMatchObject({ action: 'confirm', reviewer: NAME, meaning: 'sworn-law-enforcement' });
});

describe('with a name', () => {
  beforeEach(nameReviewer);

  test('a confirmation goes to the next mention not read and can be undone', async () => {
    await pressButton(root, 'Confirm');
    await until(() => expect(panel.current.value).toBe(1));
    expect(textOf(root.querySelector('.bar'))).toContain('1 of 2 read');
    await pressKey('u', document.body);
    await until(() => expect(panel.current.value).toBe(0));
    expect((await decisions())[0]?.ended).toMatchObject({ by: 'undo' });
    expect(textOf(root.querySelector('.bar'))).toContain('0 of 2 read');
  });

  test('a change starts with nothing chosen and is saved only when both are', async () => {
    await pressKey('o', document.body);
    expect(root.querySelectorAll('input[type=radio]')).toHaveLength(20);
    expect(root.querySelector('input:checked')).toBeNull();
    await choose('security');
    await pressButton(root, 'Save change');
    expect(textOf(root)).toContain('To save, choose whose it is.');
    expect(await decisions()).toEqual([]);
    await choose('held');
    await write('#change-note', 'Asked: a mall.');
    await pressButton(root, 'Save change');
    await untilDecided(1);
    expect((await decisions())[0]).toMatchObject({ meaning: 'security', context: 'held', note: 'Asked: a mall.' });
    await until(() => expect(textOf(root.querySelector('.cur'))).toContain('Security, held · was sworn'));
  });

  test('Enter confirms only on the mention itself, and not while a change is written', async () => {
    await pressKey('Enter', root.querySelector('.cur button') as Element);
    await pressKey('o', document.body);
    await pressKey('Enter', root.querySelector('.cur') as Element);
    expect(await decisions()).toEqual([]);
    await pressKey('Escape', document.body);
    await pressKey('Enter', root.querySelector('.cur') as Element);
    await untilDecided(1);
  });

  test('keys are for writing in a field', async () => {
    await pressKey('n', document.body);
    for (const key of ['j', 'o', 'u', '?', 'Enter']) await pressKey(key, root.querySelector('#note') as Element);
    expect(panel.current.value).toBe(0);
    expect(panel.editing.value).toBe('note');
    expect(panel.keysShown.value).toBe(false);
    expect(await decisions()).toEqual([]);
  });

  test('single keys can be turned off; arrows, Enter and Escape still work', async () => {
    await act(() => {
      panel.settings.value = { ...DEFAULT_SETTINGS, reviewer: NAME, singleKeys: false };
    });
    await pressKey('j', document.body);
    expect(panel.current.value).toBe(0);
    await pressKey('ArrowDown', document.body);
    expect(panel.current.value).toBe(1);
  });

  test('what was being written outlives the panel, and goes when it is cancelled', async () => {
    await pressKey('n', document.body);
    await write('#note', 'half a th');
    const key = draftKey('note', mentionOf('d', 0));
    await until(async () => expect(await readDraft(store, key)).toBe('half a th'));
    root = await drawPanel({});
    await nameReviewer();
    await act(() => panel.openMention(0));
    await pressKey('n', document.body);
    await until(() => expect(root.querySelector<HTMLTextAreaElement>('#note')?.value).toBe('half a th'));
    await pressButton(root, 'Cancel');
    await until(async () => expect(await readDraft(store, key)).toBeUndefined());
  });

  test('a write that fails is said, shows nothing as saved and keeps the draft', async () => {
    await pressKey('n', document.body);
    await write('#note', 'keep me');
    await until(async () => expect(await readDraft(store, draftKey('note', mentionOf('d', 0)))).toBe('keep me'));
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await pressButton(root, 'Confirm with note');
    await until(() => expect(textOf(root.querySelector('[role=alert]'))).toContain('Not saved. The disk has no room'));
    add.mockRestore();
    expect(await decisions()).toEqual([]);
    expect(textOf(root.querySelector('.bar'))).toContain('0 of 2 read');
    expect(root.querySelector<HTMLTextAreaElement>('#note')?.value).toBe('keep me');
    expect(await readDraft(store, draftKey('note', mentionOf('d', 0)))).toBe('keep me');
  });
});
