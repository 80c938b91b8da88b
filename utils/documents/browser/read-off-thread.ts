/** Reads a file in a worker, which is ended when it takes too long. */
import { nothingRead } from '../answers.ts';
import { PATIENCE } from '../limits.ts';
import type { FileText } from '../types.ts';
import { DOCUMENT_WORKER, startWorker } from './workers.ts';

const TOO_LONG = 'The file took too long to read and was given up. Save it anew, as PDF or DOCX, and open that.';

/** Never rejects: whatever keeps the file from being read is in the answer. */
export function readOffThread(bytes: Uint8Array): Promise<FileText> {
  const worker = startWorker(DOCUMENT_WORKER);
  return new Promise((resolve) => {
    const late = setTimeout(() => end(nothingRead('error', TOO_LONG)), PATIENCE);
    const end = (file: FileText): void => {
      clearTimeout(late);
      worker.terminate();
      resolve(file);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FileText>) => end(data));
    worker.addEventListener('error', ({ message }) =>
      end(nothingRead('error', `The file cannot be read (${message || 'the reading ended early'}).`)),
    );
    worker.postMessage(bytes);
  });
}

/** The worker's side: answers one file after another. */
export function answerFiles(read: (bytes: Uint8Array) => Promise<FileText>): void {
  addEventListener('message', async ({ data }: MessageEvent<Uint8Array>) => postMessage(await read(data)));
}
