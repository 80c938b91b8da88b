import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive; `path` with forward slashes. */
export interface ZipEntry {
  path: string;
  bytes: Uint8Array;
}

const METHOD_DEFLATE = 8;
const VERSION = 20;
/** File names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const FLAGS = 0x0800;
/** 1 January 1980, the earliest date of the format: the time of the build is not in the bytes. */
const DATE = 0x0021;

/**
 * Packs files into a ZIP archive whose bytes depend on nothing but the names and bytes of the files: entries are sorted, dates
 * are fixed. Format: PKWARE APPNOTE.TXT 6.3; no ZIP64, so at most 65,535 files and 4 GB.
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(bytes, { level: 9 });
    const common = commonFields(bytes, packed, name);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, packed);
    central.push(Buffer.from('PK\x01\x02', 'latin1'), uint16(VERSION), common, centralFields(offset), name);
    offset += 4 + common.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...local, directory, endOfDirectory(entries.length, directory.length, offset)]);
}

/** The fields that the local header and the central directory share, from "version needed" to "extra field length". */
function commonFields(bytes: Uint8Array, packed: Buffer, name: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(METHOD_DEFLATE, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

/** Comment length, disk, attributes (all 0) and the offset of the local header. */
function centralFields(offset: number): Buffer {
  const fields = Buffer.alloc(14);
  fields.writeUInt32LE(offset, 10);
  return fields;
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const fields = Buffer.alloc(22);
  fields.write('PK\x05\x06', 'latin1');
  fields.writeUInt16LE(count, 8);
  fields.writeUInt16LE(count, 10);
  fields.writeUInt32LE(size, 12);
  fields.writeUInt32LE(offset, 16);
  return fields;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
