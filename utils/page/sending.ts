import type { PageAbout, Unread } from '../messages/protocol.ts';
import { type Block, currentOf } from './block.ts';
import type { Port } from './port.ts';
import { MOST_TEXT } from './reading.ts';
import { Session } from './session.ts';

/** Quiet before a text is sent and painted, in milliseconds: about one frame, so that a page that writes in one go is answered at once. */
const QUIET = 20;
/** Longest wait for that quiet: a page that never rests is read all the same. */
const PATIENCE = 1000;
/** Quiet after which a text counts as whole and may be kept: pages load in parts, and change the address before or after the text. */
const SETTLED = 250;
/** Longest wait for that quiet, since the document began: a clock in it never rests, and its text is whole all the same. */
const LONG_SHOWN = 1500;
/** How long text that stood before a change of address, or under another name, is held back: it may still be the former person's. */
const HOLD = 3500;
/** Pauses before a text is sent again that did not arrive, and how often; the background may just be starting. */
const RETRY = 1000;
const RETRIES = 3;
/** Less than this share of a text still there: another document. */
const HALF = 0.5;
/** Less than this share: what a new address or name announced has come. */
const WAITED_FOR = 0.75;
/** A change of content this short before a change of address belongs to it. */
const BELONGS = 1500;

/** What the sending asks for at the moment it happens. */
export interface SendingHost {
  readonly port: Port;
  /** All that is read, in reading order. */
  blocks(): Block[];
  /** Where the person's name usually stands. */
  heading(): string;
  about(heading: string): PageAbout;
  unread(isCut: boolean): Unread[];
  /** A new document begins: findings of the former one must go. */
  sessionBegan(): void;
}

/** Decides when the text goes out and where one document ends and the next begins. */
export class Sending {
  session: Session<Block>;
  readonly #host: SendingHost;
  readonly #signal: AbortSignal;
  /** All blocks as of the last reading. */
  #blocks: Block[] = [];
  #heading = '';
  #saidUnread = '';
  #timer = 0;
  #waitsSince = 0;
  #failures = 0;
  #begunAt = performance.now();
  /** When other content came that no change of address belongs to yet. */
  #swappedAt = Number.NEGATIVE_INFINITY;
  /** What stood when the address or the name changed; while most of it still stands, it is held back until `#heldUntil`. */
  #former: readonly Shown[] = [];
  #heldUntil = 0;

  constructor(host: SendingHost, signal: AbortSignal) {
    this.#host = host;
    this.#signal = signal;
    this.session = new Session(host.port);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.session.end();
    });
  }

  /** The reading is in step with the page again: send it when it has been quiet. */
  settled(): void {
    this.#blocks = this.#host.blocks();
    if (this.#heldUntil > 0) {
      // A spinner or a new name is not the content that is waited for.
      if (keptShare(this.#former, this.#blocks) < WAITED_FOR) this.#release();
    } else if (this.session.differs(this.#blocks)) {
      const change = this.#changeOfDocument();
      if (change !== 'none') this.#begin();
      if (change === 'text') this.#swappedAt = performance.now();
      if (change === 'name') this.#hold();
    }
    this.#wait();
  }

  /** The address changed without a load. */
  navigated(): void {
    const isHere = performance.now() - this.#swappedAt < BELONGS;
    // One change of content belongs to one change of address: the next person's must still come.
    this.#swappedAt = Number.NEGATIVE_INFINITY;
    this.#begin();
    if (isHere) this.#release();
    else this.#hold();
    this.#wait();
  }

  /** Another part of the page is read now: its findings begin anew. */
  restart(): void {
    this.#begin();
    this.settled();
  }

  /** The background lost the text: send all of it again. */
  resend(): void {
    this.session.forget();
    this.#wait();
  }

  #begin(): void {
    this.session.end();
    this.session = new Session(this.#host.port);
    this.#begunAt = performance.now();
    this.#host.sessionBegan();
  }

  #hold(): void {
    this.#former = this.#blocks.map((block) => ({ block, text: block.text }));
    this.#heldUntil = performance.now() + HOLD;
  }

  #release(): void {
    this.#former = [];
    this.#heldUntil = 0;
  }

  /** Most of the former text is gone, or another name stands above it while the text is still the former one. */
  #changeOfDocument(): 'none' | 'text' | 'name' {
    const { layout } = this.session;
    if (layout === null || layout.ids.length === 0) return 'none';
    const shown = layout.blocks.map((block, i) => ({ block, text: layout.texts[i] as string }));
    if (keptShare(shown) < HALF) return 'text';
    return this.#heading !== '' && this.#host.heading() !== this.#heading ? 'name' : 'none';
  }

  #wait(): void {
    const now = performance.now();
    if (this.#waitsSince === 0) this.#waitsSince = now;
    const due = Math.max(Math.min(now + QUIET, this.#waitsSince + PATIENCE), this.#heldUntil);
    this.#later(() => void this.#flush(), due - now);
  }

  #later(then: () => void, delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#signal.aborted) this.#timer = window.setTimeout(then, Math.max(0, delay));
  }

  async #flush(): Promise<void> {
    this.#waitsSince = 0;
    this.#release();
    const { session } = this;
    const blocks = withinLimit(this.#blocks);
    const unread = this.#host.unread(blocks.length < this.#blocks.length);
    const saidUnread = JSON.stringify(unread);
    const isNew = session.differs(blocks) || saidUnread !== this.#saidUnread;
    const isEmptyFrame = blocks.length === 0 && unread.length === 0 && window !== window.top && session.layout === null;
    if (isEmptyFrame) return;
    if (isNew) {
      this.#saidUnread = saidUnread;
      this.#heading = this.#host.heading();
      const end = await session.send(blocks, this.#host.about(this.#heading), unread);
      if (session !== this.session || end === 'stale') return;
      if (end === 'failed') {
        this.#retry(() => void this.#flush());
        return;
      }
      this.#failures = 0;
      if (end === 'resend') {
        this.resend();
        return;
      }
    }
    if (performance.now() - this.#begunAt > LONG_SHOWN) await this.#settle(session);
    // A change meanwhile has its own timer, which must not be put off.
    else if (this.#waitsSince === 0) this.#later(() => void this.#settle(session), SETTLED);
  }

  async #settle(session: Session<Block>): Promise<void> {
    const end = await session.settle();
    if (session !== this.session || end === 'received') return;
    if (end === 'resend') this.resend();
    else this.#retry(() => void this.#settle(session));
  }

  #retry(again: () => void): void {
    this.#failures++;
    if (this.#failures <= RETRIES && this.#waitsSince === 0) this.#later(again, RETRY);
  }
}

/** A block and the text it had. */
interface Shown {
  block: Block;
  text: string;
}

/** How much of a text still stands in the page, from 0 to 1; of what stands there now, if that is more. */
function keptShare(shown: readonly Shown[], now: readonly Block[] = []): number {
  let all = 0;
  let kept = 0;
  for (const { block, text } of shown) {
    all += text.length;
    if (currentOf(block)?.text === text) kept += text.length;
  }
  const present = now.reduce((sum, { text }) => sum + text.length, 0);
  return all + present === 0 ? 1 : kept / Math.max(all, present);
}

function withinLimit(blocks: Block[]): Block[] {
  let units = 0;
  const end = blocks.findIndex((block) => {
    units += block.text.length + 1;
    return units > MOST_TEXT;
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}
