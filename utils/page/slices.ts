/** Longest stretch of work without a pause, in milliseconds: half a frame, so that the page keeps the other half. */
const SLICE = 8;

/** Longest wait for a frame, in milliseconds: a hidden tab draws none, a busy one draws late. */
const NO_FRAME = { hidden: 100, visible: 1000 };

interface Job {
  steps: Iterator<void>;
  done: () => void;
}

/** Runs generators in slices, one after the other. Nothing is scheduled while there is no work. */
export class Slices {
  readonly #jobs: Job[] = [];
  #isScheduled = false;

  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Starts at once when idle: a one-page resume is done within its first slice. */
  run(steps: Iterator<void>, done: () => void): void {
    this.#jobs.push({ steps, done });
    if (!this.#isScheduled) this.#slice();
  }

  #slice(): void {
    this.#isScheduled = false;
    const deadline = performance.now() + SLICE;
    for (let job = this.#jobs[0]; job && !this.#signal.aborted; job = this.#jobs[0]) {
      while (!job.steps.next().done) {
        if (performance.now() >= deadline) {
          this.#schedule();
          return;
        }
      }
      this.#jobs.shift();
      job.done();
    }
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    nextTask(() => this.#slice(), this.#signal);
  }
}

/**
 * Calls back after the page has drawn its next frame: styles and places asked then are at hand, while asked before they would make
 * the page lay itself out within our task. A tab in the background draws nothing; there it waits no longer than `NO_FRAME`.
 * @param atFrame called when the frame is about to be drawn
 */
export function afterFrame(callback: () => void, signal: AbortSignal, atFrame = (): void => {}): void {
  const go = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    atFrame();
    nextTask(callback, signal);
  };
  const frame = requestAnimationFrame(go);
  const timer = setTimeout(go, NO_FRAME[document.visibilityState]);
}

/** Calls back in a task of its own, after the page has had its turn. */
export function nextTask(callback: () => void, signal: AbortSignal): void {
  scheduler.postTask(callback, { signal, priority: 'user-visible' }).catch((error: unknown) => {
    // An aborted task is rejected too, and whoever aborts has taken everything back already.
    if (!signal.aborted) throw error;
  });
}
