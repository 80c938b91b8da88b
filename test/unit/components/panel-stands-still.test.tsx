// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PageRequest, Reply } from '../../../utils/messages/protocol.ts';
import { until } from '../until.ts';
import { control, openMention, press, says, showPanel } from './panel-fixture.tsx';

const FLIP = { without: ['Police'], meaning: 'security', context: 'held', track: 'academy' };
const EXPLAINED: Reply<unknown> = { ok: true, value: { closeTo: FLIP, notCounted: [] } };
const GONE = { ok: false, code: 'gone', reason: 'This document is no longer shown in the tab.' } as const;

/** A background that answers one kind of request when it is told to. */
function late(kind: PageRequest['kind']) {
  const { promise, resolve } = Promise.withResolvers<Reply<unknown>>();
  return { say: resolve, background: (request: PageRequest) => (request.kind === kind ? promise : undefined) };
}

/** The parts of a card in order, with their classes: what stands above the buttons, and so where they stand. */
const partsOf = (card: HTMLElement) =>
  [...card.querySelectorAll('dl, dt, dd, details, summary, .ask')].map(({ localName, className }) => [
    localName,
    className,
  ]);

test.each([
  ['what it is close to', EXPLAINED, 'Security, held · academy, if the text did not say “Police”.'],
  ['that the page is gone', GONE, GONE.reason],
])('a late word comes into a room that was there: %s', async (_name, reply, words) => {
  const { say, background } = late('explain');
  const { screen } = await showPanel({ mentions: [{}], background });
  const card = await openMention(screen, 'Police Officer');
  const before = partsOf(card);
  expect(before).toContainEqual(['dd', 'near']);
  expect(before).toContainEqual(['details', 'whynot']);
  say(reply);
  await says(card, words);
  expect(partsOf(card)).toEqual(before);
});

test('the next mention opens when the decision is on the disk, not when the page is painted', async () => {
  const { background } = late('decisions-changed');
  const { screen } = await showPanel({ mentions: [{ quote: 'First' }, { quote: 'Second' }], background });
  press(await openMention(screen, 'First'), 'Enter');
  await says(screen, '1 of 2 read');
  await until(() => expect(screen.querySelector('[aria-current]')?.textContent).toContain('Second'));
  control(screen, 'Change').click();
  await says(screen, 'What kind, by the words and what you know?');
});
