import { batch } from '@preact/signals';
import { askPackWorker } from '../../utils/adoption/worker.ts';
import { ask } from '../../utils/messages/ask.ts';
import { onNotice } from '../../utils/messages/notices.ts';
import type { PackInForce } from '../../utils/messages/protocol.ts';
import { readPackHistory } from '../../utils/store/pack-history.ts';
import { readPacks } from '../../utils/store/packs.ts';
import * as dashboard from './dashboard.ts';
import { inStore } from './in-store.ts';
import * as state from './packs.ts';

/** Reads which packs there are, and again when they change, until the signal ends. */
export function followPacks(life: AbortSignal): void {
  onNotice(({ kind }) => {
    if (kind === 'packs') void loadPacks();
  }, life);
  void loadPacks();
}

/** Reads the packs that are kept; the background is asked first, since it keeps the one that came with the program. */
export async function loadPacks(): Promise<void> {
  const inForce = await ask<PackInForce>({ kind: 'packs-in-force' });
  const kept = await inStore(async (store) => ({ ok: true, value: await readPacks(store) }));
  if (!inForce.ok || !kept.ok) {
    dashboard.readError.value = !inForce.ok ? inForce.reason : !kept.ok ? kept.reason : null;
    return;
  }
  batch(() => {
    state.inForce.value = inForce.value;
    state.packs.value = kept.value;
  });
}

/** Reads what was done with packs; then runs the tests of those in use and looks at what each may change, which takes a while. */
export async function loadFacts(life: AbortSignal): Promise<void> {
  const history = await inStore(async (store) => ({ ok: true, value: await readPackHistory(store) }));
  if (history.ok && !life.aborted) state.history.value = history.value;
  const reply = await askPackWorker({ kind: 'facts' }, life);
  if (life.aborted) return;
  if (reply.ok) state.facts.value = reply.value;
  else dashboard.readError.value = `The tests of the packs could not be run. ${reply.reason}`;
}
