// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { AgreementFigures } from '../../../components/dashboard/merge/AgreementFigures.tsx';
import { AgreementTable } from '../../../components/dashboard/merge/AgreementTable.tsx';
import { measureAgreement } from '../../../utils/agreement/agreement.ts';
import { textOf, WORDS } from './fixture.ts';

const TRACKS = { categories: ['leo', 'review', 'academy'], category: 'leo' };
const UNITS = [
  ['leo', 'leo', 'review'],
  ['academy', 'academy', 'academy'],
];

function draw(raters: string[], pair?: readonly [number, number]) {
  const units = UNITS.map((unit) => unit.slice(0, raters.length));
  const agreement = measureAgreement(raters, units, { ...TRACKS, ...(pair && { pair }) });
  const choosePair = vi.fn();
  const screen = document.createElement('div');
  const table = h(AgreementTable, { key: 'table', words: WORDS, agreement, choosePair });
  render([h(AgreementFigures, { key: 'figures', agreement, what: 'mentions' }), table], screen);
  onTestFinished(() => render(null, screen));
  return { screen, choosePair };
}

test('of three reviewers any two can be chosen, and kappa and the table say whose they are', () => {
  const { screen, choosePair } = draw(['Ana', 'Bo', 'Ines'], [0, 2]);
  expect(textOf(screen)).toMatch(/read by two or more.*Cohen’s kappa of Ana and Ines.*Ana ↓ Ines →/);
  const select = screen.querySelector('select') as HTMLSelectElement;
  expect([...select.options].map(({ text }) => text)).toEqual(['Ana and Bo', 'Ana and Ines', 'Bo and Ines']);
  expect(select.value).toBe('0 2');
  select.value = '1 2';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(choosePair).toHaveBeenCalledExactlyOnceWith([1, 2]);
});

test('of two there is nothing to choose', () => {
  const { screen } = draw(['Ana', 'Bo']);
  expect(screen.querySelector('select')).toBeNull();
  expect(textOf(screen)).toMatch(/read by both.*1\.00Cohen’s kappa, /);
});
