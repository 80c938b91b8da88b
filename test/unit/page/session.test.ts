import { describe, expect, it } from 'vitest';
import type { ContentRequest, PageAbout, Reply } from '../../../utils/messages/protocol.ts';
import { cutIntoPieces, Session, type SessionBlock } from '../../../utils/page/session.ts';

const about: PageAbout = { address: 'https://ats.example/1', title: '', heading: '', top: true };
type TextPiece = Extract<ContentRequest, { kind: 'text' }>;

/** A line that notes what is sent and answers with what `answer` says. */
function line(answer: (request: ContentRequest) => unknown = () => 'received') {
  const sent: ContentRequest[] = [];
  return {
    sent,
    texts: () => sent.filter((request): request is TextPiece => request.kind === 'text'),
    port: {
      async send<T>(request: ContentRequest): Promise<Reply<T>> {
        sent.push(structuredClone(request));
        const value = answer(request);
        return value instanceof Error
          ? { ok: false, code: 'unreachable', reason: value.message }
          : { ok: true, value: value as T };
      },
    },
  };
}

function blocks(...texts: string[]): SessionBlock[] {
  return texts.map((text, i) => ({ id: i + 1, text, sent: null }));
}

describe('a session', () => {
  it('sends everything first, then changed blocks on the version that is held', async () => {
    const { port, texts } = line();
    const session = new Session(port);
    const page = blocks('one', 'two', 'three');
    await session.send(page, about, []);
    (page[1] as SessionBlock).text = 'TWO';
    await session.send(page, about, []);
    expect(texts().map(({ version, base, blocks, order }) => ({ version, base, blocks, order }))).toEqual([
      {
        version: 1,
        base: null,
        blocks: page.map(({ id }, i) => ({ id, text: ['one', 'two', 'three'][i] })),
        order: [1, 2, 3],
      },
      { version: 2, base: 1, blocks: [{ id: 2, text: 'TWO' }], order: [1, 2, 3] },
    ]);
  });

  it('knows when the background holds the same text', async () => {
    const session = new Session(line().port);
    const page = blocks('one', 'two');
    expect(session.differs(page)).toBe(true);
    await session.send(page, about, []);
    expect(session.differs(page)).toBe(false);
    expect(session.differs([...page].reverse())).toBe(true);
    expect(session.differs(page.slice(1))).toBe(true);
    (page[0] as SessionBlock).text = 'ONE';
    expect(session.differs(page)).toBe(true);
  });

  it('sends large texts in pieces and names the order on the last', async () => {
    const { port, texts } = line();
    const page = blocks(...Array.from({ length: 5 }, () => 'x'.repeat(30_000)));
    await new Session(port).send(page, about, []);
    expect(texts().map(({ piece, pieces, blocks, order }) => [piece, pieces, blocks.length, order.length])).toEqual([
      [0, 3, 2, 0],
      [1, 3, 2, 0],
      [2, 3, 1, 5],
    ]);
  });

  it('says when the background asks for everything again, and then sends it', async () => {
    let isFirst = true;
    const { port, texts } = line(() => (isFirst ? 'received' : 'resend'));
    const session = new Session(port);
    const page = blocks('one', 'two');
    await session.send(page, about, []);
    isFirst = false;
    (page[0] as SessionBlock).text = 'ONE';
    expect(await session.send(page, about, [])).toBe('resend');
    session.forget();
    isFirst = true;
    await session.send(page, about, []);
    expect(texts().at(-1)).toMatchObject({ base: null, blocks: [{ text: 'ONE' }, { text: 'two' }] });
  });

  it('sends again what did not arrive', async () => {
    let fails = true;
    const { port, texts } = line(() => (fails ? new Error('no receiver') : 'received'));
    const session = new Session(port);
    const page = blocks('one');
    expect(await session.send(page, about, [])).toBe('failed');
    fails = false;
    expect(await session.send(page, about, [])).toBe('received');
    expect(texts().at(-1)).toMatchObject({ base: null, blocks: [{ id: 1, text: 'one' }] });
  });

  it('stops sending when a newer version has begun', async () => {
    const session: { it?: Session<SessionBlock> } = {};
    const page = blocks(...Array.from({ length: 4 }, () => 'x'.repeat(60_000)));
    const newer = blocks('short');
    let later: Promise<unknown> | undefined;
    const { port, texts } = line((request) => {
      if (request.kind === 'text' && request.version === 1 && request.piece === 1)
        later = session.it?.send(newer, about, []);
      return 'received';
    });
    session.it = new Session(port);
    expect(await session.it.send(page, about, [])).toBe('stale');
    await later;
    expect(texts().filter(({ version }) => version === 1)).toHaveLength(2);
    expect(texts().at(-1)).toMatchObject({ version: 2, base: null, pieces: 1 });
  });

  it('takes answers for its last version only', async () => {
    const session = new Session(line().port);
    const page = blocks('one');
    expect(session.isCurrent(session.id, 1)).toBe(false);
    await session.send(page, about, []);
    expect(session.isCurrent(session.id, 1)).toBe(true);
    expect(session.isCurrent('another', 1)).toBe(false);
    await session.send(page, about, []);
    expect(session.isCurrent(session.id, 1)).toBe(false);
    session.end();
    expect(session.isCurrent(session.id, 2)).toBe(false);
  });

  it('says once that its document is gone, and only if it was ever sent', async () => {
    const { port, sent } = line();
    const silent = new Session(port);
    silent.end();
    expect(sent).toEqual([]);
    const session = new Session(port);
    await session.send(blocks('one'), about, []);
    session.end();
    session.end();
    expect(sent.filter(({ kind }) => kind === 'gone')).toEqual([{ kind: 'gone', session: session.id }]);
  });

  it('says that a version may be kept once the background holds it, and not before', async () => {
    const { port, sent } = line();
    const session = new Session(port);
    session.settle();
    const sending = session.send(blocks('one'), about, []);
    session.settle();
    await sending;
    session.settle();
    expect(sent.filter(({ kind }) => kind === 'settled')).toEqual([
      { kind: 'settled', session: session.id, version: 1 },
    ]);
  });

  it.each([
    { name: 'the background holds the version', answer: 'received', end: 'received' },
    { name: 'the background was restarted in between', answer: 'resend', end: 'resend' },
    { name: 'nobody answers', answer: new Error('gone'), end: 'failed' },
  ])('tells what came of that: $name', async ({ answer, end }) => {
    const session = new Session(line(({ kind }) => (kind === 'settled' ? answer : 'received')).port);
    await session.send(blocks('one'), about, []);
    expect(await session.settle()).toBe(end);
  });

  it('lays blocks out as the background joins them', async () => {
    const session = new Session(line().port);
    const page = blocks('one', 'three', 'five');
    await session.send(page, about, []);
    const joined = page.map(({ text }) => text).join('\n');
    expect(session.layout?.starts.map((start, i) => joined.slice(start, start + (page[i]?.text.length ?? 0)))).toEqual(
      page.map(({ text }) => text),
    );
  });
});

describe('cutting into pieces', () => {
  it('gives one empty piece for nothing', () => {
    expect(cutIntoPieces([])).toEqual([[]]);
  });
  it('lets a block longer than a piece travel alone', () => {
    const long = { id: 1, text: 'x'.repeat(100_000) };
    const short = { id: 2, text: 'y' };
    expect(cutIntoPieces([short, long, short])).toEqual([[short], [long], [short]]);
  });
});
