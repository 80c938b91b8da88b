// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from 'vitest';
import { readDecisions } from '../../../utils/store/decisions.ts';
import { until } from '../until.ts';
import { control, openMention, press, REVIEWER, says, showPanel } from './panel-fixture.tsx';

const TWO = [{ quote: 'Police Officer' }, { quote: 'Loan Officer', meaning: 'business', track: 'academy' as const }];
const radios = (screen: HTMLElement, group: string) =>
  screen.querySelectorAll<HTMLInputElement>(`input[type=radio][name=${group}]`);

test('a confirmed mention is stored under the reviewer’s name, counted, and the next one opens', async () => {
  const { screen, store, documentId, asked } = await showPanel({ mentions: TWO });
  await openMention(screen, 'Police Officer');
  control(screen, 'Confirm').click();
  await says(screen, '1 of 2 read');
  const [decision] = await readDecisions(store, documentId);
  expect(decision).toMatchObject({ action: 'confirm', reviewer: REVIEWER, quote: 'Police Officer', ended: null });
  await until(() => expect(asked).toContainEqual({ kind: 'decisions-changed', documentId }));
  await until(() => expect(screen.querySelector('[aria-current] h4')?.textContent).toBe('Loan Officer'));
});

test('undo ends the decision, keeps it on record, and the mention is not read again', async () => {
  const { screen, store, documentId } = await showPanel({ mentions: TWO });
  await openMention(screen, 'Police Officer');
  control(screen, 'Confirm').click();
  await says(screen, '1 of 2 read');
  control(screen, 'Undo').click();
  await says(screen, '0 of 2 read');
  const [decision] = await readDecisions(store, documentId);
  expect(decision?.ended?.by).toBe('undo');
});

test('a change offers 14 meanings and 6 contexts, chooses none, and saves only with both', async () => {
  const { screen, store, documentId } = await showPanel({ mentions: TWO });
  await openMention(screen, 'Police Officer');
  control(screen, 'Change').click();
  await until(() => expect(radios(screen, 'meaning')).toHaveLength(14));
  expect(radios(screen, 'context')).toHaveLength(6);
  expect(screen.querySelectorAll('input:checked')).toHaveLength(0);
  radios(screen, 'meaning')[4]?.click();
  control(screen, 'Save change').click();
  await says(screen, 'whose it is');
  expect(await readDecisions(store, documentId)).toEqual([]);
  control(screen, 'Hoped for').click();
  await until(() => expect(screen.textContent).not.toContain('whose it is'));
  control(screen, 'Save change').click();
  await says(screen, '1 of 2 read');
  const [decision] = await readDecisions(store, documentId);
  expect(decision).toMatchObject({ action: 'change', context: 'aspiration', track: 'academy' });
});

test('without a name nothing is recorded, and the name is asked for', async () => {
  const { screen, store, documentId } = await showPanel({ mentions: TWO, settings: { reviewer: '' } });
  await openMention(screen, 'Police Officer');
  control(screen, 'Confirm').click();
  await says(screen, 'Your name');
  expect(await readDecisions(store, documentId)).toEqual([]);
  expect(screen.textContent).toContain('0 of 2 read');
});

test('a decision that the store refuses is said to be not saved, an export of the rest is offered, and it is not shown as read', async () => {
  const { screen, store, documentId } = await showPanel({ mentions: TWO });
  await openMention(screen, 'Police Officer');
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  onTestFinished(() => begin.mockRestore());
  control(screen, 'Confirm').click();
  await says(screen, 'Not saved. The disk has no room left');
  expect(control(screen, 'Export it')).toBeDefined();
  begin.mockRestore();
  expect(screen.textContent).toContain('0 of 2 read');
  expect(await readDecisions(store, documentId)).toEqual([]);
});

test('a note is kept in the store while it is being written', async () => {
  const { screen, store } = await showPanel({ mentions: TWO });
  const card = await openMention(screen, 'Police Officer');
  press(card, 'n');
  const field = await until(() => {
    const found = screen.querySelector<HTMLTextAreaElement>('#note');
    if (!found) throw new Error('no field');
    return found;
  });
  field.value = 'Asked the applicant';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await until(async () => expect(await store.getAll('meta')).toContain('Asked the applicant'));
});
