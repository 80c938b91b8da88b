import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { onTestFinished, vi } from 'vitest';
import officer from '../../../packs/officer.json' with { type: 'json' };
import type { OpenDocument, PageRequest, TabState } from '../../../utils/messages/protocol.ts';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';
import { saveScan } from '../../../utils/store/documents.ts';
import type { openStore } from '../../../utils/store/open.ts';
import type { DecisionRecord, DocumentRecord, MentionRecord } from '../../../utils/store/records.ts';
import type { Store } from '../../../utils/store/schema.ts';
import type { Settings } from '../../../utils/store/settings.ts';
import { writeSettings } from '../../../utils/store/write-settings.ts';
import { documentOf, mentionOf } from '../store/records-fixture.ts';
import { until } from '../until.ts';
import { type Background, surround } from './browser-fixture.ts';

export const REVIEWER = 'Renée Okafor';

/** What the panel finds when it opens. */
export interface Found {
  mentions?: Partial<MentionRecord>[];
  decisions?: DecisionRecord[];
  document?: Partial<DocumentRecord>;
  tab?: Partial<TabState>;
  open?: Partial<OpenDocument>;
  settings?: Partial<Settings>;
  background?: Background;
}

/** A panel that is shown, and the store behind it. */
export interface ShownPanel {
  screen: HTMLElement;
  store: Store;
  documentId: string;
  asked: PageRequest[];
}

let opened = 0;

/** Fills the real store, in a database of its own, and shows the real panel over it; it goes when the test ends. */
export async function showPanel(found: Found = {}): Promise<ShownPanel> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  const store = await storeOf();
  const documentId = `document-${++opened}`;
  await fill(store, documentId, found);
  const asked: PageRequest[] = [];
  surround({
    tab: tabOf(documentId, found),
    vocabulary: officer as unknown as Vocabulary,
    asked,
    requested: vi.fn(),
    background: found.background,
  });
  const { Panel } = await import('../../../components/Panel.tsx');
  const screen = document.createElement('div');
  document.body.replaceChildren(screen);
  render(<Panel />, screen);
  onTestFinished(() => {
    render(null, screen);
    store.close();
  });
  return { screen, store, documentId, asked };
}

/** The panel opens the store by itself; a second connection shows what is really kept. */
async function storeOf(): Promise<Store> {
  const { openStore: openAnew }: { openStore: typeof openStore } = await import('../../../utils/store/open.ts');
  const reply = await openAnew();
  if (!reply.ok) throw new Error(reply.reason);
  return reply.value;
}

async function fill(store: Store, id: string, { mentions = [{}], decisions = [], ...found }: Found): Promise<void> {
  const records = mentions.map((mention, index) => ({ ...mentionOf(id, index), ...mention }));
  await saveScan(store, { document: { ...documentOf(id), ...found.document }, mentions: records });
  // As said, also where they would be joined otherwise.
  for (const record of records) await store.put('mentions', record);
  for (const decision of decisions) await store.put('decisions', { ...decision, documentId: id });
  await writeSettings(store, { reviewer: REVIEWER, ...found.settings }, REVIEWER);
}

function tabOf(documentId: string, { tab, open, mentions = [{}] }: Found): TabState {
  const shown: OpenDocument = {
    session: 's',
    frameId: 0,
    documentId,
    version: 1,
    mentions: mentions.length,
    words: 300,
    pattern: 'https://ats.example/*',
    noRoom: 0,
    unread: [],
    cut: [],
    storeError: null,
    ...open,
  };
  const wanted = tab?.wanted ? { ...tab.wanted, documentId } : null;
  const base = { tabId: 7, pattern: 'https://ats.example/*', host: 'ats.example', site: 'on' } as const;
  return { ...base, documents: [shown], ...tab, wanted };
}

/** The first control or item whose words begin so; throws where there is none. */
export function control(screen: HTMLElement, words: string): HTMLElement {
  const all = screen.querySelectorAll<HTMLElement>('button, input, article');
  const found = [...all].find((one) => wordsOf(one).startsWith(words));
  if (!found) throw new Error(`Nothing to press begins with "${words}" in: ${screen.textContent}`);
  return found;
}

function wordsOf(element: HTMLElement): string {
  const words = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent;
  return words?.trim() ?? '';
}

/** Waits until the panel says these words. */
export function says(screen: HTMLElement, words: string): Promise<void> {
  return until(() => {
    if (!screen.textContent?.includes(words)) throw new Error(`"${words}" is not in: ${screen.textContent}`);
  });
}

/** Opens a mention as a click on its line does. */
export async function openMention(screen: HTMLElement, quote: string): Promise<HTMLElement> {
  await says(screen, quote);
  control(screen, quote).click();
  return until(() => {
    const card = screen.querySelector<HTMLElement>('[aria-current]');
    if (!card?.textContent?.includes(quote)) throw new Error(`"${quote}" is not open`);
    return card;
  });
}

export function press(target: EventTarget, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
