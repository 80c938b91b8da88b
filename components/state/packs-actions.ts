import { batch } from '@preact/signals';
import { browser } from 'wxt/browser';
import { countsOf } from '../../utils/adoption/stored-effect.ts';
import type { Outcome, Step, Weighed } from '../../utils/adoption/weigh.ts';
import { askPackWorker } from '../../utils/adoption/worker.ts';
import { ask } from '../../utils/messages/ask.ts';
import { notify } from '../../utils/messages/notices.ts';
import { LIMITS } from '../../utils/packs/limits.ts';
import { isSameSet, type PackSet } from '../../utils/review/pack-set.ts';
import { changePacks, nameOf, removePack } from '../../utils/store/packs.ts';
import type { PackRecord } from '../../utils/store/records.ts';
import * as dashboard from './dashboard.ts';
import { inStore } from './in-store.ts';
import * as state from './packs.ts';
import { loadPacks } from './packs-load.ts';

let weighing: AbortController | null = null;

/** Looks at what a step would do. What is looked at already is given up. */
export async function propose(title: string, step: Step): Promise<void> {
  weighing?.abort();
  const life = new AbortController();
  weighing = life;
  begin({ state: 'reading', title, done: 0, of: 0 });
  const { version } = browser.runtime.getManifest();
  const job = { kind: 'weigh', step, reviewer: reviewerNow(), programVersion: version } as const;
  const reply = await askPackWorker(job, life.signal, (done, of) => {
    if (!life.signal.aborted) state.proposal.value = { state: 'reading', title, done, of };
  });
  if (life.signal.aborted) return;
  if (!reply.ok) begin({ state: 'failed', title, reason: reply.reason });
  else if (!reply.value.ok) begin({ state: 'refused', title, refusals: reply.value.refusals });
  else begin({ state: 'ready', title, weighed: reply.value });
}

/** Reads a file that somebody brings, if it is no larger than a pack may be. */
export async function proposeFile(file: File): Promise<void> {
  const refuse = (message: string): void => {
    weighing?.abort();
    begin({ state: 'refused', title: file.name, refusals: [{ path: '', line: 0, message }] });
  };
  if (file.size > LIMITS.bytes) {
    return refuse(
      `The file has ${(file.size / 1_000_000).toFixed(1)} MB; a pack has at most ${LIMITS.bytes / 1_000_000} MB.`,
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    await propose(file.name, { kind: 'add', file: { text, source: 'file', fileName: file.name.slice(0, 255) } });
  } catch (error) {
    refuse(error instanceof TypeError ? 'The file is no text in UTF-8.' : 'The file cannot be read.');
  }
}

export const proposePasted = (text: string): Promise<void> =>
  propose('The pasted text', { kind: 'add', file: { text, source: 'paste', fileName: '' } });

/** Leaves everything as it is. */
export function dismiss(): void {
  weighing?.abort();
  begin(null);
}

function begin(proposal: state.Proposal | null): void {
  batch(() => {
    state.proposal.value = proposal;
    state.agreed.value = new Set();
    state.said.value = '';
    dashboard.actionError.value = null;
  });
}

type Ready = Weighed & { ok: true };

/** Puts what was looked at into use; every line that asks for a yes has to be ticked. */
export async function adopt({ added, use, expected, subject }: Ready, outcome: Outcome): Promise<void> {
  const { compiled, consents, effect } = outcome;
  const change = { added, use, compiled, effect: countsOf(effect), asked: consents };
  if (await write(expected, change)) done(`${nameOf(subject)}: done. Open pages are read again.`);
}

/** Keeps a file without using it. */
export async function keepOff({ added, expected, subject }: Ready): Promise<void> {
  const change = { added, use: expected, compiled: null, effect: null, asked: [] };
  if (await write(expected, change)) done(`${nameOf(subject)} is kept, and not in use.`);
}

async function write(
  expected: PackSet,
  change: Omit<Parameters<typeof changePacks>[1], 'expected' | 'agreed' | 'reviewer'>,
): Promise<boolean> {
  const said = { expected, agreed: [...state.agreed.value], reviewer: reviewerNow() };
  const reply = await inStore((store) => changePacks(store, { ...change, ...said }));
  dashboard.actionError.value = reply.ok ? null : `Nothing was changed. ${reply.reason}`;
  if (!reply.ok) return false;
  notify({ kind: 'packs' });
  if (!isSameSet(expected, change.use)) {
    const told = await ask({ kind: 'packs-changed' });
    dashboard.actionError.value = told.ok ? null : `Open pages are not read again yet. ${told.reason}`;
  }
  return true;
}

/** Takes a version away for good. */
export async function remove(record: PackRecord): Promise<void> {
  const reply = await inStore((store) => removePack(store, record.key, reviewerNow()));
  dashboard.actionError.value = reply.ok ? null : `Nothing was removed. ${reply.reason}`;
  if (reply.ok) {
    notify({ kind: 'packs' });
    done(`${nameOf(record)} is removed.`);
  }
}

function done(sentence: string): void {
  begin(null);
  state.said.value = sentence;
  void loadPacks();
}

const reviewerNow = (): string => dashboard.settings.value?.reviewer ?? '';
