/** Which characters the bytes of a text stand for. */

/** Bytes that are looked at to tell two-byte encodings without a mark. */
const LOOKED_AT = 4096;
const RETURN = 0x0d;
const LINE_FEED = 0x0a;

/**
 * The encoding of a text, as `TextDecoder` names it: by its mark, by where its zero bytes stand, as UTF-8 where it is valid UTF-8,
 * else what `declared` says, else as Macs wrote it where lines end as theirs did, else windows-1252, which every byte is valid in.
 */
export function encodingOf(bytes: Uint8Array, declared = ''): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = zeroBytes(bytes.subarray(0, LOOKED_AT));
  if (zeros !== '') return zeros;
  if (isUtf8(bytes)) return 'utf-8';
  if (isKnown(declared)) return declared;
  return isOfOldMac(bytes) ? 'macintosh' : 'windows-1252';
}

export function decode(bytes: Uint8Array, declared = ''): string {
  return new TextDecoder(encodingOf(bytes, declared)).decode(bytes);
}

/** Latin text in two-byte letters has a zero in nearly every second place. */
function zeroBytes(bytes: Uint8Array): string {
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = bytes.length >> 1;
  if (pairs < 4) return '';
  if (odd * 10 > pairs * 7 && even * 10 < pairs) return 'utf-16le';
  if (even * 10 > pairs * 7 && odd * 10 < pairs) return 'utf-16be';
  return '';
}

/** Lines end by a return alone. */
const isOfOldMac = (bytes: Uint8Array): boolean => bytes.includes(RETURN) && !bytes.includes(LINE_FEED);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isKnown(label: string): boolean {
  try {
    return label !== '' && new TextDecoder(label) !== null;
  } catch {
    return false;
  }
}
