import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { WHOLE_PAGE } from '../../utils/messages/area.ts';
import { ask, command } from '../../utils/messages/ask.ts';
import type { AreaState, PickedArea, PickKey, TabState } from '../../utils/messages/protocol.ts';
import { patternOf } from '../../utils/sites/patterns.ts';
import { setSiteArea } from '../../utils/store/sites.ts';
import { inStore } from './in-store.ts';
import { sayNotDone } from './not-done.ts';
import * as panel from './panel.ts';

/** Frames in which the resume is being pointed at now, and the tab that they are in. */
export const picking = signal<{ tabId: number; frameIds: number[] } | null>(null);

/**
 * Lets the reviewer point at the resume in the page, and keeps what was taken for this site. Every frame that is read listens; the first
 * answer ends it in all.
 */
export async function pickArea({ tabId, documents }: TabState): Promise<void> {
  const frameIds = [...new Set([0, ...documents.map(({ frameId }) => frameId)])];
  picking.value = { tabId, frameIds };
  const first = await Promise.race(frameIds.map((frameId) => runPicker(tabId, frameId)));
  sendKey('Escape');
  picking.value = null;
  if (typeof first === 'string') sayNotDone(`The page could not be asked. ${first}`);
  else if (first !== null) await keep(first);
}

/** Runs the picker in one frame and waits for what is taken; a sentence where it could not be run. */
async function runPicker(tabId: number, frameId: number): Promise<PickedArea | null | string> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const [ran] = await browser.scripting.executeScript({ target, files: ['/pick-area.js'] });
    return (ran?.result as PickedArea | undefined) ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A key for the page: the focus is in the panel while the pointer is in the page. */
export function sendKey(key: PickKey): void {
  const now = picking.value;
  for (const frameId of now?.frameIds ?? []) void command(now?.tabId ?? -1, frameId, { kind: 'pick-key', key });
}

async function keep({ selector, address }: PickedArea): Promise<void> {
  const pattern = patternOf(address);
  if (pattern === '') {
    sayNotDone('This frame has no address of its own, so what you picked cannot be found again.');
    return;
  }
  sayNotDone(await saveArea(pattern, selector, panel.settings.value?.reviewer ?? ''));
}

/** Documents of a tab that are read so have their whole page read from now on, and all pages of their sites. */
export function readWhole(tab: TabState, states: readonly AreaState[]): Promise<void> {
  return keepFor(tab, states, WHOLE_PAGE);
}

/** Gives up that the pages of a site are read whole: the part that is the resume is looked for again. */
export function readResumeOnly(tab: TabState): Promise<void> {
  return keepFor(tab, ['whole'], '');
}

async function keepFor({ documents }: TabState, states: readonly AreaState[], area: string): Promise<void> {
  const meant = documents.filter((one) => one.area !== undefined && states.includes(one.area) && one.pattern !== '');
  for (const pattern of new Set(meant.map((one) => one.pattern))) {
    const reason = await saveArea(pattern, area, panel.settings.value?.reviewer ?? '');
    if (reason !== null) sayNotDone(reason);
  }
}

/** Keeps the resume area of a site, or gives it up with ''. Gives a sentence where it could not. */
export async function saveArea(pattern: string, selector: string, reviewer: string): Promise<string | null> {
  const saved = await inStore((store) => setSiteArea(store, pattern, selector, reviewer));
  if (!saved.ok) return `Not saved. ${saved.reason}`;
  await ask({ kind: 'area-changed', pattern });
  return null;
}
