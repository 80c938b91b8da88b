import type { CompiledPack } from '../engine/compiled.ts';
import { command } from '../messages/ask.ts';
import { notify } from '../messages/notices.ts';
import type { ContentRequest, Reply, TextReceipt } from '../messages/protocol.ts';
import type { Frame } from '../messages/router.ts';
import { allFrames, type FrameText, forgetFrame, forgetTab, frameFor, frameOf, framesOf } from './frames.ts';
import { joinStored, keepReading } from './keep.ts';
import { currentSettings } from './kept-settings.ts';
import { openFrames, rememberFrame } from './open-frames.ts';
import { enqueue } from './queue.ts';
import { readFrame } from './read-frame.ts';
import { receive } from './receive.ts';
import { withRecency } from './recency.ts';
import { sendMarks } from './send-marks.ts';

type TextPiece = Extract<ContentRequest, { kind: 'text' }>;

/** Longest wait for a page to send its text again, in milliseconds; a page that is gone never answers. */
const RECALL_PATIENCE = 3000;

/** Takes text from pages, runs the engine, paints and keeps. */
export class Reader {
  private readonly pack: () => Promise<CompiledPack>;
  /** Called when a frame was read, by "tab/frame". */
  private readonly waiting = new Map<string, () => void>();

  constructor(pack: () => Promise<CompiledPack>) {
    this.pack = pack;
  }

  /**
   * Another document stands in a frame: what was read there before says nothing of it. With the page of a tab its frames are others
   * too; those that spoke before the page did are asked again.
   */
  begin({ tabId, frameId }: Frame): void {
    if (frameId !== 0) {
      forgetFrame(tabId, frameId);
      return;
    }
    forgetTab(tabId);
    void openFrames().then((open) => this.askAgain(open.filter((one) => one.tabId === tabId && one.frameId !== 0)));
  }

  /** One piece of a text; the reading begins when the last is there, and the piece is answered before. */
  async take(piece: TextPiece, from: Frame): Promise<Reply<TextReceipt>> {
    const { tabId, frameId } = from;
    const frame = frameFor(from, piece.session, piece.about);
    const { receipt, whole } = receive(frame, piece);
    if (whole) {
      void rememberFrame(tabId, frameId, piece.about.address);
      enqueue(tabId, frame.session, () => this.read(frame));
    }
    return { ok: true, value: receipt };
  }

  /**
   * The text of a version has stood long enough: it is kept, at once or when it has been read. A background that was restarted since
   * does not hold it, and asks for it again: else a page that never changes would be painted and never kept.
   */
  async settle(
    { session, version }: { session: string; version: number },
    { tabId, frameId }: Frame,
  ): Promise<Reply<TextReceipt>> {
    const frame = frameOf(tabId, frameId);
    if (frame?.session !== session || frame.version < version) return { ok: true, value: 'resend' };
    if (frame.version === version) {
      frame.settled = version;
      enqueue(tabId, `keep ${session}`, () => this.keep(frame));
    }
    return { ok: true, value: 'received' };
  }

  /** Decisions of a document changed: joins and paints wherever it is shown. */
  async rejoin(documentId: string): Promise<void> {
    const pack = await this.pack();
    for (const frame of allFrames()) {
      if (frame.reading?.documentId !== documentId) continue;
      await joinStored(frame.reading);
      await sendMarks(frame, frame.reading, pack);
      await keepReading(frame, frame.reading, pack);
    }
    await this.recall(null);
  }

  /** The page has said how many mentions in view have no room for a label. */
  noteRoom({ session, count }: { session: string; count: number }, { tabId, frameId }: Frame): Reply<null> {
    const frame = frameOf(tabId, frameId);
    if (frame?.session === session && frame.noRoom !== count) {
      frame.noRoom = count;
      notify({ kind: 'tab', tabId });
    }
    return { ok: true, value: null };
  }

  /** After a restart the background knows no text: the frames of a tab (or of all) that it lacks send theirs again and are read. */
  async recall(tabId: number | null): Promise<void> {
    await this.askAgain((await openFrames()).filter((frame) => tabId === null || frame.tabId === tabId));
  }

  /** Other rules or settings are in force: every page that is open and read sends its text again, and is read by them. */
  async readAllAgain(): Promise<void> {
    await Promise.all((await openFrames()).map(({ tabId, frameId }) => this.readAgain(tabId, frameId)));
  }

  /** Asks a frame for its whole text and waits until it is read, or until it proves to be gone. */
  async readAgain(tabId: number, frameId: number): Promise<void> {
    const session = await command<string>(tabId, frameId, { kind: 'ping' });
    if (!session.ok) return;
    const read = new Promise<void>((resolve) => {
      this.waiting.set(`${tabId}/${frameId}`, resolve);
      setTimeout(resolve, RECALL_PATIENCE);
    });
    const asked = await command(tabId, frameId, { kind: 'resend', session: session.value });
    if (asked.ok) await read;
  }

  private async read(frame: FrameText): Promise<void> {
    const pack = await this.pack();
    const reading = await readFrame(frame, withRecency(pack, (await currentSettings()).recencyYears));
    if (reading.version !== frame.version || frameOf(frame.tabId, frame.frameId) !== frame) return;
    await joinStored(reading);
    frame.reading = reading;
    if (frame.frameId === 0) this.nameFramesOf(frame);
    await sendMarks(frame, reading, pack);
    await this.keep(frame);
    this.waiting.get(`${frame.tabId}/${frame.frameId}`)?.();
    notify({ kind: 'tab', tabId: frame.tabId });
  }

  /** Frames of which nothing is known send their text again and are read. */
  private async askAgain(frames: readonly { tabId: number; frameId: number }[]): Promise<void> {
    const lost = frames.filter(({ tabId, frameId }) => !frameOf(tabId, frameId)?.reading);
    await Promise.all(lost.map(({ tabId, frameId }) => this.readAgain(tabId, frameId)));
  }

  /** A frame that was read before its page had said whose it is may have its name only now. */
  private nameFramesOf({ tabId, about }: FrameText): void {
    for (const inner of framesOf(tabId)) {
      if (inner.reading?.isAlone && inner.page === about.address) {
        enqueue(tabId, inner.session, () => this.read(inner));
      }
    }
  }

  /** Half a page, or the next person's text under the former address, is no record: only a settled version is kept. */
  private async keep(frame: FrameText): Promise<void> {
    const { reading, settled, version } = frame;
    if (reading && reading.version === version && settled === version) {
      await keepReading(frame, reading, await this.pack());
      notify({ kind: 'tab', tabId: frame.tabId });
    }
  }
}
