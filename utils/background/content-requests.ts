import { notify } from '../messages/notices.ts';
import type { ContentRequest, Reply } from '../messages/protocol.ts';
import type { Frame } from '../messages/router.ts';
import type { Vocabulary } from '../review/vocabulary.ts';
import { cardContent } from '../review/words.ts';
import { hidesTrack } from './blind.ts';
import { type FrameReading, forgetFrame, frameOf } from './frames.ts';
import type { Reader } from './reader.ts';
import { resumeArea } from './resume-area.ts';
import { want } from './tab-state.ts';

const STALE: Reply<never> = {
  ok: false,
  code: 'stale',
  reason: 'The page has changed; its words are being read again.',
};

/** Answers a content script: it may report text, ask for one card, and ask the panel to show a mention. */
export async function answerContent(
  request: ContentRequest,
  frame: Frame,
  reader: Reader,
  vocabulary: () => Promise<Vocabulary>,
): Promise<Reply<unknown>> {
  switch (request.kind) {
    case 'text':
      return reader.take(request, frame);
    case 'began':
      reader.begin(frame);
      return { ok: true, value: null };
    case 'area':
      return { ok: true, value: await resumeArea(request.address) };
    case 'settled':
      return reader.settle(request, frame);
    case 'gone':
      if (forgetFrame(frame.tabId, frame.frameId, request.session)) notify({ kind: 'tab', tabId: frame.tabId });
      return { ok: true, value: null };
    case 'no-room':
      return reader.noteRoom(request, frame);
    case 'card': {
      const reading = readingFor(frame, request) ?? (await readingAfterRestart(frame, request, reader));
      const mention = reading?.mentions[request.index];
      const standing = reading?.standings[request.index];
      if (!mention || !standing) return STALE;
      const isHidden = await hidesTrack(reading.documentId);
      return { ok: true, value: cardContent(await vocabulary(), mention, standing, isHidden) };
    }
    case 'show-in-panel': {
      const reading = readingFor(frame, request) ?? (await readingAfterRestart(frame, request, reader));
      if (!reading) return STALE;
      want(frame.tabId, reading.documentId, request.index);
      notify({ kind: 'tab', tabId: frame.tabId });
      return { ok: true, value: null };
    }
  }
}

/** The reading that the page's words stand for, if it is still of that version. */
function readingFor(
  { tabId, frameId }: Frame,
  { session, version }: { session: string; version: number },
): FrameReading | null {
  const frame = frameOf(tabId, frameId);
  return frame?.session === session && frame.reading?.version === version ? frame.reading : null;
}

/**
 * A background that was restarted knows nothing of a page that has not changed since: it asks for the text again. The page sends it under a
 * new version; the mentions are those that it shows, since the same text gives the same answer.
 */
async function readingAfterRestart(
  { tabId, frameId }: Frame,
  { session }: { session: string },
  reader: Reader,
): Promise<FrameReading | null> {
  if (frameOf(tabId, frameId)) return null;
  await reader.readAgain(tabId, frameId);
  const frame = frameOf(tabId, frameId);
  return frame?.session === session ? frame.reading : null;
}
