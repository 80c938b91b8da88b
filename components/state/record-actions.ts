import { notify } from '../../utils/messages/notices.ts';
import type { Reply } from '../../utils/messages/protocol.ts';
import { type EraseCause, type Erased, eraseApplicant } from '../../utils/store/erase.ts';
import { inspectLog } from '../../utils/store/log.ts';
import type { LogReport } from '../../utils/store/log-chain.ts';
import type { ApplicantRecord } from '../../utils/store/records.ts';
import { tieApplicants, untieDocument } from '../../utils/store/tie.ts';
import * as dashboard from './dashboard.ts';
import { reloadAll } from './dashboard-load.ts';
import { inStore } from './in-store.ts';

const reviewerNow = (): string => dashboard.settings.value?.reviewer ?? '';

/** Erases one applicant, really. `beforeMinimum`: it was said again that the record is younger than it must be kept. */
export async function erase(
  { id, documents }: ApplicantRecord,
  cause: EraseCause,
  beforeMinimum: boolean,
): Promise<Reply<Erased>> {
  const reply = await inStore((store) =>
    eraseApplicant(store, { subject: id, reviewer: reviewerNow(), cause, beforeMinimum }),
  );
  if (reply.ok) await changed(documents);
  return reply;
}

/** Ties several applicants into the first: a person found that they are one. Stops at the first that is refused. */
export async function tieTogether([into, ...others]: string[]): Promise<Reply<null>> {
  let reply: Reply<null> = { ok: true, value: null };
  for (const from of others) {
    if (into === undefined || !reply.ok) break;
    reply = await inStore((store) => tieApplicants(store, { from, into, reviewer: reviewerNow() }));
  }
  await changed([]);
  return reply;
}

/** Makes a document an applicant of its own again. */
export async function takeOut(documentId: string): Promise<Reply<unknown>> {
  const reply = await inStore((store) => untieDocument(store, { documentId, reviewer: reviewerNow() }));
  if (reply.ok) await changed([documentId]);
  return reply;
}

/** Checks the whole log. */
export function checkLog(): Promise<Reply<LogReport>> {
  return inStore(async (store) => ({ ok: true, value: await inspectLog(store) }));
}

async function changed(documents: string[]): Promise<void> {
  for (const documentId of documents) notify({ kind: 'document', documentId });
  await reloadAll();
}
