// @vitest-environment happy-dom
import './browser.ts';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import * as panel from '../../../components/state/panel.ts';
import { mentionOf } from '../store/records-fixture.ts';
import { decisionOf, drawPanel, type Known, openDocumentOf, tabOf, textOf } from './fixture.ts';

const unreadOf = (kind: 'image' | 'pdf-viewer' | 'frame', detail = '', count = 1) => ({ kind, detail, count });
const MENTION = mentionOf('d', 0);
const MOVED = { ...MENTION, key: { ...MENTION.key, before: 'i was not a' }, before: 'I was not a ' };

const STATES: [string, Known, RegExp[]][] = [
  [
    'site off',
    { tab: tabOf({ site: 'off' }) },
    [/Off on this site/, /Nothing leaves this computer/, /Turn on for this site/, /Only this page, once/],
  ],
  [
    'site off and its address unknown',
    { tab: tabOf({ site: 'off', pattern: '', host: '' }) },
    [/press the Officer Lens button in the toolbar/],
  ],
  [
    'permission taken away',
    { tab: tabOf({ site: 'revoked' }) },
    [/taken away in the browser’s settings/, /decisions are kept/],
  ],
  ['not a page', { tab: tabOf({ site: 'not-a-page', pattern: '' }) }, [/Extensions may not read this page/]],
  [
    'a PDF in the viewer',
    { tab: tabOf({ documents: [openDocumentOf({ words: 0, unread: [unreadOf('pdf-viewer')] })] }), document: null },
    [/This PDF has not been read/, /An empty list here would mean nothing/],
  ],
  ['no resume', { tab: tabOf({ documents: [] }), document: null }, [/No resume on this page yet/]],
  ['nothing found', { mentions: [] }, [/No officer words found/, /Read in full: 300 words/, /You decide/]],
  [
    'nothing found, but a part was not read',
    { mentions: [], tab: tabOf({ documents: [openDocumentOf({ unread: [unreadOf('image', '', 2)] })] }) },
    [/Not read: 2 pictures/, /Read in part/],
  ],
  [
    'another frame could not be read',
    {
      tab: tabOf({
        documents: [
          openDocumentOf(),
          openDocumentOf({ documentId: 'e', unread: [unreadOf('frame', 'files.example')] }),
        ],
      }),
    },
    [/A frame of files.example may not be read/],
  ],
  [
    'text was cut',
    { tab: tabOf({ documents: [openDocumentOf({ cut: ['Read 16.0 MB of 20.0 MB.'] })] }) },
    [/Read 16.0 MB of 20.0 MB/],
  ],
  [
    'reading stopped',
    {
      readError: 'The page changed faster than it could be read.',
      document: null,
      decisions: [decisionOf(MENTION)],
    },
    [/Reading stopped/, /faster than it could be read/, /Your decision is safe/, /Read again/, /Copy details/],
  ],
  [
    'records not stored',
    { tab: tabOf({ documents: [openDocumentOf({ storeError: 'The disk has no room left.' })] }) },
    [/The disk has no room left/, /Police Officer/],
  ],
  [
    'reading',
    {},
    [
      /Suggested track/,
      /LEO program/,
      /You decide; this is not an eligibility decision/,
      /0 of 2 read/,
      /Experience0 of 2/,
    ],
  ],
  [
    'orphan',
    { mentions: [mentionOf('d', 1)], decisions: [decisionOf(MENTION)] },
    [
      /One decision no longer meets its words. Nothing was moved/,
      /by Renée Okafor/,
      /no longer in the document/,
      /Withdraw/,
    ],
  ],
];

test.each(STATES)('%s: the panel says so', async (_, known, sentences) => {
  const text = textOf(await drawPanel(known));
  for (const sentence of sentences) expect(text).toMatch(sentence);
  expect(text).not.toMatch(/score|confidence|qualified|verified|approved|%|!/i);
});

test.each([
  ['its surroundings', MOVED, decisionOf(MENTION), /The text around it has changed, check again/],
  [
    'what the rules say',
    { ...MENTION, context: 'negated' as const, track: 'academy' as const },
    decisionOf(MENTION),
    /The rules now say “Sworn law enforcement, denied”; they said “Sworn law enforcement, held”/,
  ],
  [
    'how often it stands there',
    { ...MENTION, key: { ...MENTION.key, equals: 2 } },
    decisionOf(MENTION),
    /Now stands twice in the document. Check both again/,
  ],
])('check again says what changed: %s', async (_, mention, decision, sentence) => {
  const again = { ...mention, decisionId: decision.id, joined: 'check-again' as const };
  const root = await drawPanel({ mentions: [again], decisions: [decision] });
  expect(textOf(root.querySelector('.bar'))).toContain('0 of 1 read');
  await act(() => panel.openMention(0));
  const note = textOf(root.querySelector('[role=note]'));
  expect(note).toMatch(sentence);
  expect(note).toContain(`Was: ${decision.before}`.trim());
  expect(note).toContain(`Now: ${mention.before}`.trim());
});

test('nothing is said of a document before the store has answered', async () => {
  const root = await drawPanel({ document: null });
  await act(() => {
    panel.isLoaded.value = false;
  });
  expect(textOf(root.querySelector('.body'))).toBe('');
});
