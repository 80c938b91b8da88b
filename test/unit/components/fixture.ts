import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { PanelBody } from '../../../components/PanelBody.tsx';
import { PanelFoot } from '../../../components/PanelFoot.tsx';
import { showDocument } from '../../../components/state/load.ts';
import * as panel from '../../../components/state/panel.ts';
import pack from '../../../packs/officer.json' with { type: 'json' };
import type { OpenDocument, TabState } from '../../../utils/messages/protocol.ts';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';
import type { DecisionRecord, DocumentRecord, MentionRecord } from '../../../utils/store/records.ts';
import { DEFAULT_SETTINGS } from '../../../utils/store/settings.ts';
import { documentOf, mentionOf, STAMP } from '../store/records-fixture.ts';

/** The names of the default pack. */
export const WORDS = pack as unknown as Vocabulary;

export function openDocumentOf(change: Partial<OpenDocument> = {}): OpenDocument {
  return {
    session: 's',
    frameId: 0,
    documentId: 'd',
    version: 1,
    mentions: 2,
    words: 300,
    noRoom: 0,
    pattern: 'https://ats.example/*',
    unread: [],
    cut: [],
    storeError: null,
    ...change,
  };
}

export function tabOf(change: Partial<TabState> = {}): TabState {
  return {
    tabId: 1,
    pattern: 'https://ats.example/*',
    host: 'ats.example',
    site: 'on',
    documents: [openDocumentOf()],
    wanted: null,
    ...change,
  };
}

export function decisionOf(mention: MentionRecord, change: Partial<DecisionRecord> = {}): DecisionRecord {
  const { documentId, key, quote, before, after, meaning, context, track } = mention;
  return {
    id: 'one',
    documentId,
    key,
    quote,
    before,
    after,
    action: 'confirm',
    meaning,
    context,
    track,
    note: '',
    reviewer: 'Renée Okafor',
    role: '',
    blind: false,
    reasonsInView: null,
    time: Date.UTC(2026, 10, 24),
    engineSaid: { meaning, context, track, stamp: STAMP },
    sequence: 1,
    ended: null,
    ...change,
  };
}

/** What the panel knows in a test; the rest is as at its start. */
export interface Known {
  tab?: TabState | null;
  document?: DocumentRecord | null;
  mentions?: MentionRecord[];
  decisions?: DecisionRecord[];
  /** Why reading stopped. */
  readError?: string;
}

let drawn: HTMLElement | null = null;

/** Lets the panel know this and nothing else, and draws it. Gives the element that it is drawn into. */
export async function drawPanel({
  tab = tabOf(),
  document: record,
  mentions,
  decisions = [],
  readError,
}: Known): Promise<HTMLElement> {
  await act(() => {
    showDocument(null);
    panel.tab.value = tab;
    panel.vocabulary.value = WORDS;
    panel.settings.value = DEFAULT_SETTINGS;
    panel.documentId.value = 'd';
    panel.isLoaded.value = true;
    panel.documentRecord.value = record === undefined ? { ...documentOf('d'), firstSeen: 1, subject: 's' } : record;
    panel.mentions.value = mentions ?? [0, 1].map((index) => mentionOf('d', index));
    panel.decisions.value = decisions;
    panel.readError.value = readError ?? null;
    panel.keysShown.value = false;
    panel.filter.value = 'all';
  });
  const root = document.createElement('div');
  const former = drawn;
  drawn = root;
  // A panel that is only taken out of the page goes on drawing at every change, and each test would be slower than the one before.
  if (former) await act(() => render(null, former));
  document.body.replaceChildren(root);
  await act(() => render([h(PanelBody, { key: 'body' }), h(PanelFoot, { key: 'foot' })], root));
  return root;
}

/** The text of an element as one line. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Presses the button whose words begin so. */
export async function pressButton(root: HTMLElement, words: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find((one) => textOf(one).startsWith(words));
  if (!button) throw new Error(`No button says ${words}.`);
  await act(() => button.click());
}

/** Presses a key where the focus is, or at `at`. */
export async function pressKey(key: string, at: Element = document.activeElement ?? document.body): Promise<void> {
  await act(() => {
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}
