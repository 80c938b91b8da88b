/** Reads one file after another away from the main thread, where a file that hangs or swells can be stopped. */
import { parentPort } from 'node:worker_threads';
import { readDocument } from '../../utils/documents/read.ts';
import { pdfLibrary } from './pdf-library.ts';

const port = parentPort;
port?.on('message', async (bytes: Uint8Array) => port.postMessage(await readDocument(bytes, pdfLibrary)));
