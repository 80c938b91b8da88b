// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readDecisions } from '../../../utils/store/decisions.ts';
import { until } from '../until.ts';
import { control, openMention, press, type ShownPanel, says, showPanel } from './panel-fixture.tsx';

const THREE = ['First', 'Second', 'Third'].map((quote) => ({ quote }));
const opened = (screen: HTMLElement) => screen.querySelector('[aria-current] h4')?.textContent;
const isOpen = (screen: HTMLElement, quote: string) => until(() => expect(opened(screen)).toBe(quote));

const MOVES: [string, string, string][] = [
  ['j', 'Second', 'Third'],
  ['ArrowDown', 'Second', 'Third'],
  ['k', 'Second', 'First'],
  ['ArrowUp', 'Second', 'First'],
  ['j', 'Third', 'Third'],
  ['k', 'First', 'First'],
];
test.each(MOVES)('%s at %s opens %s', async (key, from, to) => {
  const { screen } = await showPanel({ mentions: THREE });
  press(await openMention(screen, from), key);
  await isOpen(screen, to);
});

/** What was decided, in the order of the log: an early decision would stand before the one that was meant. */
async function decided({ store, documentId }: ShownPanel): Promise<string[]> {
  return (await readDecisions(store, documentId)).map((decision) => decision.quote);
}

test('Enter confirms only while the mention itself has the focus', async () => {
  const panel = await showPanel({ mentions: THREE });
  await openMention(panel.screen, 'First');
  press(control(panel.screen, 'Change'), 'Enter');
  press(document.body, 'Enter');
  press(await openMention(panel.screen, 'Second'), 'Enter');
  await says(panel.screen, '1 of 3 read');
  expect(await decided(panel)).toEqual(['Second']);
});

test('keys in a field are writing', async () => {
  const panel = await showPanel({ mentions: THREE });
  const { screen } = panel;
  press(await openMention(screen, 'First'), 'n');
  await until(() => expect(screen.querySelector('#note, #change-note')).not.toBeNull());
  const field = screen.querySelector('#note, #change-note') as HTMLElement;
  for (const key of ['j', 'o', '?', 'Enter']) press(field, key);
  press(screen.querySelector('article') as HTMLElement, 'ArrowDown');
  await isOpen(screen, 'Second');
  press(screen.querySelector('article') as HTMLElement, 'Enter');
  await says(screen, '1 of 3 read');
  expect(await decided(panel)).toEqual(['Second']);
});

test('with single keys turned off letters do nothing and arrows still move', async () => {
  const { screen } = await showPanel({ mentions: THREE, settings: { singleKeys: false } });
  const card = await openMention(screen, 'First');
  for (const key of ['j', 'o', 'n', '?']) press(card, key);
  expect(screen.querySelectorAll('#note, #change-note, input[type=radio]')).toHaveLength(0);
  press(card, 'ArrowDown');
  await isOpen(screen, 'Second');
});

test('the sheet of keys opens and closes, and its switch turns single keys off for good', async () => {
  const { screen, store } = await showPanel({ mentions: THREE });
  await says(screen, 'First');
  press(document.body, '?');
  await says(screen, 'Next, previous mention');
  screen.querySelector<HTMLInputElement>('input.switch')?.click();
  await until(async () => expect(await store.get('meta', 'settings')).toMatchObject({ singleKeys: false }));
  press(document.body, 'Escape');
  await says(screen, '0 of 3 read');
});

test('the list is one tab stop, before and after a mention is open', async () => {
  const { screen } = await showPanel({ mentions: THREE });
  await says(screen, 'Third');
  const stops = () =>
    [...screen.querySelectorAll<HTMLElement>('.list .it, .list article')].filter((one) => one.tabIndex === 0);
  expect(stops().map((one) => one.textContent?.includes('First'))).toEqual([true]);
  await openMention(screen, 'Second');
  expect(stops().map((one) => one.tagName)).toEqual(['ARTICLE']);
});

test('a key is changed in the sheet; one that is taken is refused, and the words beside buttons follow', async () => {
  const { screen, store } = await showPanel({ mentions: THREE });
  await openMention(screen, 'First');
  press(document.body, '?');
  await says(screen, 'Change keys');
  control(screen, 'Change keys').click();
  await says(screen, 'Press one, then the key that you want');
  const button = control(screen, 'O');
  button.click();
  await until(() => expect(button.textContent).toBe('press a key'));
  press(button, 'j');
  await says(screen, 'J is taken: Next mention');
  press(button, 'x');
  await until(async () => expect(await store.get('meta', 'settings')).toMatchObject({ keys: { change: 'x' } }));
  press(document.body, 'Escape');
  await says(screen, 'Change X');
  press(document.body, 'o');
  press(document.body, 'x');
  await says(screen, 'Whose is it?');
});
