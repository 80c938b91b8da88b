import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { type FrameText, forgetTab, frameFor } from '../../../utils/background/frames.ts';
import { receive, textOf } from '../../../utils/background/receive.ts';
import type { ContentRequest, TextBlock } from '../../../utils/messages/protocol.ts';

type TextPiece = Extract<ContentRequest, { kind: 'text' }>;

const about = { address: 'https://ats.example/', title: '', heading: '', top: true };
let frame: FrameText;

beforeEach(() => {
  forgetTab(1);
  frame = frameFor({ tabId: 1, frameId: 0, page: '' }, 'session', about);
});

const piece = (change: Partial<TextPiece>): TextPiece => ({
  kind: 'text',
  session: 'session',
  version: 1,
  base: null,
  piece: 0,
  pieces: 1,
  blocks: [],
  order: [],
  about,
  unread: [],
  ...change,
});
const block = (id: number, text: string): TextBlock => ({ id, text });
const first = piece({ blocks: [block(1, 'Police Officer'), block(2, '2016 - 2021')], order: [1, 2] });

test('a text in one piece is whole', () => {
  expect(receive(frame, first)).toEqual({ receipt: 'received', whole: true });
  expect(textOf(frame)).toBe('Police Officer\n2016 - 2021');
});

test('a change takes the place of its blocks, and blocks that are not listed are gone', () => {
  receive(frame, first);
  receive(frame, piece({ version: 2, base: 1, blocks: [block(3, 'Marlow')], order: [3, 1] }));
  expect(textOf(frame)).toBe('Marlow\nPolice Officer');
});

test('a text in pieces is whole with the last', () => {
  expect(receive(frame, piece({ pieces: 2, blocks: [block(1, 'a')] })).whole).toBe(false);
  expect(textOf(frame)).toBe('');
  expect(receive(frame, piece({ pieces: 2, piece: 1, blocks: [block(2, 'b')], order: [1, 2] })).whole).toBe(true);
  expect(textOf(frame)).toBe('a\nb');
});

test.each([
  ['a change to a version that is not held', piece({ version: 2, base: 1, order: [1] })],
  ['a later piece without the first', piece({ pieces: 2, piece: 1, order: [1] })],
  ['a block that never came', piece({ order: [1] })],
])('after a restart, %s asks for all again', (_, lost) => {
  expect(receive(frame, lost)).toEqual({ receipt: 'resend', whole: false });
  expect(receive(frame, piece({ ...first, version: 3 })).whole).toBe(true);
});

test('a piece of a version that a newer one has overtaken is refused', () => {
  receive(frame, piece({ pieces: 2, blocks: [block(1, 'old')] }));
  receive(frame, piece({ version: 2, pieces: 2, blocks: [block(1, 'new')] }));
  expect(receive(frame, piece({ pieces: 2, piece: 1, order: [1] })).receipt).toBe('resend');
});

test('another session in the frame begins with nothing', () => {
  receive(frame, first);
  expect(textOf(frameFor({ tabId: 1, frameId: 0, page: '' }, 'another', about))).toBe('');
});

test('whatever changes are sent, both sides hold the same text', () => {
  const texts = fc.uniqueArray(fc.tuple(fc.nat(9), fc.string()), { selector: ([id]) => id });
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 3 }), (versions, size) => {
      forgetTab(2);
      const held = frameFor({ tabId: 2, frameId: 0, page: '' }, 'session', about);
      let sent = new Map<number, string>();
      for (const [at, blocks] of versions.entries()) {
        const changed = blocks.filter(([id, text]) => sent.get(id) !== text).map(([id, text]) => block(id, text));
        const pieces = Math.max(1, Math.ceil(changed.length / size));
        for (let i = 0; i < pieces; i++) {
          const order = i === pieces - 1 ? blocks.map(([id]) => id) : [];
          const part = changed.slice(i * size, (i + 1) * size);
          receive(held, piece({ version: at + 1, base: at || null, piece: i, pieces, blocks: part, order }));
        }
        sent = new Map(blocks);
        expect(textOf(held)).toBe(blocks.map(([, text]) => text).join('\n'));
      }
    }),
  );
});
