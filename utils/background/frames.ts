import type { Annotation } from '../engine/types.ts';
import type { PageAbout, Unread } from '../messages/protocol.ts';
import type { Frame } from '../messages/router.ts';
import type { Standing } from '../review/words.ts';
import type { MentionRecord } from '../store/records.ts';

/** What one frame shows now. Lives in memory only: after a restart of the background the frame is asked for its text again. */
export interface FrameText {
  tabId: number;
  frameId: number;
  session: string;
  /** Address of the page in the tab. */
  page: string;
  /** Version of the text below; -1 before the first is whole. */
  version: number;
  /** Version that stood unchanged long enough to be kept; -1 before the first. */
  settled: number;
  blocks: Map<number, string>;
  order: number[];
  /** Blocks of a version that is still arriving. */
  arriving: { version: number; base: number | null; next: number; blocks: Map<number, string> } | null;
  about: PageAbout;
  unread: Unread[];
  /** Mentions in view that have no room for a label, as the page last said. */
  noRoom: number;
  /** The page has the styles of what is drawn into it. */
  isDressed: boolean;
  reading: FrameReading | null;
}

/** What the engine and the stored decisions say of a frame's text. */
export interface FrameReading {
  documentId: string;
  version: number;
  /** Where the text below begins in that of the whole page: more than 0 where a part of it looks like the resume. */
  offset: number;
  text: string;
  textHash: string;
  /** Hash of the whole page's text, the same where all of it was read. */
  pageHash: string;
  words: number;
  /** Read in a frame whose page had not said yet what it is, so that the name and the address may be known better later. */
  isAlone: boolean;
  /** A part of the page was found to be the resume, and that alone was read. */
  isPart: boolean;
  annotation: Annotation;
  mentions: MentionRecord[];
  standings: Standing[];
  cut: string[];
  storeError: string | null;
}

const tabs = new Map<number, Map<number, FrameText>>();

export function frameOf(tabId: number, frameId: number): FrameText | undefined {
  return tabs.get(tabId)?.get(frameId);
}

/** Frames of a tab, the top one first. */
export function framesOf(tabId: number): FrameText[] {
  return [...(tabs.get(tabId)?.values() ?? [])].sort((a, b) => a.frameId - b.frameId);
}

export function allFrames(): FrameText[] {
  return [...tabs.values()].flatMap((frames) => [...frames.values()]);
}

/** The frame's text; a new session begins with none. */
export function frameFor({ tabId, frameId, page }: Frame, session: string, about: PageAbout): FrameText {
  const frames = tabs.get(tabId) ?? new Map<number, FrameText>();
  tabs.set(tabId, frames);
  const known = frames.get(frameId);
  if (known?.session === session) return known;
  const fresh: FrameText = {
    tabId,
    frameId,
    session,
    page,
    version: -1,
    settled: -1,
    blocks: new Map(),
    order: [],
    arriving: null,
    about,
    unread: [],
    noRoom: 0,
    isDressed: false,
    reading: null,
  };
  frames.set(frameId, fresh);
  return fresh;
}

/** Forgets a frame, if it still shows that session, or whatever it shows; tells whether it did. */
export function forgetFrame(tabId: number, frameId: number, session?: string): boolean {
  const frames = tabs.get(tabId);
  if (session !== undefined && frames?.get(frameId)?.session !== session) return false;
  return frames?.delete(frameId) === true;
}

export function forgetTab(tabId: number): void {
  tabs.delete(tabId);
}
