// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ContentRequest, Reply } from '../../../utils/messages/protocol.ts';
import type { Block } from '../../../utils/page/block.ts';
import { Sending } from '../../../utils/page/sending.ts';

/** Longer than every wait of the sending together, in milliseconds. */
const LONG = 20_000;

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** A page of one line whose background gives these answers to "settled", one after the other, and takes every text. */
async function tell(answers: readonly Reply<unknown>[]): Promise<string[]> {
  const said: string[] = [];
  const left = [...answers];
  const port = {
    async send<T>({ kind }: ContentRequest): Promise<Reply<T>> {
      said.push(kind);
      const taken: Reply<unknown> = { ok: true, value: 'received' };
      return ((kind === 'settled' && left.shift()) || taken) as Reply<T>;
    },
  };
  const line = oneLine();
  const sending = new Sending(
    {
      port,
      blocks: () => [line],
      heading: () => 'Ana Example',
      about: () => ({ address: 'https://ats.example/1', title: '', heading: 'Ana Example', top: true }),
      unread: () => [],
      sessionBegan: () => {},
    },
    life.signal,
  );
  sending.settled();
  await vi.advanceTimersByTimeAsync(LONG);
  return said;
}

/** What stands in the page. */
function oneLine(): Block {
  const element = document.body;
  const style = {} as Block['box']['style'];
  const box: Block['box'] = { element, heading: 0, parent: null, style, items: [], dirty: 0, hidden: 0, links: 0 };
  const text = 'Deputy Sheriff';
  const table = { starts: [0], nodes: [document.createTextNode(text)], offsets: [0], raw: [text] };
  return { id: 1, box, text, ...table, sent: null, marks: [], heir: null };
}

const RESEND: Reply<unknown> = { ok: true, value: 'resend' };
const DOWN: Reply<unknown> = { ok: false, code: 'unreachable', reason: 'starting' };

test.each([
  { name: 'it is kept at once', answers: [], said: ['text', 'settled'] },
  { name: 'the background was restarted and lost it', answers: [RESEND], said: ['text', 'settled', 'text', 'settled'] },
  { name: 'the background is just starting', answers: [DOWN, DOWN], said: ['text', 'settled', 'settled', 'settled'] },
  {
    name: 'the background stays away: it is not asked for ever',
    answers: Array(9).fill(DOWN),
    said: ['text', 'settled', 'settled', 'settled', 'settled'],
  },
])('a text that stands still is kept, or sent again: $name', async ({ answers, said }) => {
  expect(await tell(answers)).toEqual(said);
});
