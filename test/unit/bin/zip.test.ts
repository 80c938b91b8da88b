import { expect, test } from 'vitest';
import { zip } from '../../../bin/zip.ts';
import { unzip } from '../../unzip.ts';

const entries = [
  { path: 'b/größe.txt', bytes: Buffer.from('second '.repeat(1000)) },
  { path: 'a.txt', bytes: Buffer.from('first') },
  { path: 'empty', bytes: Buffer.alloc(0) },
];

test('gives back the files that were packed, in order of name', () => {
  const files = unzip(zip(entries));
  expect([...files.keys()]).toEqual(['a.txt', 'b/größe.txt', 'empty']);
  for (const { path, bytes } of entries) expect(files.get(path)).toEqual(bytes);
});

test('gives the same bytes in whatever order the files come', () => {
  expect(zip(entries.toReversed()).equals(zip(entries))).toBe(true);
});
