import { notify } from '../messages/notices.ts';
import { suggest } from '../review/applicant.ts';
import type { Vocabulary } from '../review/vocabulary.ts';
import { hostOf } from '../sites/patterns.ts';
import { readDecisions } from '../store/decisions.ts';
import { removeUnused, saveScan } from '../store/documents.ts';
import { openStore } from '../store/open.ts';
import { readSettings } from '../store/settings.ts';
import { aboutFrame } from './about-frame.ts';
import type { FrameReading, FrameText } from './frames.ts';
import { looksLikeResume } from './looks-like-resume.ts';
import { applyDecisions } from './read-frame.ts';
import { reallyUnread } from './unread.ts';

/** What was last written of each document, and in which session, so that an unchanged reading is not written again. Lost with the background, at no harm. */
const written = new Map<string, string>();
/** The document that each frame showed before, to tell a half-loaded state from a second document. */
const before = new Map<string, { documentId: string; pageHash: string }>();

/** Joins what is stored to a reading. A database that cannot open is said; the marks are painted all the same, all of them open. */
export async function joinStored(reading: FrameReading): Promise<void> {
  const opened = await openStore();
  if (!opened.ok) {
    reading.storeError = opened.reason;
    applyDecisions(reading, []);
    return;
  }
  reading.storeError = null;
  applyDecisions(reading, await readDecisions(opened.value, reading.documentId));
}

/** Keeps what was read of a frame, and tells the panel. */
export async function keepReading(frame: FrameText, reading: FrameReading, words: Vocabulary): Promise<void> {
  const { annotation, mentions, standings } = reading;
  if (frame.about.list) return;
  if (mentions.length === 0 && !looksLikeResume(reading.text, annotation.sections)) return;
  const suggestion = suggest(
    words,
    standings.map((standing, i) => ({ ...standing, quote: mentions[i]?.quote ?? '' })),
  );
  const about = aboutFrame(frame);
  const document = {
    id: reading.documentId,
    origin: hostOf(about.address),
    ...about,
    textHash: reading.textHash,
    words: reading.words,
    lastSeen: Date.now(),
    stamp: annotation.stamp,
    suggestedTrack: suggestion.track,
    suggestedReason: suggestion.reason,
    unread: (await reallyUnread(frame.unread)).map(({ address: _address, ...rest }) => rest),
    cut: reading.cut,
  };
  const signature = JSON.stringify([
    frame.session,
    { ...document, lastSeen: 0 },
    mentions.map((one) => [one.decisionId, one.joined, one.cautionIds]),
  ]);
  if (written.get(document.id) === signature) return;
  const opened = await openStore();
  if (!opened.ok) {
    reading.storeError = opened.reason;
    return;
  }
  const { keepText } = await readSettings(opened.value);
  const saved = await saveScan(opened.value, { document, mentions, ...(keepText ? { text: reading.text } : {}) });
  reading.storeError = saved.ok ? null : saved.reason;
  if (!saved.ok) return;
  written.set(document.id, signature);
  await dropHalfLoaded(frame, reading);
  notify({ kind: 'document', documentId: document.id });
}

/**
 * A site may show the next person's text before it changes the address. The same text in the same frame, seen under another identity just
 * before and never decided on, was that half-loaded state: its record goes, so that each person has one.
 */
async function dropHalfLoaded(frame: FrameText, reading: FrameReading): Promise<void> {
  const place = `${frame.tabId}/${frame.frameId}`;
  const former = before.get(place);
  before.set(place, { documentId: reading.documentId, pageHash: reading.pageHash });
  if (!former || former.documentId === reading.documentId || former.pageHash !== reading.pageHash) return;
  const opened = await openStore();
  if (!opened.ok) return;
  const removed = await removeUnused(opened.value, former.documentId);
  if (removed.ok && removed.value) written.delete(former.documentId);
}
