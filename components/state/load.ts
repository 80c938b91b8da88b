import { batch } from '@preact/signals';
import { ask } from '../../utils/messages/ask.ts';
import type { ChangeNotice, TabState } from '../../utils/messages/protocol.ts';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import { readDecisions } from '../../utils/store/decisions.ts';
import { failed } from '../../utils/store/failed.ts';
import { openStore } from '../../utils/store/open.ts';
import { readDocument, readMentions } from '../../utils/store/read-documents.ts';
import type { Store } from '../../utils/store/schema.ts';
import { readSettings } from '../../utils/store/settings.ts';
import { clearApplicant, loadApplicant } from './applicant-load.ts';
import { mainDocument } from './documents.ts';
import * as panel from './panel.ts';
import { watchTab } from './tab.ts';

/** Follows the active tab and keeps the panel's state in step with the store, until the signal ends. */
export function followTab(signal: AbortSignal, own?: number): void {
  void loadSettings();
  watchTab(
    {
      changed: (state) => void showTab(state),
      failed: (reason) => {
        panel.readError.value = reason;
      },
      noticed,
    },
    signal,
    own,
  );
}

function noticed(notice: ChangeNotice): void {
  if (notice.kind === 'document' && notice.documentId === panel.documentId.value) void loadDocument();
  if (notice.kind === 'settings') void loadSettings();
  if (notice.kind === 'packs') {
    panel.vocabulary.value = null;
    void loadDocument();
  }
}

async function showTab(state: TabState): Promise<void> {
  const { wanted } = state;
  const isNewWish = wanted !== null && wanted.at !== panel.tab.value?.wanted?.at;
  const sameTab = panel.tab.value?.tabId === state.tabId;
  const id = isNewWish ? wanted.documentId : mainDocument(state, sameTab ? panel.documentId.value : null);
  batch(() => {
    panel.tab.value = state;
    panel.readError.value = null;
    showDocument(id);
  });
  await loadDocument();
  if (isNewWish) panel.openMention(wanted.index);
}

/** Turns to another document of the tab; what was open at the former one is closed. */
export function showDocument(id: string | null): void {
  if (id === panel.documentId.value) return;
  batch(() => {
    panel.documentId.value = id;
    panel.documentRecord.value = null;
    panel.isLoaded.value = false;
    panel.mentions.value = [];
    panel.decisions.value = [];
    panel.current.value = -1;
    panel.editing.value = 'none';
    panel.namePending.value = 'none';
    panel.actionError.value = null;
    panel.draftError.value = null;
    panel.undoable.value = null;
    clearApplicant();
  });
}

/** Reads the document again; an answer for a document that is no longer shown is dropped. */
export async function loadDocument(): Promise<void> {
  const id = panel.documentId.value;
  const opened = await openStore();
  if (!opened.ok) {
    panel.readError.value = opened.reason;
    return;
  }
  await loadVocabulary();
  if (id === null) {
    panel.isLoaded.value = true;
    return;
  }
  try {
    await readRecords(opened.value, id);
  } catch (error) {
    panel.readError.value = failed(error).reason;
  }
}

async function readRecords(store: Store, id: string): Promise<void> {
  const [record, mentions, decisions] = await Promise.all([
    readDocument(store, id),
    readMentions(store, id),
    readDecisions(store, id),
  ]);
  if (panel.documentId.value !== id) return;
  batch(() => {
    panel.isLoaded.value = true;
    panel.documentRecord.value = record ?? null;
    panel.mentions.value = mentions;
    panel.decisions.value = decisions;
  });
  if (record) await loadApplicant(store, record.subject, id);
}

async function loadVocabulary(): Promise<void> {
  if (panel.vocabulary.value) return;
  const reply = await ask<Vocabulary>({ kind: 'vocabulary' });
  if (reply.ok) panel.vocabulary.value = reply.value;
  else panel.readError.value = reply.reason;
}

async function loadSettings(): Promise<void> {
  const opened = await openStore();
  if (opened.ok) panel.settings.value = await readSettings(opened.value);
}
