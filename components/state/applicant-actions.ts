import type { Track } from '../../utils/engine/types.ts';
import { ask } from '../../utils/messages/ask.ts';
import { notify } from '../../utils/messages/notices.ts';
import type { Reply } from '../../utils/messages/protocol.ts';
import { suggest } from '../../utils/review/applicant.ts';
import type { Tick } from '../../utils/review/points.ts';
import { trackName } from '../../utils/review/vocabulary.ts';
import { decideApplicant, reopenApplicant } from '../../utils/store/applicant-decisions.ts';
import type { Store } from '../../utils/store/schema.ts';
import { tieApplicants, untieDocument } from '../../utils/store/tie.ts';
import * as state from './applicant.ts';
import { inStore } from './in-store.ts';
import { loadDocument } from './load.ts';
import * as panel from './panel.ts';

/** Records the reviewer's decision on the applicant. Tells whether it was recorded; why not stands in `refusal`. */
export async function decide(track: Track, ticks: Tick[], reason: string): Promise<boolean> {
  const { vocabulary, settings } = panel;
  const words = vocabulary.value;
  const applicant = state.applicant.value;
  const set = settings.value;
  if (!words || !applicant || !set) return false;
  if (set.reviewer === '') {
    panel.namePending.value = 'applicant';
    return false;
  }
  const { reviewer, role, secondReader } = set;
  const views = state.allViews.value.map(({ mention, standing }) => ({ ...standing, quote: mention.quote }));
  return change((store) =>
    decideApplicant(store, {
      subject: applicant.id,
      track,
      trackName: trackName(words, track),
      reason: reason.trim(),
      reviewer,
      role,
      asked: state.points.value,
      ticks,
      secondReader,
      blind: state.isBlind.value,
      suggested: suggest(words, views),
    }),
  );
}

/** Opens the applicant's decision again. */
export function reopen(reason: string): Promise<boolean> {
  const subject = state.applicant.value?.id ?? '';
  const reviewer = panel.settings.value?.reviewer ?? '';
  return change((store) => reopenApplicant(store, { subject, reason, reviewer }));
}

/** Ties the documents of another record to the applicant that is shown. */
export function tie(from: string): Promise<boolean> {
  const into = state.applicant.value?.id ?? '';
  const reviewer = panel.settings.value?.reviewer ?? '';
  return change((store) => tieApplicants(store, { from, into, reviewer }));
}

/** Takes a document out: it is another person's. */
export function untie(documentId: string): Promise<boolean> {
  const reviewer = panel.settings.value?.reviewer ?? '';
  return change((store) => untieDocument(store, { documentId, reviewer }));
}

async function change<T>(write: (store: Store) => Promise<Reply<T>>): Promise<boolean> {
  const reply = await inStore(write);
  state.refusal.value = reply.ok ? null : reply.reason;
  if (!reply.ok) return false;
  await loadDocument();
  const documentId = panel.documentId.value;
  if (documentId !== null) notify({ kind: 'document', documentId });
  // With the first decision a blind reading is over, and the pages show what was hidden.
  if (panel.settings.value?.blindReading) {
    for (const id of state.applicant.value?.documents ?? []) void ask({ kind: 'decisions-changed', documentId: id });
  }
  return true;
}
