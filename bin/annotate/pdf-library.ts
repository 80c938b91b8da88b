/** pdf.js as Node needs it. */
import { fileURLToPath } from 'node:url';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfLibrary } from '../../utils/documents/pdf/library.ts';

const dataFolder = (name: string): string =>
  fileURLToPath(new URL(`./${name}/`, import.meta.resolve('pdfjs-dist/package.json')));
/** Pixels above which a picture is not unpacked: a Letter page scanned at 600 dots an inch has 34 million. */
const MOST_PIXELS = 64_000_000;

export const pdfLibrary: PdfLibrary = {
  ops: OPS,
  open: (data) =>
    getDocument({
      data,
      verbosity: VerbosityLevel.ERRORS,
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: MOST_PIXELS,
      cMapUrl: dataFolder('cmaps'),
      standardFontDataUrl: dataFolder('standard_fonts'),
      wasmUrl: dataFolder('wasm'),
    }).promise,
};
