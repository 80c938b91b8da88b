import { describe, expect, test } from 'vitest';
import { orderFrames } from '../../../utils/background/frame-order.ts';
import type { FramePlace } from '../../../utils/messages/protocol.ts';

const frame = (name: string, path: number[], frames: FramePlace['frames'] = []) => ({ name, place: { path, frames } });
const page = (...frames: FramePlace['frames']) => frame('page', [], frames);

const CASES: [name: string, frames: ReturnType<typeof frame>[], expected: string[]][] = [
  ['the page comes first', [frame('below', [0]), page([0, 300])], ['page', 'below']],
  [
    'what stands higher comes before what was made earlier',
    [page([0, 900], [0, 300]), frame('low', [0]), frame('high', [1])],
    ['page', 'high', 'low'],
  ],
  [
    'side by side, from the left',
    [page([500, 80], [20, 80]), frame('right', [0]), frame('left', [1])],
    ['page', 'left', 'right'],
  ],
  [
    'a frame in a frame stands where both together put it',
    [page([0, 100], [0, 250]), frame('outer', [0], [[0, 400]]), frame('inner', [0, 0]), frame('second', [1])],
    ['page', 'outer', 'second', 'inner'],
  ],
  [
    'what nobody knows the place of comes last',
    [page(null, [0, 300]), frame('hidden', [0]), frame('shown', [1]), frame('of nobody', [7, 0])],
    ['page', 'shown', 'hidden', 'of nobody'],
  ],
];

describe('frames of a tab', () => {
  test.each(CASES)('%s', (_, frames, expected) => {
    expect(orderFrames(frames).map(({ name }) => name)).toEqual(expected);
  });
});
