import { expect, test } from 'vitest';
import { type Block, currentOf } from '../../../utils/page/block.ts';
import { Kinship } from '../../../utils/page/kinship.ts';

let lastId = 0;

function read(kinship: Kinship, text: string): Block {
  const block = { id: ++lastId, text, nodes: [], marks: [], sent: text, heir: null } as unknown as Block;
  kinship.find(block);
  return block;
}

function settle(kinship: Kinship): void {
  for (const _ of kinship.settle());
}

function kinshipWith(unpainted: Block[] = []): Kinship {
  return new Kinship({ unpaint: (block) => unpainted.push(block), repaint: () => {} });
}

test('a block that comes back with the same text keeps its number', () => {
  const unpainted: Block[] = [];
  const kinship = kinshipWith(unpainted);
  const former = read(kinship, 'Police Officer');
  settle(kinship);
  kinship.lose(former);
  const { id } = former;
  const again = read(kinship, 'Police Officer');
  settle(kinship);
  expect([again.id, currentOf(former), unpainted]).toEqual([id, again, [former]]);
});

test('a block that was read and lost again before the settling inherits nothing', () => {
  const kinship = kinshipWith();
  const former = read(kinship, 'Police Officer');
  settle(kinship);
  kinship.lose(former);
  const brief = read(kinship, 'Police Officer');
  kinship.lose(brief);
  const last = read(kinship, 'Police Officer');
  settle(kinship);
  expect([currentOf(former), last.id, currentOf(brief)]).toEqual([last, former.id, undefined]);
});
