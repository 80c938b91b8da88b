import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openPdfLibrary } from '../utils/documents/browser/pdf-library.ts';
import { answerFiles } from '../utils/documents/browser/read-off-thread.ts';
import { readDocument } from '../utils/documents/read.ts';

/** Reads files off the main thread of the reader. */
export default defineUnlistedScript(() => {
  const life = new AbortController();
  answerFiles((bytes) => readDocument(bytes, openPdfLibrary(false, life.signal)));
});
