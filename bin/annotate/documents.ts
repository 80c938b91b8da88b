/** Files for the command line: opened, read in a worker, and given up when they take too long or too much. */
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { nothingRead } from '../../utils/documents/answers.ts';
import { PATIENCE } from '../../utils/documents/limits.ts';
import type { FileText } from '../../utils/documents/types.ts';

/** Bytes by which the process may grow while one file is read. A scan of many pages needs a third of it. */
const MOST_GROWTH = 1.5 * 1024 ** 3;
const LOOK_EVERY = 200;

const TOO_LONG = 'The file took too long to read and was given up. Save it anew, as PDF or DOCX, and open that.';
const TOO_LARGE = 'The file unpacks to more than there is room for and was given up. Save it smaller.';
const WHY_NOT_OPENED: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'The file may not be read by this user.',
};

/** One worker for all files; a new one after a file that had to be given up. */
export class DocumentReader {
  #worker: Worker | null = null;
  #answer: (file: FileText) => void = () => {};
  readonly #patience: number;

  constructor(patience: number = PATIENCE) {
    this.#patience = patience;
  }

  /** Never rejects: whatever keeps the file from being read is in the answer. */
  async read(path: string): Promise<FileText> {
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await readFile(path));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      return nothingRead('error', WHY_NOT_OPENED[code] ?? `The file cannot be opened (${code || error}).`);
    }
    return this.#ask(bytes);
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #ask(bytes: Uint8Array): Promise<FileText> {
    const worker = this.#worker ?? this.#start();
    this.#worker = worker;
    const before = process.memoryUsage.rss();
    return new Promise((resolve) => {
      const late = setTimeout(() => this.#giveUp(TOO_LONG), this.#patience);
      const look = setInterval(() => {
        if (process.memoryUsage.rss() - before > MOST_GROWTH) this.#giveUp(TOO_LARGE);
      }, LOOK_EVERY);
      this.#answer = (file) => {
        clearTimeout(late);
        clearInterval(look);
        resolve(file);
      };
      worker.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
    });
  }

  /** The listeners stay for the worker's life: a port whose listeners were taken away hears nothing any more. */
  #start(): Worker {
    const worker = new Worker(new URL('./document-worker.ts', import.meta.url));
    const failed = (why: string): void => {
      if (worker === this.#worker) this.#giveUp(`The file cannot be read (${why}).`);
    };
    worker.on('message', (file: FileText) => this.#answer(file));
    worker.on('error', (error) => failed(error.message));
    worker.on('exit', () => failed('reading it ended early'));
    return worker;
  }

  #giveUp(reason: string): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    this.#answer(nothingRead('error', reason));
  }
}
