/** The one door: bytes in, text with a map back out. It never throws: what keeps a file from being read is part of the answer. */
import { nothingRead, Unreadable } from './answers.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { PdfLibrary } from './pdf/library.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readPlainText } from './plain-text.ts';
import { sniff } from './sniff.ts';
import type { FileText } from './types.ts';

const MEGABYTE = 1024 * 1024;

/** Reads a file, whatever it is called. Run it off the main thread, where it can be ended when it takes too long. */
export async function readDocument(bytes: Uint8Array, pdf: PdfLibrary, limits: Limits = LIMITS): Promise<FileText> {
  if (bytes.length > limits.bytes) {
    const [has, most] = [bytes.length, limits.bytes].map((size) => Math.round(size / MEGABYTE));
    return nothingRead('error', `The file has ${has} MB; files of up to ${most} MB are read. Save it smaller.`);
  }
  try {
    return cut(await readKind(bytes, pdf, limits), limits);
  } catch (error) {
    if (error instanceof Unreadable) return nothingRead('error', error.message);
    const why = error instanceof Error ? error.message : String(error);
    return nothingRead('error', `The file cannot be read (${why}). Save it anew, as PDF or DOCX, and open that.`);
  }
}

async function readKind(bytes: Uint8Array, pdf: PdfLibrary, limits: Limits): Promise<FileText> {
  const sniffed = sniff(bytes);
  if (sniffed.kind === null) throw new Unreadable(sniffed.reason);
  if (sniffed.kind === 'pdf') return await readPdf(bytes, pdf, limits);
  if (sniffed.kind === 'zip') return await readDocx(bytes, limits.inflated);
  return sniffed.kind === 'html' ? readHtml(bytes) : readPlainText(bytes);
}

/** Keeps the text within what the engine reads, and says so. */
function cut(file: FileText, { text: most }: Limits): FileText {
  if (file.text.length <= most) return file;
  const lines = file.lines.filter(({ end }) => end <= most);
  const end = lines.at(-1)?.end ?? most;
  const reason = [file.reason, `Only the first ${end} of ${file.text.length} characters were read.`];
  return { ...file, status: 'partial', reason: reason.join(' ').trim(), text: file.text.slice(0, end), lines };
}
