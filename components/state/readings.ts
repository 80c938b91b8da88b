import { signal } from '@preact/signals';
import type { Context, Meaning } from '../../utils/engine/types.ts';
import { notify } from '../../utils/messages/notices.ts';
import type { Reply } from '../../utils/messages/protocol.ts';
import type { Readings } from '../../utils/review/readings.ts';
import { trackOf } from '../../utils/review/vocabulary.ts';
import { readReadings, type StoredReadings } from '../../utils/store/read-readings.ts';
import type { ApplicantDecisionRecord, DecisionRecord } from '../../utils/store/records.ts';
import { settleApplicant, settleMention } from '../../utils/store/settle.ts';
import * as dashboard from './dashboard.ts';
import { reloadAll } from './dashboard-load.ts';
import { inStore } from './in-store.ts';

/** What reviewers said of the same things; null until it was read. */
export const readings = signal<StoredReadings | null>(null);

/** Reads what was said of everything. A failure is said as one of the dashboard. */
export async function loadReadings(): Promise<void> {
  const reply = await inStore<StoredReadings>(async (store) => ({ ok: true, value: await readReadings(store) }));
  dashboard.readError.value = reply.ok ? null : reply.reason;
  if (reply.ok) readings.value = reply.value;
}

/** What a third decision on a mention says. */
export interface Settlement {
  meaning: Meaning;
  context: Context;
  note: string;
}

/** Settles what was said of a mention, in the name of who sits here. What was said before stays in the record. */
export async function settle({ conflict }: Readings<DecisionRecord>, said: Settlement): Promise<Reply<unknown>> {
  const words = dashboard.vocabulary.value;
  if (!words) return { ok: false, code: 'no-pack', reason: 'The names of meanings and tracks are not read yet.' };
  const track = trackOf(words, said.meaning, said.context);
  return done(
    conflict[0]?.documentId ?? null,
    await inStore((store) => settleMention(store, conflict, { ...said, track, ...who() })),
  );
}

/** Settles what was decided of an applicant: one of the decisions is taken, with the words that it was ticked on. */
export async function settleAs(
  { conflict }: Readings<ApplicantDecisionRecord>,
  taken: ApplicantDecisionRecord,
  reason: string,
): Promise<Reply<unknown>> {
  const { secondReader } = dashboard.settings.value ?? { secondReader: 'never' as const };
  return done(
    taken.documents[0]?.id ?? null,
    await inStore((store) => settleApplicant(store, { conflict, taken, reason, secondReader, ...who() })),
  );
}

function who(): { reviewer: string; role: string } {
  const { reviewer, role } = dashboard.settings.value ?? { reviewer: '', role: '' };
  return { reviewer, role };
}

async function done(documentId: string | null, reply: Reply<unknown>): Promise<Reply<unknown>> {
  if (reply.ok) {
    if (documentId !== null) notify({ kind: 'document', documentId });
    await Promise.all([loadReadings(), reloadAll()]);
  }
  return reply;
}
