import { browser } from 'wxt/browser';
import { command } from '../messages/ask.ts';
import type { OpenDocument, SiteState, TabState } from '../messages/protocol.ts';
import { hostOf, patternOf } from '../sites/patterns.ts';
import { openStore } from '../store/open.ts';
import { readSite } from '../store/sites.ts';
import { framesInOrder } from './frame-order.ts';
import type { FrameText } from './frames.ts';
import { openFrames } from './open-frames.ts';
import type { Reader } from './reader.ts';
import { reallyUnread } from './unread.ts';

/** Mentions that pages asked to be shown in the panel, by tab. */
const wanted = new Map<number, TabState['wanted']>();

/** How long a page is waited for that does not answer, in milliseconds. */
const SCRIPT_PATIENCE = 500;

export function want(tabId: number, documentId: string, index: number): void {
  wanted.set(tabId, { documentId, index, at: Date.now() });
}

/** How a tab stands: whether its site is on, and what is read of it. */
export async function tabState(tabId: number, reader: Reader): Promise<TabState> {
  const tab = await browser.tabs.get(tabId);
  // Without its permission the browser tells no address; what was read there before is remembered by its origin.
  const address = tab.url ?? (await originRead(tabId));
  const pattern = patternOf(address);
  await reader.recall(tabId);
  const site = await siteState(tabId, address, pattern);
  const documents = (await Promise.all((await framesInOrder(tabId)).map(describe))).flat();
  const isClosed = site === 'on' && documents.length === 0 && tab.status === 'complete' && (await isSilent(tabId));
  return {
    tabId,
    pattern,
    host: hostOf(address),
    site,
    documents,
    closed: isClosed ? address : undefined,
    wanted: wanted.get(tabId) ?? null,
  };
}

/** Browsers let no script into some pages of their own, such as Firefox's viewer of PDF files: then nobody answers for the page. */
async function isSilent(tabId: number): Promise<boolean> {
  if (await isAlive(tabId)) return false;
  // A page that was just turned on or loaded has its script in a moment.
  await new Promise((resolve) => setTimeout(resolve, SCRIPT_PATIENCE));
  return !(await isAlive(tabId));
}

/** Origin of the page that a tab was read of since it last loaded, or ''. */
async function originRead(tabId: number): Promise<string> {
  const frames = await openFrames();
  return frames.find((frame) => frame.tabId === tabId && frame.frameId === 0)?.origin ?? '';
}

async function siteState(tabId: number, address: string, pattern: string): Promise<SiteState> {
  if (pattern !== '' && (await browser.permissions.contains({ origins: [pattern] }))) return 'on';
  // A script that was run once, or our own page that shows a file.
  if (await isAlive(tabId)) return 'once';
  if (pattern === '') return address === '' ? 'off' : 'not-a-page';
  const opened = await openStore();
  const site = opened.ok ? await readSite(opened.value, pattern) : undefined;
  return site?.revoked ? 'revoked' : 'off';
}

async function isAlive(tabId: number): Promise<boolean> {
  return (await command(tabId, 0, { kind: 'ping' })).ok;
}

async function describe(frame: FrameText): Promise<OpenDocument[]> {
  const { reading } = frame;
  if (!reading) return [];
  return [
    {
      session: frame.session,
      frameId: frame.frameId,
      documentId: reading.documentId,
      version: reading.version,
      mentions: reading.mentions.length,
      words: reading.words,
      noRoom: frame.noRoom,
      area: reading.isPart ? 'found' : frame.about.area,
      pattern: patternOf(frame.about.address),
      unread: await reallyUnread(frame.unread),
      cut: reading.cut,
      storeError: reading.storeError,
    },
  ];
}
