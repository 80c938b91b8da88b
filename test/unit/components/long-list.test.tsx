// @vitest-environment happy-dom
import './browser.ts';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { moveCurrent } from '../../../components/state/actions.ts';
import * as panel from '../../../components/state/panel.ts';
import { mentionOf } from '../store/records-fixture.ts';
import { drawPanel, pressButton } from './fixture.ts';

const MANY = Array.from({ length: 13_000 }, (_, index) => ({
  ...mentionOf('d', index),
  section: `Part ${Math.floor(index / 50)}`,
}));
const drawn = (root: HTMLElement) => root.querySelectorAll('.it, .cur').length;

/** Milliseconds: a simulated DOM is slow where the machine is busy. */
const PATIENCE = 30_000;

test(
  'a page of 13,000 mentions is drawn in pages',
  async () => {
    const root = await drawPanel({ mentions: MANY });
    expect(drawn(root)).toBe(200);
    await pressButton(root, 'Show 200 more of 12800');
    expect(drawn(root)).toBe(400);
  },
  PATIENCE,
);

test(
  'a mention far down is drawn when the page asks for it, and not all before it',
  async () => {
    const root = await drawPanel({ mentions: MANY });
    await act(() => panel.openMention(12_000));
    expect(root.querySelector('.cur')).not.toBeNull();
    expect(drawn(root)).toBe(200);
    await act(() => moveCurrent(-1));
    expect(panel.current.value).toBe(11_999);
    expect(root.querySelector('.cur')).not.toBeNull();
  },
  PATIENCE,
);
