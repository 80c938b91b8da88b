import './browser.ts';
import { expect, test } from 'vitest';
import { labelOf, stateSign } from '../../../components/labels.ts';
import { sectionsOf } from '../../../components/sections.ts';
import { leftOut, mainDocument } from '../../../components/state/documents.ts';
import type { MentionView } from '../../../components/state/views.ts';
import type { Standing } from '../../../utils/review/words.ts';
import type { MentionRecord } from '../../../utils/store/records.ts';
import { mentionOf } from '../store/records-fixture.ts';
import { openDocumentOf, tabOf, WORDS } from './fixture.ts';

const SWORN = 'sworn-law-enforcement';
const viewOf = (standing: Partial<Standing>, mention: Partial<MentionRecord> = {}): MentionView => ({
  mention: { ...mentionOf('d', 0), ...mention },
  standing: { meaning: SWORN, context: 'held', track: 'leo', state: 'open', ...standing },
  decision: null,
});

test.each([
  ['open', viewOf({}), 'Sworn, held', 'Not read yet'],
  ['confirmed', viewOf({ state: 'confirmed' }), 'Sworn, held', 'Confirmed'],
  [
    'another meaning',
    viewOf({ state: 'corrected', meaning: 'security', track: 'academy' }),
    'Security, held · was sworn',
    'Changed',
  ],
  [
    'another context',
    viewOf({ state: 'corrected', context: 'aspiration', track: 'academy' }),
    'Sworn, hoped for · was held',
    'Changed',
  ],
  ['unknown', viewOf({ meaning: 'unknown', track: 'review' }), 'Unknown, held', 'Needs a person'],
  ['check again', viewOf({}, { joined: 'check-again' }), 'Sworn, held', 'Check again'],
])('%s: label and state in words', (_, view, label, state) => {
  expect(labelOf(WORDS, view)).toBe(label);
  expect(stateSign(view).words).toBe(state);
});

test('mentions are cut where the heading changes', () => {
  const views = ['', 'Experience', 'Experience', 'Education', 'Experience'].map((section, index) =>
    viewOf({}, { section, index }),
  );
  expect(sectionsOf(views).map(({ name, views: inside }) => `${name} ${inside.length}`)).toEqual([
    'Without a heading 1',
    'Experience 2',
    'Education 1',
    'Experience 1',
  ]);
});

const [A, B] = [openDocumentOf({ documentId: 'a', mentions: 0 }), openDocumentOf({ documentId: 'b', mentions: 4 })];

test.each([
  ['none', [], null, null],
  ['the one with the most mentions', [A, B], null, 'b'],
  ['the one that is shown already', [A, B], 'a', 'a'],
  ['another when that one is gone', [B], 'a', 'b'],
])('the panel shows %s', (_, documents, shown, id) => {
  expect(mainDocument(tabOf({ documents }), shown)).toBe(id);
});

test('what several frames could not read is added up', () => {
  const image = { kind: 'image' as const, detail: '', count: 1 };
  const documents = [openDocumentOf({ unread: [image], cut: ['x'] }), openDocumentOf({ unread: [image], cut: ['x'] })];
  expect(leftOut(tabOf({ documents }))).toEqual({ unread: [{ ...image, count: 2 }], cut: ['x'] });
});
