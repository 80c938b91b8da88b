/** The part of pdf.js that is used. It is handed in, since the browser and Node need different builds of it. */
import type * as pdfjs from 'pdfjs-dist';

export type PdfDocument = pdfjs.PDFDocumentProxy;
export type PdfPage = pdfjs.PDFPageProxy;
export type PdfOperators = typeof pdfjs.OPS;

/** The steps that draw a page, as the library hands them to its canvas. */
export interface DrawingSteps {
  fnArray: number[];
  argsArray: unknown[];
}

export interface FontFacts {
  /** Width units to one point of type: 1/1000 but for fonts whose characters are drawings. */
  unit: number;
}

export interface PdfLibrary {
  readonly ops: PdfOperators;
  /** Opens a document; rejects with the library's own exceptions (`PasswordException`, `InvalidPDFException`, ...). */
  open(bytes: Uint8Array): Promise<PdfDocument>;
}
