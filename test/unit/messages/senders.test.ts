import { beforeEach, expect, test, vi } from 'vitest';
import type { ContentRequest, PageRequest } from '../../../utils/messages/protocol.ts';
import { answer } from '../../../utils/messages/router.ts';
import { MAY_SEND, type Sender, type SenderKind } from '../../../utils/messages/senders.ts';

const OWN_ID = 'own';
const OWN_BASE = 'chrome-extension://own/';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'own', getURL: () => 'chrome-extension://own/' } } }));

const tab = { id: 3 };
const page = 'https://ats.example/people/7';

/** Senders as browsers describe them, and what each may pass for. */
const SENDERS: [name: string, sender: Sender, kind: SenderKind][] = [
  ['our script in a page', { id: OWN_ID, url: page, tab, frameId: 0 }, 'content'],
  ['our script in a blank frame', { id: OWN_ID, url: 'about:srcdoc', tab, frameId: 5 }, 'content'],
  ['the side panel', { id: OWN_ID, url: `${OWN_BASE}sidepanel.html` }, 'page'],
  ['a page of ours opened as a tab', { id: OWN_ID, url: `${OWN_BASE}sidepanel.html`, tab, frameId: 0 }, 'page'],
  ['the reader of files', { id: OWN_ID, url: `${OWN_BASE}reader.html#x`, tab, frameId: 0 }, 'reader'],
  ['the reader without a tab', { id: OWN_ID, url: `${OWN_BASE}reader.html` }, 'page'],
  ['another extension', { id: 'other', url: 'chrome-extension://other/panel.html' }, 'nobody'],
  ['another extension that names our address', { id: 'other', url: `${OWN_BASE}sidepanel.html` }, 'nobody'],
  ['an address that only looks like ours', { id: OWN_ID, url: 'chrome-extension://own.example/x' }, 'nobody'],
  ['a script without a frame', { id: OWN_ID, url: page, tab }, 'nobody'],
  ['a script without a tab', { id: OWN_ID, url: page, frameId: 0 }, 'nobody'],
  ['nobody at all', {}, 'nobody'],
];

const session = 'session-1';
const about = { address: page, title: '', heading: '', top: true };
const REQUESTS: { [Kind in keyof typeof MAY_SEND]: Extract<ContentRequest | PageRequest, { kind: Kind }> } = {
  text: {
    kind: 'text',
    session,
    version: 1,
    base: null,
    piece: 0,
    pieces: 1,
    blocks: [{ id: 1, text: 'Officer' }],
    order: [1],
    about,
    unread: [{ kind: 'frame', detail: 'files.example', count: 1 }],
  },
  card: { kind: 'card', session, version: 1, index: 0 },
  'show-in-panel': { kind: 'show-in-panel', session, version: 1, index: 0 },
  'no-room': { kind: 'no-room', session, count: 3 },
  settled: { kind: 'settled', session: 'session-1', version: 1 },
  gone: { kind: 'gone', session },
  began: { kind: 'began' },
  area: { kind: 'area', address: page },
  'area-changed': { kind: 'area-changed', pattern: 'https://ats.example/*' },
  'tab-state': { kind: 'tab-state', tabId: 3 },
  'go-to': { kind: 'go-to', tabId: 3, documentId: 'd', index: -1 },
  'read-once': { kind: 'read-once', tabId: 3 },
  'turn-off': { kind: 'turn-off', pattern: 'https://ats.example/*' },
  'read-again': { kind: 'read-again', tabId: 3 },
  'decisions-changed': { kind: 'decisions-changed', documentId: 'd' },
  'packs-in-force': { kind: 'packs-in-force' },
  'packs-changed': { kind: 'packs-changed' },
  explain: { kind: 'explain', tabId: 3, documentId: 'd', index: 0 },
  'why-not': { kind: 'why-not', tabId: 3, documentId: 'd', index: 0, meaning: 'security' },
  'settings-changed': { kind: 'settings-changed' },
  vocabulary: { kind: 'vocabulary' },
};

const content = vi.fn(async () => ({ ok: true as const, value: 'content' }));
const ofPage = vi.fn(async () => ({ ok: true as const, value: 'page' }));
const handlers = { content, page: ofPage };

beforeEach(() => vi.clearAllMocks());

const cases = Object.values(REQUESTS).flatMap((request) =>
  SENDERS.map(([name, sender, kind]) => ({
    request,
    name,
    sender,
    kind,
    allowed: kind === 'reader' || MAY_SEND[request.kind] === kind,
  })),
);

test.each(cases)('$request.kind from $name: allowed $allowed', async ({ request, sender, allowed }) => {
  const reply = await answer(request, sender, handlers);
  expect(reply).toEqual(
    allowed ? { ok: true, value: MAY_SEND[request.kind] } : expect.objectContaining({ code: 'not-allowed' }),
  );
  expect(content.mock.calls.length + ofPage.mock.calls.length).toBe(allowed ? 1 : 0);
});

test('a script is bound to the frame that the browser names', async () => {
  await answer(REQUESTS.gone, SENDERS[1]?.[1] as Sender, handlers);
  expect(content).toHaveBeenCalledWith(REQUESTS.gone, { tabId: 3, frameId: 5, page: '' });
});

test('content scripts may report and ask, and nothing else', () => {
  const theirs = Object.keys(MAY_SEND).filter((kind) => MAY_SEND[kind as keyof typeof MAY_SEND] === 'content');
  expect(theirs.sort()).toEqual(['area', 'began', 'card', 'gone', 'no-room', 'settled', 'show-in-panel', 'text']);
});

const fromScript: Sender = { id: OWN_ID, url: page, tab, frameId: 0 };
test.each([
  ['nothing', undefined],
  ['a string', 'text'],
  ['an unknown command', { kind: 'erase' }],
  ['a name of the prototype', { kind: '__proto__' }],
  ['an unknown key', { ...REQUESTS.gone, tabId: 4 }],
  ['a negative version', { ...REQUESTS.card, version: -1 }],
  ['half an index', { ...REQUESTS.card, index: 0.5 }],
  ['a session that is too short', { ...REQUESTS.gone, session: 'x' }],
  ['a heading without end', { ...REQUESTS.text, about: { ...about, heading: 'x'.repeat(10_001) } }],
  ['a kind of unread that does not exist', { ...REQUESTS.text, unread: [{ kind: 'none', detail: '', count: 1 }] }],
])('%s is malformed, and is answered', async (_, message) => {
  expect(await answer(message, fromScript, handlers)).toMatchObject({ ok: false, code: 'malformed' });
  expect(content).not.toHaveBeenCalled();
});
