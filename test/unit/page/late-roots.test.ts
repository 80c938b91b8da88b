// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LateRoots } from '../../../utils/page/late-roots.ts';

const MINUTE = 60_000;

let found: Element[];
let life: AbortController;
let late: LateRoots;
beforeEach(() => {
  vi.useFakeTimers();
  found = [];
  life = new AbortController();
  late = new LateRoots((element) => found.push(element), life.signal);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function addElement(): HTMLElement {
  const element = document.createElement('resume-viewer');
  document.body.append(element);
  late.add(element);
  return element;
}

test('a root that is attached later is found once', () => {
  const element = addElement();
  vi.advanceTimersByTime(1000);
  expect(found).toEqual([]);
  element.attachShadow({ mode: 'open' });
  vi.advanceTimersByTime(MINUTE);
  expect(found).toEqual([element]);
});

test('an element that is gone is not found', () => {
  const element = addElement();
  element.attachShadow({ mode: 'open' });
  element.remove();
  vi.advanceTimersByTime(MINUTE);
  expect(found).toEqual([]);
});

test('after a minute nothing is looked at any more, and a new element begins again', () => {
  const first = addElement();
  vi.advanceTimersByTime(MINUTE);
  expect(vi.getTimerCount()).toBe(0);
  first.attachShadow({ mode: 'open' });
  const second = addElement();
  second.attachShadow({ mode: 'open' });
  vi.advanceTimersByTime(MINUTE);
  expect(found).toEqual([second]);
});

test('nothing is looked at after the end', () => {
  const element = addElement();
  element.attachShadow({ mode: 'open' });
  life.abort();
  vi.advanceTimersByTime(MINUTE);
  expect(found).toEqual([]);
});
