// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { decideApplicant, readApplicantDecisions } from '../../../utils/store/applicant-decisions.ts';
import { readDocument } from '../../../utils/store/read-documents.ts';
import { until } from '../until.ts';
import { control, press, REVIEWER, type ShownPanel, says, showPanel } from './panel-fixture.tsx';

const SWORN = [{ quote: 'Police Officer' }];
const tracks = (screen: HTMLElement) =>
  until(() => {
    const found = [...screen.querySelectorAll<HTMLElement>('.tracks button')];
    if (found.length === 0) throw new Error('no buttons yet');
    return found;
  });
const decisionsOf = async ({ store, documentId }: ShownPanel) => {
  const document = await readDocument(store, documentId);
  return readApplicantDecisions(store, document?.subject ?? '');
};
const choose = async (screen: HTMLElement, name: string) => {
  const found = (await tracks(screen)).find((button) => button.textContent?.startsWith(name));
  found?.click();
};
const type = (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const tickAll = async (screen: HTMLElement) => {
  for (const { dataset } of screen.querySelectorAll<HTMLInputElement>('[data-point]')) {
    screen.querySelector<HTMLInputElement>(`[data-point="${dataset.point}"]`)?.click();
    const field = await until(() => {
      const found = screen.querySelector<HTMLInputElement>(`#words-${dataset.point}`);
      if (!found) throw new Error('no field yet');
      return found;
    });
    type(field, 'City of Marlow');
  }
};

test('three equal buttons, the resting state first, none pressed, no tick set', async () => {
  const { screen } = await showPanel({ mentions: SWORN });
  const buttons = await tracks(screen);
  expect(buttons.map((button) => button.classList[1])).toEqual(['academy', 'review', 'leo']);
  for (const button of buttons) {
    expect(button.className).not.toContain('solid');
    expect(button.getAttribute('aria-pressed')).toBeNull();
    expect(button.hasAttribute('disabled')).toBe(false);
  }
  expect(screen.querySelectorAll('[data-point]:checked')).toHaveLength(0);
});

test('the short course without its ticks records nothing, says what lacks and leads to the first', async () => {
  const shown = await showPanel({ mentions: SWORN });
  await choose(shown.screen, 'LEO program');
  await says(shown.screen, 'Short course not recorded. None of four ticked. Still to see: public body');
  expect(document.activeElement?.getAttribute('data-point')).toBe('public-body');
  expect(await decisionsOf(shown)).toEqual([]);
});

test('the short course with every tick and its words is recorded with them, under the name', async () => {
  const shown = await showPanel({ mentions: SWORN, settings: { role: 'Lead' } });
  await tracks(shown.screen);
  await tickAll(shown.screen);
  await choose(shown.screen, 'LEO program');
  await says(shown.screen, 'Decided.');
  const [decision] = await decisionsOf(shown);
  expect(decision).toMatchObject({ track: 'leo', reviewer: REVIEWER, role: 'Lead', state: 'standing', ended: null });
  expect(decision?.points.map(({ words }) => words)).toEqual(Array(4).fill('City of Marlow'));
});

test('the resting state needs no tick, and its reason is kept', async () => {
  const shown = await showPanel({ mentions: SWORN });
  await tracks(shown.screen);
  type(shown.screen.querySelector('#decision-reason') as HTMLTextAreaElement, 'The city is not a public body.');
  await choose(shown.screen, 'Academy');
  await says(shown.screen, 'Decided.');
  expect(await decisionsOf(shown)).toMatchObject([{ track: 'academy', reason: 'The city is not a public body.' }]);
});

test('where a second reviewer is asked for, a short course is pending and says so', async () => {
  const shown = await showPanel({ mentions: SWORN, settings: { secondReader: 'leo' } });
  await tracks(shown.screen);
  await tickAll(shown.screen);
  await choose(shown.screen, 'LEO program');
  await says(shown.screen, 'Pending: it counts when a reviewer of another name says the same.');
  expect(await decisionsOf(shown)).toMatchObject([{ state: 'pending' }]);
});

test('a first reading hides the suggestion until the reviewer has decided', async () => {
  const { screen } = await showPanel({ mentions: SWORN, settings: { blindReading: true } });
  await says(screen, 'First reading: the suggestion is hidden');
  await tracks(screen);
  expect(screen.querySelector('.it')?.textContent).toContain('Sworn, held');
  expect(screen.querySelector('.it')?.textContent).not.toContain('short');
  expect(screen.querySelector('.it.leo')).toBeNull();
  await choose(screen, 'Review by a person');
  await says(screen, 'Suggested track');
  expect(screen.querySelector('.it.leo')).not.toBeNull();
});

test('a decision is opened again only with a reason, and stays in the record', async () => {
  const shown = await showPanel({ mentions: SWORN });
  await choose(shown.screen, 'Academy');
  await says(shown.screen, 'Decided.');
  control(shown.screen, 'Open again').click();
  await says(shown.screen, 'Why is it opened again?');
  control(shown.screen, 'Open again').click();
  await says(shown.screen, 'Say why the decision is opened again.');
  type(shown.screen.querySelector('#reopen-reason') as HTMLTextAreaElement, 'My service was not recognised');
  control(shown.screen, 'Open again').click();
  await until(() => expect(shown.screen.querySelector('.tracks')).not.toBeNull());
  const [decision] = await decisionsOf(shown);
  expect(decision?.ended).toMatchObject({ by: 'reopened', reason: 'My service was not recognised' });
});

test('D leads to the decision, and no key chooses a track', async () => {
  const shown = await showPanel({ mentions: SWORN });
  await tracks(shown.screen);
  press(document.body, 'd');
  await until(() => expect(document.activeElement?.id).toBe('decision'));
  for (const key of ['a', 'r', 'l', '1', '2', '3', 'Enter', ' ']) press(document.activeElement as Element, key);
  expect(await decisionsOf(shown)).toEqual([]);
});

test('what another panel decided meanwhile is what this one shows', async () => {
  const shown = await showPanel({ mentions: SWORN });
  await tracks(shown.screen);
  const document = await readDocument(shown.store, shown.documentId);
  await decideApplicant(shown.store, {
    subject: document?.subject ?? '',
    track: 'review',
    trackName: 'Review by a person',
    reason: '',
    reviewer: 'A. Lindqvist',
    role: '',
    asked: [],
    ticks: [],
    secondReader: 'never',
    blind: false,
    suggested: { track: 'leo', reason: '' },
  });
  new BroadcastChannel('officer-lens').postMessage({ kind: 'document', documentId: shown.documentId });
  await says(shown.screen, 'by A. Lindqvist');
});
