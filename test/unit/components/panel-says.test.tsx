// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PageRequest } from '../../../utils/messages/protocol.ts';
import type { DecisionRecord } from '../../../utils/store/records.ts';
import { mentionOf, STAMP } from '../store/records-fixture.ts';
import { until } from '../until.ts';
import { control, type Found, openMention, says, showPanel } from './panel-fixture.tsx';

const DECISION: DecisionRecord = {
  id: 'd1',
  documentId: '',
  key: { ...mentionOf('', 0).key, quote: 'reserve officer', before: 'i am a' },
  quote: 'Reserve Officer',
  before: 'I am a ',
  after: ' of Marlow',
  action: 'confirm',
  meaning: 'sworn-law-enforcement',
  context: 'held',
  track: 'leo',
  note: '',
  reviewer: 'A. Lindqvist',
  role: '',
  blind: false,
  reasonsInView: null,
  time: 1000,
  engineSaid: { meaning: 'sworn-law-enforcement', context: 'held', track: 'leo', stamp: STAMP },
  sequence: 1,
  ended: null,
};
const IMAGE = { kind: 'image', detail: '', count: 2 } as const;
const CUT = 'Only the first 16 MB of 20 MB were read.';
const CHECKED = { decisionId: 'd1', joined: 'check-again', before: 'I am not a ' } as const;

const failing = (kind: PageRequest['kind'], reason: string) => (request: PageRequest) =>
  request.kind === kind ? ({ ok: false, code: 'failed', reason } as const) : undefined;

const CASES: [string, Found, string[]][] = [
  ['a site that is off', { tab: { site: 'off' } }, ['Off on this site', 'Nothing leaves this computer']],
  ['a permission that was taken away', { tab: { site: 'revoked' } }, ['taken away', 'decisions are kept']],
  ['a page of the browser', { tab: { site: 'not-a-page', pattern: '' } }, ['Extensions may not read this page']],
  ['the applicant', {}, ['Dana Whitlock']],
  ['the suggestion, its reason, and that it decides nothing', {}, ['The text says so.', 'not an eligibility decision']],
  [
    'pictures that were not read',
    { document: { unread: [IMAGE] }, open: { unread: [IMAGE] } },
    ['Not read: 2 pictures'],
  ],
  ['what was cut', { document: { cut: [CUT] }, open: { cut: [CUT] } }, [CUT]],
  [
    'the way to have the whole page read, where a part of it was taken for the resume and mentions beside it were left out',
    { document: { cut: [CUT] }, open: { cut: [CUT], area: 'found' } },
    ['Read the whole page'],
  ],
  ['and where it is read so, the way back', { open: { area: 'whole' } }, ['as you chose', 'Read the resume only']],
  ['no mention', { mentions: [] }, ['No officer words found', '300 words']],
  ['how much was read', { mentions: [{}, {}] }, ['0 of 2 read']],
  [
    'why reading stopped',
    { background: failing('tab-state', 'The page never came to rest.') },
    ['The page never came to rest.'],
  ],
  ['a record that was not kept', { open: { storeError: 'The disk is full.' } }, ['The disk is full.']],
  ['a decision whose words are gone', { decisions: [DECISION] }, ['Reserve Officer', 'no longer in the document']],
];
test.each(CASES)('the panel says: %s', async (_name, found, sentences) => {
  const { screen } = await showPanel(found);
  for (const sentence of sentences) await says(screen, sentence);
});

test('a decision whose surroundings changed is shown with both texts and does not count', async () => {
  const { screen } = await showPanel({ mentions: [CHECKED], decisions: [DECISION] });
  const card = await openMention(screen, 'Police Officer');
  expect(card.textContent).toContain('I am a Reserve Officer of Marlow');
  expect(card.textContent).toContain('I am not a Police Officer, City of Marlow');
  expect(screen.textContent).toContain('0 of 1 read');
});

test('an open mention shows the words that decided, each with what it speaks for', async () => {
  const words = {
    words: 'Police Department',
    says: 'sworn law enforcement',
    rule: 'r',
    speaksFor: 'meaning',
    points: 3,
  };
  const { screen } = await showPanel({ mentions: [{ deciding: [words] as never }] });
  const card = await openMention(screen, 'Police Officer');
  expect(card.querySelector('.cue q')?.textContent).toBe('Police Department');
});

test('where the page asked for a mention, that one is open', async () => {
  const wanted = { documentId: '', index: 1, at: 5 };
  const { screen } = await showPanel({ mentions: [{ quote: 'First' }, { quote: 'Second' }], tab: { wanted } });
  await until(() => expect(screen.querySelector('[aria-current] h4')?.textContent).toBe('Second'));
});

test('opening a mention shows its words in the page', async () => {
  const { screen, asked, documentId } = await showPanel();
  await openMention(screen, 'Police Officer');
  expect(asked).toContainEqual({ kind: 'go-to', tabId: 7, documentId, index: 0 });
});

test('a withdrawn orphan is gone from the panel and kept in the store', async () => {
  const { screen, store } = await showPanel({ decisions: [DECISION] });
  await says(screen, 'no longer in the document');
  control(screen, 'Withdraw').click();
  await until(() => expect(screen.textContent).not.toContain('no longer in the document'));
  expect((await store.get('decisions', 'd1'))?.ended?.by).toBe('orphan-dismissed');
});

test('of thousands of mentions only a part is drawn, and the rest is said', async () => {
  const { screen } = await showPanel({ mentions: Array.from({ length: 3000 }, () => ({})) });
  await says(screen, '0 of 3000 read');
  expect(screen.querySelectorAll('li').length).toBeLessThan(500);
  expect(control(screen, 'Show').textContent).toMatch(/more of 2\d{3}/);
});
