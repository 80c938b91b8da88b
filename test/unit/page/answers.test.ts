import { expect, test, vi } from 'vitest';
import type { LabelWords } from '../../../utils/messages/protocol.ts';
import { Answers, type MarksPiece } from '../../../utils/page/answers.ts';
import type { Block } from '../../../utils/page/block.ts';
import type { Mark } from '../../../utils/page/marks.ts';
import type { Paint } from '../../../utils/page/paint.ts';
import type { Layout } from '../../../utils/page/session.ts';

const LABEL: LabelWords = { words: 'Police', track: 'leo', state: 'open', unknown: false };
const TEXT = 'Police Officer';
const PATIENCE = 250;

const blocks = Array.from(
  { length: 3 },
  (_, i) => ({ id: i + 1, text: TEXT, marks: [], heir: null }) as unknown as Block,
);
const layout: Layout<Block> = {
  version: 1,
  blocks,
  ids: blocks.map(({ id }) => id),
  starts: blocks.map((_, i) => i * (TEXT.length + 1)),
  texts: blocks.map(({ text }) => text),
};

/** A piece with the mark of one block. */
function pieceOf(piece: number, pieces: number): MarksPiece {
  const start = piece * (TEXT.length + 1);
  const marks = [start, start + TEXT.length, 0];
  return { piece, pieces, labels: piece === 0 ? [LABEL] : [], marks } as unknown as MarksPiece;
}

/** Takes pieces at these times (ms) and tells what happened, in order. */
function taken(pieces: number, times: readonly number[]): string[] {
  const happened: string[] = [];
  const paint = {
    add: ({ index }: Mark) => happened.push(`ready ${index}`),
    remove: () => {},
    removeAll: () => {},
    flush: () => happened.push('painted'),
  } as unknown as Paint;
  for (const block of blocks) block.marks = [];
  const answers = new Answers(
    paint,
    () => false,
    () => happened.push('told'),
  );
  const clock = vi.spyOn(performance, 'now');
  for (const [piece, time] of times.entries()) {
    clock.mockReturnValue(time);
    for (const _ of answers.take(pieceOf(piece, pieces), layout, () => false));
  }
  clock.mockRestore();
  return happened;
}

test.each<{ name: string; pieces: number; times: number[]; happened: string[] }>([
  { name: 'of one piece is painted at once', pieces: 1, times: [1000], happened: ['ready 0', 'painted', 'told'] },
  {
    name: 'of many pieces is left to be painted with its labels, all in one go',
    pieces: 3,
    times: [1000, 1010, 1020],
    happened: ['ready 0', 'ready 1', 'ready 2', 'told'],
  },
  {
    name: 'that comes slowly is shown as far as it is there',
    pieces: 3,
    times: [1000, 1000 + PATIENCE, 1010 + PATIENCE],
    happened: ['ready 0', 'told', 'ready 1', 'ready 2', 'told'],
  },
])('an answer $name', ({ pieces, times, happened }) => {
  expect(taken(pieces, times)).toEqual(happened);
});
