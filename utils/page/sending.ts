import type { PageAbout, Unread } from '../messages/protocol.ts';
import { headingOf } from './about.ts';
import { type Block, blocksOf } from './block.ts';
import type { Port } from './port.ts';
import { MOST_TEXT, type Reading } from './reading.ts';
import { Session } from './session.ts';

/** Quiet before a text is sent, in milliseconds: about one frame, so that a page that writes in one go is answered at once. */
const QUIET = 20;
/** Quiet after the content was exchanged or the address changed: pages load in parts, and half a person is no document. */
const QUIET_AFTER_SWAP = 250;
/** Longest wait for quiet: a page that never rests is read all the same. */
const PATIENCE = 1000;
/** How long text that stood before an address change is held back: it may still be the former person's. */
const HOLD = 3500;
/** A change of content this short before a change of address belongs to it. */
const BELONGS = 1500;

/** What the sending asks for at the moment it happens. */
export interface SendingHost {
  readonly reading: Reading;
  readonly port: Port;
  about(): PageAbout;
  unread(isCut: boolean): Unread[];
  /** A new document begins: findings of the former one must go. */
  sessionBegan(): void;
}

/** Decides when the text goes out and where one document ends and the next begins. */
export class Sending {
  session: Session;
  private heading = '';
  private saidUnread = '';
  private timer = 0;
  private waitsSince = 0;
  private isSwapped = false;
  private swappedAt = Number.NEGATIVE_INFINITY;
  /** Time until which an unchanged text is held back after a navigation. */
  private heldUntil = 0;

  private readonly host: SendingHost;
  private readonly signal: AbortSignal;

  constructor(host: SendingHost, signal: AbortSignal) {
    this.host = host;
    this.signal = signal;
    this.session = new Session(host.port);
    signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      this.session.end();
    });
  }

  /** The reading is in step with the page again: send it when it has been quiet. */
  settled(): void {
    const blocks = [...blocksOf(this.host.reading.root)];
    const isChanged = this.session.differs(blocks);
    if (isChanged && this.isAnotherDocument()) this.begin();
    if (isChanged) this.heldUntil = 0;
    this.wait();
  }

  /** The address changed without a load. */
  navigated(): void {
    const isHere = performance.now() - this.swappedAt < BELONGS;
    this.begin();
    this.heldUntil = isHere ? 0 : performance.now() + HOLD;
    this.wait();
  }

  /** The background lost the text: send all of it again. */
  resend(): void {
    this.session.forget(blocksOf(this.host.reading.root));
    this.session.layout = null;
    this.wait();
  }

  private begin(): void {
    this.session.end();
    this.session = new Session(this.host.port);
    this.session.forget(blocksOf(this.host.reading.root));
    this.isSwapped = true;
    this.swappedAt = performance.now();
    this.host.sessionBegan();
  }

  /** Most of the former text is gone, or another name stands above it. */
  private isAnotherDocument(): boolean {
    const { layout } = this.session;
    if (layout === null || layout.ids.length === 0) return false;
    if (this.heading !== '' && headingOf(this.host.reading.root) !== this.heading) return true;
    let all = 0;
    let kept = 0;
    for (const [i, id] of layout.ids.entries()) {
      const text = layout.texts[i] as string;
      all += text.length;
      if (this.host.reading.blockWith(id)?.text === text) kept += text.length;
    }
    return kept * 2 < all;
  }

  private wait(): void {
    clearTimeout(this.timer);
    const now = performance.now();
    if (this.waitsSince === 0) this.waitsSince = now;
    const quiet = this.isSwapped ? QUIET_AFTER_SWAP : QUIET;
    const due = Math.max(Math.min(now + quiet, this.waitsSince + PATIENCE), this.heldUntil);
    this.timer = window.setTimeout(() => void this.flush(), Math.max(0, due - now));
  }

  private async flush(): Promise<void> {
    if (this.signal.aborted) return;
    this.waitsSince = 0;
    const { blocks, isCut } = withinLimit(blocksOf(this.host.reading.root));
    const unread = this.host.unread(isCut);
    const saidUnread = JSON.stringify(unread);
    if (!this.session.differs(blocks) && saidUnread === this.saidUnread) return;
    if (blocks.length === 0 && unread.length === 0 && window !== window.top && this.session.layout === null) return;
    this.isSwapped = false;
    this.heldUntil = 0;
    this.saidUnread = saidUnread;
    this.heading = headingOf(this.host.reading.root);
    const { session } = this;
    const end = await session.send(blocks, this.host.about(), unread);
    if (end === 'resend' && session === this.session) this.resend();
  }
}

function withinLimit(all: Iterable<Block>): { blocks: Block[]; isCut: boolean } {
  const blocks: Block[] = [];
  let units = 0;
  for (const block of all) {
    units += block.text.length + 1;
    if (units > MOST_TEXT) return { blocks, isCut: true };
    blocks.push(block);
  }
  return { blocks, isCut: false };
}
