/** pdf.js as our pages and workers need it. */
import { getDocument, OPS, PDFWorker, VerbosityLevel } from 'pdfjs-dist';
import type { PdfLibrary } from '../pdf/library.ts';
import { PDF_FILES, startWorker } from './workers.ts';

/** Pixels above which a picture is not unpacked: a Letter page scanned at 600 dots an inch has 34 million. */
const MOST_PIXELS = 64_000_000;

/**
 * Opens the library with a worker of its own, which goes when `signal` ends.
 * @param isShown whether pages are drawn on a canvas, for which fonts are handed to the browser
 */
export function openPdfLibrary(isShown: boolean, signal: AbortSignal): PdfLibrary {
  const port = startWorker(PDF_FILES.worker);
  signal.addEventListener('abort', () => port.terminate());
  const worker = PDFWorker.create({ port });
  return {
    ops: OPS,
    open: (data) =>
      getDocument({
        data,
        worker,
        verbosity: VerbosityLevel.ERRORS,
        maxImageSize: MOST_PIXELS,
        cMapUrl: PDF_FILES.cMaps,
        wasmUrl: PDF_FILES.decoders,
        // The content security policy of our pages admits no WebAssembly; the decoders come as scripts too.
        useWasm: false,
        useWorkerFetch: true,
        disableWorkerRendering: true,
        disableFontFace: !isShown,
        useSystemFonts: isShown,
      }).promise,
  };
}
