import type { Context, Meaning } from '../../utils/engine/types.ts';
import { ask } from '../../utils/messages/ask.ts';
import { notify } from '../../utils/messages/notices.ts';
import type { Reply } from '../../utils/messages/protocol.ts';
import { trackOf } from '../../utils/review/vocabulary.ts';
import { addDecision, endDecision } from '../../utils/store/decisions.ts';
import { openStore } from '../../utils/store/open.ts';
import type { DecisionRecord } from '../../utils/store/records.ts';
import type { Store } from '../../utils/store/schema.ts';
import { writeSettings } from '../../utils/store/settings.ts';
import { loadDocument } from './load.ts';
import * as panel from './panel.ts';

/** Agrees with what is suggested for the current mention, and goes to the next one not read. */
export async function confirmCurrent(note = ''): Promise<void> {
  const view = currentView();
  if (!view) return;
  const { meaning, context } = view.standing;
  const unchanged = meaning === view.mention.meaning && context === view.mention.context;
  if (await decide(unchanged ? 'confirm' : 'change', meaning, context, note)) goToNextOpen();
}

/** Says another meaning or context of the current mention. */
export async function changeCurrent(meaning: Meaning, context: Context, note: string): Promise<boolean> {
  return decide('change', meaning, context, note);
}

async function decide(
  action: DecisionRecord['action'],
  meaning: Meaning,
  context: Context,
  note: string,
): Promise<boolean> {
  const view = currentView();
  const words = panel.vocabulary.value;
  const record = panel.documentRecord.value;
  if (!view || !words || !record) return false;
  const reviewer = panel.settings.value?.reviewer ?? '';
  if (reviewer === '') {
    panel.editing.value = 'name';
    return false;
  }
  const { mention } = view;
  const saved = await inStore((store) =>
    addDecision(store, {
      mention,
      action,
      meaning,
      context,
      track: trackOf(words, meaning, context),
      note,
      reviewer,
      engineSaid: { meaning: mention.meaning, context: mention.context, track: mention.track, stamp: record.stamp },
    }),
  );
  if (!saved) return false;
  panel.editing.value = 'none';
  panel.undoable.value = { id: saved.id, words: `${action === 'confirm' ? 'Confirmed' : 'Changed'}: ${mention.quote}` };
  await tellChange(mention.documentId);
  return true;
}

/** Takes the last decision back; what stood before it stands again. */
export async function undoLast(): Promise<void> {
  const last = panel.undoable.value;
  const id = panel.documentId.value;
  if (!last || !id) return;
  await withdraw(last.id, 'undo');
  panel.undoable.value = null;
}

/** Ends a decision, by undo or because its words are gone. */
export async function withdraw(decisionId: string, by: 'undo' | 'orphan-dismissed'): Promise<void> {
  const id = panel.documentId.value;
  const reviewer = panel.settings.value?.reviewer ?? '';
  if (id === null) return;
  const done = await inStore((store) => endDecision(store, decisionId, by, reviewer));
  if (done !== undefined) await tellChange(id);
}

/** Scrolls the page to a mention and marks it. */
export async function showInPage(index: number): Promise<void> {
  const { tab, documentId } = panel;
  if (!tab.value || documentId.value === null) return;
  const reply = await ask({ kind: 'go-to', tabId: tab.value.tabId, documentId: documentId.value, index });
  if (!reply.ok) panel.error.value = reply.reason;
}

export async function saveReviewer(reviewer: string): Promise<void> {
  const settings = await inStore((store) => writeSettings(store, { reviewer }, reviewer));
  if (settings) panel.settings.value = settings;
  panel.editing.value = 'none';
  notify({ kind: 'settings' });
}

export async function saveSingleKeys(singleKeys: boolean): Promise<void> {
  const settings = await inStore((store) => writeSettings(store, { singleKeys }, panel.settings.value?.reviewer ?? ''));
  if (settings) panel.settings.value = settings;
}

export function moveCurrent(by: 1 | -1): void {
  const shown = panel.shownViews.value;
  const at = shown.findIndex((view) => view.mention.index === panel.current.value);
  const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
  if (next) {
    panel.current.value = next.mention.index;
    panel.editing.value = 'none';
  }
}

export function currentView(): panel.MentionView | undefined {
  return panel.views.value.find((view) => view.mention.index === panel.current.value);
}

function goToNextOpen(): void {
  const open = panel.views.value.filter((view) => view.standing.state === 'open');
  const next = open.find((view) => view.mention.index > panel.current.value) ?? open[0];
  if (next) panel.current.value = next.mention.index;
}

/** The background paints again; the store already holds the change, so the panel reads it at once. */
async function tellChange(documentId: string): Promise<void> {
  await loadDocument();
  await ask({ kind: 'decisions-changed', documentId });
}

/** Runs a write; a failure is said and nothing is shown as saved. */
async function inStore<T>(write: (store: Store) => Promise<Reply<T>>): Promise<T | undefined> {
  const opened = await openStore();
  const reply = opened.ok ? await write(opened.value) : opened;
  if (reply.ok) {
    panel.error.value = null;
    return reply.value;
  }
  panel.error.value = `Not saved. ${reply.reason}`;
  return undefined;
}
