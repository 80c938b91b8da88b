import { notify } from '../messages/notices.ts';
import { openStore } from '../store/open.ts';
import { runRetention } from '../store/retention.ts';

/**
 * Deletes what is past its time, whenever the background starts: several times a day where the extension is used at all. What is held back
 * stays due, and the settings say so.
 */
export async function keepTerms(): Promise<void> {
  const opened = await openStore();
  if (!opened.ok) return;
  const run = await runRetention(opened.value, { now: Date.now() });
  if (run.ok && run.value.deleted > 0) notify({ kind: 'applicants' });
}
