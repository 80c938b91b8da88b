/** Which kind of file these bytes are. Names lie and servers guess, so only the bytes are asked. */
import { encodingOf } from './encoding.ts';
import type { FileKind } from './types.ts';

/** Bytes from the start in which the marks of a kind stand; PDF readers allow 1,024 bytes of rubbish before theirs. */
const HEAD = 1024;
/** Characters that are looked at to tell HTML and binary data from text. */
const LOOKED_AT = 4096;

const SAVE_AS = 'Save it as PDF or DOCX and open that.';

/** Kinds that are not read, by their first bytes, and what is said of them. */
const NOT_READ: [begins: string, reason: string][] = [
  ['{\\rtf', `This is a rich text file (RTF), which is not read. ${SAVE_AS}`],
  ['\xff\xd8\xff', 'This is a picture (JPEG): its words cannot be read. Ask for the resume as text.'],
  ['\x89PNG', 'This is a picture (PNG): its words cannot be read. Ask for the resume as text.'],
  ['GIF8', 'This is a picture (GIF): its words cannot be read. Ask for the resume as text.'],
  ['II*\0', 'This is a picture (TIFF): its words cannot be read. Ask for the resume as text.'],
  ['MM\0*', 'This is a picture (TIFF): its words cannot be read. Ask for the resume as text.'],
  ['\xffWPC', `This is a WordPerfect file, which is not read. ${SAVE_AS}`],
  ['%!PS', `This is a PostScript file, which is not read. ${SAVE_AS}`],
  ['\x1f\x8b', 'This is a compressed file (gzip). Unpack it and open what is in it.'],
  ['Rar!', 'This is an archive (RAR). Unpack it and open the resume that is in it.'],
  ['7z\xbc\xaf', 'This is an archive (7z). Unpack it and open the resume that is in it.'],
];
const WORD_97 = `This is an old Word file (.doc), which is not read. ${SAVE_AS}`;
const PROTECTED = 'This Office file needs a password. Save it without one, as PDF or DOCX, and open that.';
/** Pictures whose first bytes alone may be letters of a text. */
const PICTURES: [begins: RegExp, reason: string][] = [
  [/^BM[\s\S]{4}\0{4}/, 'This is a picture (BMP): its words cannot be read. Ask for the resume as text.'],
  [/^RIFF[\s\S]{4}WEBP/, 'This is a picture (WebP): its words cannot be read. Ask for the resume as text.'],
  [
    /^[\s\S]{4}ftyp(?:hei|mif1|avif)/,
    'This is a picture (HEIC or AVIF): its words cannot be read. Ask for the resume as text.',
  ],
];
/** Kinds that are written in letters, by how they begin. */
const WRITTEN: [begins: RegExp, reason: string][] = [
  [
    /^(?:(?:[A-Z][\w-]*:[^\n]*|[ \t][^\n]*)\r?\n)*?(?:MIME-Version|Content-Type|Return-Path|Delivered-To|DKIM-Signature): /i,
    `This is an e-mail or a web page in one file (EML, MHT), which is not read. ${SAVE_AS}`,
  ],
  [
    /<\?mso-application progid="Word|<(?:w:wordDocument|pkg:package)\b/,
    `This is a Word file in XML, which is not read. ${SAVE_AS}`,
  ],
  [/<office:document\b/, `This is an OpenDocument file in XML, which is not read. ${SAVE_AS}`],
];
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** The name of the stream in which a protected Office file keeps everything, in the two-byte letters of the container. */
const PROTECTED_STREAM = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');

/** A kind, or the sentence that says why these bytes are none that is read. */
export type Sniffed = { kind: FileKind | 'zip' } | { kind: null; reason: string };

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: null, reason: 'The file is empty (0 bytes). Ask for it again.' };
  const head = byteString(bytes.subarray(0, HEAD));
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (head.startsWith(COMPOUND)) {
    return {
      kind: null,
      reason: new TextDecoder('latin1').decode(bytes).includes(PROTECTED_STREAM) ? PROTECTED : WORD_97,
    };
  }
  const picture = PICTURES.find(([begins]) => begins.test(head));
  if (picture) return { kind: null, reason: picture[1] };
  const known = NOT_READ.find(([begins]) => head.trimStart().startsWith(begins));
  if (known) return { kind: null, reason: known[1] };
  const start = decodeStart(bytes);
  if (start === null || looksBinary(start)) {
    return { kind: null, reason: `The file is of a kind that is not known, and no text. ${SAVE_AS}` };
  }
  const written = WRITTEN.find(([begins]) => begins.test(start.replace(/^\ufeff?\s*/, '')));
  if (written) return { kind: null, reason: written[1] };
  return { kind: looksLikeHtml(start) ? 'html' : 'text' };
}

function decodeStart(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, LOOKED_AT));
  return /^utf-?8|^utf-16/.test(encoding) || !bytes.subarray(0, LOOKED_AT).includes(0) ? start : null;
}

/** More than one character in fifty that no text has. */
function looksBinary(start: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const odd = start.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return odd * 50 > start.length;
}

/** A document type, or a tag that only whole pages and exported parts of pages begin with. */
function looksLikeHtml(start: string): boolean {
  const first = start.replace(/^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '');
  return (
    /^<(?:!doctype\s+html|html|head|body|meta|title|style|div|p|table|pre|span|section|article|main|h[1-6]|ul)\b/i.test(
      first,
    ) || /<html[\s>]/i.test(start)
  );
}

/** One character a byte. (A decoder of that name would give other characters for some.) */
function byteString(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
