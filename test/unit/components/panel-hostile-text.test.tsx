// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { openMention, says, showPanel } from './panel-fixture.tsx';

const MARKUP = '<img src=x onerror=alert(1)>Officer';

test('words of a page are text wherever they stand, never markup', async () => {
  const hostile = { quote: MARKUP, before: MARKUP, after: MARKUP, section: MARKUP, cautions: [MARKUP] };
  const { screen } = await showPanel({ mentions: [hostile], document: { person: MARKUP, title: MARKUP } });
  await openMention(screen, MARKUP);
  expect(screen.querySelectorAll('img, script, iframe')).toHaveLength(0);
});

const UNSEEN: [string, string][] = [
  ['a zero-width space', '\u200b'],
  ['a right-to-left override', '\u202e'],
  ['an isolate', '\u2066'],
  ['a byte order mark', '\ufeff'],
];
test.each(UNSEEN)('%s is shown as a mark, and the words keep their own direction', async (_name, character) => {
  const { screen } = await showPanel({ mentions: [{ quote: `Police${character}Officer` }] });
  await says(screen, 'Police·Officer');
  expect(screen.textContent).not.toContain(character);
  expect([...screen.querySelectorAll('bdi')].some((one) => one.textContent === 'Police·Officer')).toBe(true);
});
