// @vitest-environment happy-dom
import './browser.ts';
import fc from 'fast-check';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import * as panel from '../../../components/state/panel.ts';
import { showPlainly } from '../../../utils/review/show-plainly.ts';
import { mentionOf } from '../store/records-fixture.ts';
import { drawPanel, textOf } from './fixture.ts';

test.each([
  ['a zero-width space', 'Po\u200blice', 'Po·lice'],
  ['a turn of direction', '\u202eecilop', '·ecilop'],
  ['an isolate', 'a\u2066b\u2069', 'a·b·'],
  ['a soft hyphen', 'of\u00adficer', 'of·ficer'],
  ['letters nobody sees', 'a\u{e0041}b', 'a·b'],
  ['a control character', 'a\u0000b\u0007c', 'a·b·c'],
  ['line ends and tabs', 'Police\n\t Officer', 'Police Officer'],
])('%s is shown for what it is', (_, text, shown) => {
  expect(showPlainly(text)).toBe(shown);
});

test('a title of 10,000 characters is cut', () => {
  expect(showPlainly('x'.repeat(10_000)).length).toBeLessThan(500);
});

test('whatever the text, no unseen character is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      return !/[\p{Cf}\p{Cc}]/u.test(showPlainly(text));
    }),
  );
});

const MARKUP = '<img src=x onerror=alert(1)><script>alert(1)</script>';

test('markup in a resume is words', async () => {
  const mention = {
    ...mentionOf('d', 0),
    quote: MARKUP,
    before: MARKUP,
    after: MARKUP,
    section: MARKUP,
    cautions: [MARKUP],
    deciding: [{ words: MARKUP, says: MARKUP, rule: 'r', speaksFor: 'meaning' as const, points: 1 }],
  };
  const root = await drawPanel({ mentions: [mention] });
  await act(() => panel.openMention(0));
  expect(root.querySelector('img, script')).toBeNull();
  expect(textOf(root.querySelector('h4'))).toBe(MARKUP);
});
