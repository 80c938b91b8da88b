import { crc32, inflateRawSync } from 'node:zlib';

/** Reads the files of a ZIP archive of ours back, by local headers, and checks their sums. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = 0;
  while (archive.toString('latin1', at, at + 4) === 'PK\x03\x04') {
    const sum = archive.readUInt32LE(at + 14);
    const packed = archive.readUInt32LE(at + 18);
    const nameLength = archive.readUInt16LE(at + 26);
    const start = at + 30 + nameLength;
    const name = archive.toString('utf8', at + 30, start);
    const bytes = inflateRawSync(archive.subarray(start, start + packed));
    if (crc32(bytes) !== sum) throw new Error(`${name} is damaged.`);
    files.set(name, bytes);
    at = start + packed;
  }
  return files;
}
