import { batch } from '@preact/signals';
import { ask } from '../../utils/messages/ask.ts';
import type { TabState } from '../../utils/messages/protocol.ts';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import { readDecisions } from '../../utils/store/decisions.ts';
import { readDocument, readMentions } from '../../utils/store/documents.ts';
import { openStore } from '../../utils/store/open.ts';
import { readSettings } from '../../utils/store/settings.ts';
import * as panel from './panel.ts';
import { watchTab } from './tab.ts';

/** Follows the active tab and keeps the panel's state in step with the store. Gives a function that looks again. */
export function followTab(signal: AbortSignal): () => Promise<void> {
  void loadSettings();
  return watchTab(
    {
      changed: (state) => void showTab(state),
      failed: (reason) => {
        panel.error.value = reason;
      },
      noticed: (notice) => {
        if (notice.kind === 'document' && notice.documentId === panel.documentId.value) void loadDocument();
        if (notice.kind === 'settings') void loadSettings();
      },
    },
    signal,
  );
}

async function showTab(state: TabState): Promise<void> {
  const wanted = state.wanted;
  const isNewWish = wanted !== null && wanted.at !== panel.tab.value?.wanted?.at;
  const first = [...state.documents].sort((a, b) => b.mentions - a.mentions)[0];
  const chosen = state.documents.find((one) => one.documentId === panel.documentId.value) ?? first;
  const id = isNewWish ? wanted.documentId : (chosen?.documentId ?? null);
  const isOther = id !== panel.documentId.value;
  batch(() => {
    panel.tab.value = state;
    panel.error.value = state.error;
    panel.documentId.value = id;
    if (isOther) {
      panel.current.value = -1;
      panel.editing.value = 'none';
      panel.undoable.value = null;
    }
  });
  await loadDocument();
  if (isNewWish) panel.current.value = wanted.index;
}

/** Reads the document again; an answer for a document that is no longer shown is dropped. */
export async function loadDocument(): Promise<void> {
  const id = panel.documentId.value;
  const opened = await openStore();
  if (!opened.ok) {
    panel.error.value = opened.reason;
    return;
  }
  panel.vocabulary.value ??= await askVocabulary();
  if (id === null) {
    clear();
    return;
  }
  const [record, mentions, decisions] = await Promise.all([
    readDocument(opened.value, id),
    readMentions(opened.value, id),
    readDecisions(opened.value, id),
  ]);
  if (panel.documentId.value !== id) return;
  batch(() => {
    panel.documentRecord.value = record ?? null;
    panel.mentions.value = mentions;
    panel.decisions.value = decisions;
  });
}

function clear(): void {
  batch(() => {
    panel.documentRecord.value = null;
    panel.mentions.value = [];
    panel.decisions.value = [];
  });
}

async function askVocabulary(): Promise<Vocabulary | null> {
  const reply = await ask<Vocabulary>({ kind: 'vocabulary' });
  return reply.ok ? reply.value : null;
}

async function loadSettings(): Promise<void> {
  const opened = await openStore();
  if (opened.ok) panel.settings.value = await readSettings(opened.value);
}
