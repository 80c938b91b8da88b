import { batch } from '@preact/signals';
import type { Context, Meaning } from '../../utils/engine/types.ts';
import { ask } from '../../utils/messages/ask.ts';
import type { Reply } from '../../utils/messages/protocol.ts';
import { trackOf } from '../../utils/review/vocabulary.ts';
import { addDecision, endDecision } from '../../utils/store/decisions.ts';
import type { DecisionRecord } from '../../utils/store/records.ts';
import type { Store } from '../../utils/store/schema.ts';
import type { Settings } from '../../utils/store/settings.ts';
import { isBlind } from './applicant.ts';
import { inStore } from './in-store.ts';
import { keepSettings } from './keep-settings.ts';
import { loadDocument } from './load.ts';
import * as panel from './panel.ts';
import { reasonsInView } from './reasons-in-view.ts';
import type { MentionView } from './views.ts';

/** Agrees with what stands for the current mention, and goes to the next one not read. Tells whether it was saved. */
export async function confirmCurrent(note = ''): Promise<boolean> {
  const view = currentView();
  if (!view) return false;
  const { meaning, context } = view.standing;
  const unchanged = meaning === view.mention.meaning && context === view.mention.context;
  const saved = await decide(view, unchanged ? 'confirm' : 'change', meaning, context, note);
  if (saved) goToNextOpen();
  return saved;
}

/** Says another meaning or context of the current mention; the place is kept. Tells whether it was saved. */
export async function changeCurrent(meaning: Meaning, context: Context, note: string): Promise<boolean> {
  const view = currentView();
  return view !== undefined && decide(view, 'change', meaning, context, note);
}

async function decide(
  { mention }: MentionView,
  action: DecisionRecord['action'],
  meaning: Meaning,
  context: Context,
  note: string,
): Promise<boolean> {
  const words = panel.vocabulary.value;
  const record = panel.documentRecord.value;
  if (!words || !record) return false;
  const { reviewer, role } = panel.settings.value ?? { reviewer: '', role: '' };
  if (reviewer === '') {
    panel.namePending.value = 'mention';
    return false;
  }
  const saved = await save((store) =>
    addDecision(store, {
      mention,
      action,
      meaning,
      context,
      track: trackOf(words, meaning, context),
      note,
      reviewer,
      role,
      blind: isBlind.value,
      reasonsInView: reasonsInView(mention),
      engineSaid: { meaning: mention.meaning, context: mention.context, track: mention.track, stamp: record.stamp },
    }),
  );
  if (!saved) return false;
  const what = action === 'confirm' ? 'Confirmed' : 'Changed';
  panel.undoable.value = { id: saved.id, words: `${what}: ${mention.quote}`, index: mention.index };
  await tellChange(mention.documentId);
  panel.closeForm();
  return true;
}

/** Takes the last decision of this panel back and opens its mention; what stood before it stands again. */
export async function undoLast(): Promise<void> {
  const last = panel.undoable.value;
  if (!last || !(await withdraw(last.id, 'undo'))) return;
  panel.openMention(last.index);
}

/** Ends a decision, by undo or because its words are gone. Tells whether it was done. */
export async function withdraw(decisionId: string, by: 'undo' | 'orphan-dismissed'): Promise<boolean> {
  const id = panel.documentId.value;
  const reviewer = panel.settings.value?.reviewer ?? '';
  if (id === null) return false;
  const done = await save((store) => endDecision(store, decisionId, by, reviewer));
  if (done === undefined) return false;
  if (panel.undoable.value?.id === decisionId) panel.undoable.value = null;
  await tellChange(id);
  return true;
}

/** Scrolls the page to a mention and marks it. */
export async function showInPage(index: number): Promise<void> {
  const { tab, documentId } = panel;
  if (!tab.value || documentId.value === null || index < 0) return;
  const reply = await ask({ kind: 'go-to', tabId: tab.value.tabId, documentId: documentId.value, index });
  panel.actionError.value = reply.ok ? null : { reason: reply.reason, isUnsaved: false };
}

/** Keeps the name that stands under decisions from now on. Tells whether it was saved. */
export async function saveReviewer(reviewer: string): Promise<boolean> {
  if (!(await saveSettings({ reviewer }))) return false;
  batch(() => {
    panel.namePending.value = 'none';
    panel.focusCalls.value++;
  });
  return true;
}

/** Keeps a change of the settings. Tells whether it was saved; a failure is said. */
export async function saveSettings(change: Partial<Settings>): Promise<boolean> {
  const reply = await keepSettings(change, change.reviewer ?? panel.settings.value?.reviewer ?? '');
  sayWhetherSaved(reply);
  if (reply.ok) panel.settings.value = reply.value;
  return reply.ok;
}

/** Opens the next or the previous mention of those shown; the first where none is open. */
export function moveCurrent(by: 1 | -1): void {
  const shown = panel.shownViews.value;
  const at = shown.findIndex((view) => view.mention.index === panel.current.value);
  const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
  if (next) panel.openMention(next.mention.index);
}

function currentView(): MentionView | undefined {
  return panel.views.value.find((view) => view.mention.index === panel.current.value);
}

function goToNextOpen(): void {
  const open = panel.views.value.filter((view) => view.standing.state === 'open');
  const next = open.find((view) => view.mention.index > panel.current.value) ?? open[0];
  if (next) panel.openMention(next.mention.index);
}

/**
 * The store already holds the change, so the panel reads it at once, and the background paints again. That is not waited for: a form that
 * closes, or a mention that opens, only when the page is painted moves everything under the reviewer's next click.
 */
async function tellChange(documentId: string): Promise<void> {
  await loadDocument();
  void ask({ kind: 'decisions-changed', documentId });
}

/** Runs a write; a failure is said and nothing is shown as saved. */
async function save<T>(write: (store: Store) => Promise<Reply<T>>): Promise<T | undefined> {
  const reply = await inStore(write);
  sayWhetherSaved(reply);
  return reply.ok ? reply.value : undefined;
}

function sayWhetherSaved(reply: Reply<unknown>): void {
  panel.actionError.value = reply.ok
    ? null
    : { reason: `Not saved. ${reply.reason}`, isUnsaved: reply.code === 'store' };
}
