import { expect, test, vi } from 'vitest';
import { enqueue } from '../../../utils/background/queue.ts';

/** Work that begins at once and ends when told. */
function gate(): { work: () => Promise<void>; open: () => void } {
  let open = () => {};
  const ended = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { work: () => ended, open };
}

test('of what waits under one name only the newest is done, after what has begun', async () => {
  const done: string[] = [];
  const first = gate();
  const last = new Promise<void>((resolve) => {
    enqueue(1, 'running', first.work);
    for (const version of ['old', 'older', 'newest']) enqueue(1, 'a', async () => void done.push(version));
    enqueue(1, 'b', async () => resolve());
  });
  expect(done).toEqual([]);
  first.open();
  await last;
  expect(done).toEqual(['newest']);
});

test('one tab does not wait for another', async () => {
  const slow = gate();
  enqueue(1, 'a', slow.work);
  await new Promise<void>((resolve) => enqueue(2, 'a', async () => resolve()));
  slow.open();
});

test('work that fails does not stop what waits behind it', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  enqueue(3, 'a', async () => {
    throw new Error('broken');
  });
  await new Promise<void>((resolve) => enqueue(3, 'b', async () => resolve()));
  expect(said).toHaveBeenCalledOnce();
});
