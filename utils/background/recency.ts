import type { CompiledPack } from '../engine/compiled.ts';
import { onNotice } from '../messages/notices.ts';
import { openStore } from '../store/open.ts';
import { readSettings } from '../store/settings.ts';

/** The term that the settings name, kept until they change; lost with the background, at no harm. */
let years: Promise<number | null> | null = null;

/** Reads the term again after the settings changed. Must be called once, in the background's first turn. */
export function watchRecency(): void {
  onNotice(({ kind }) => {
    if (kind === 'settings') years = null;
  }, new AbortController().signal);
}

/** The years after which an ended role gets a caution, or null where the pack's own term counts. */
export function recencyYears(): Promise<number | null> {
  years ??= readYears();
  return years;
}

async function readYears(): Promise<number | null> {
  const opened = await openStore();
  return opened.ok ? (await readSettings(opened.value)).recencyYears : null;
}

/** The pack with the reviewer's term in place of its own. Only a caution depends on it, never a label or a track. */
export function withRecency(pack: CompiledPack, term: number | null): CompiledPack {
  return term === null ? pack : { ...pack, recency: { ...pack.recency, years: term } };
}
