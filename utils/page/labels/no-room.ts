import type { Reader } from '../reader.ts';

/** Quiet before it is told how many labels have no room, in milliseconds: while a page is scrolled the number changes all the time. */
const QUIET = 400;

/** Tells the background how many mentions in view have no room for a label, when that has changed and stands. */
export class NoRoom {
  readonly #reader: Reader;
  readonly #signal: AbortSignal;
  #timer = 0;
  /** What was told last, and in which session. */
  #told = { session: '', count: 0 };

  constructor(reader: Reader, signal: AbortSignal) {
    this.#reader = reader;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Labels were placed again. */
  take(count: number): void {
    clearTimeout(this.#timer);
    if (this.#signal.aborted || count === this.#known()) return;
    this.#timer = window.setTimeout(() => {
      const { id } = this.#reader.sending.session;
      this.#told = { session: id, count };
      void this.#reader.port.send({ kind: 'no-room', session: id, count });
    }, QUIET);
  }

  /** What the background knows; of a new session nothing, which is as good as none. */
  #known(): number {
    return this.#told.session === this.#reader.sending.session.id ? this.#told.count : 0;
  }
}
