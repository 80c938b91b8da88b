/**
 * A compiled pack as one block of bytes, so that the background has the default pack at once: it is compiled when the extension is built, by
 * the same code, and only laid over the file when it starts. The form is internal; packs are shared as JSON.
 *
 * Layout: a 32-bit little-endian length of the header in bytes; the header, UTF-8 JSON of the plain fields and the place of each array; the
 * arrays, each at a multiple of eight bytes from the start.
 */
import type { CompiledPack } from '../engine/compiled.ts';

const ARRAYS = { Int32Array, Uint16Array, Uint8Array } as const;
type ArrayName = keyof typeof ARRAYS;

interface Header {
  plain: Record<string, unknown>;
  arrays: Record<string, { type: ArrayName; offset: number; length: number }>;
}

const ALIGNMENT = 8;
const align = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** Writes a compiled pack. */
export function packToBytes(compiled: CompiledPack): Uint8Array<ArrayBuffer> {
  const plain: Record<string, unknown> = {};
  const columns: [string, Int32Array | Uint16Array | Uint8Array][] = [];
  for (const [name, value] of Object.entries(compiled)) {
    if (ArrayBuffer.isView(value)) columns.push([name, value as Int32Array]);
    else plain[name] = value;
  }
  const arrays: Header['arrays'] = {};
  let size = 0;
  for (const [name, column] of columns) {
    arrays[name] = { type: column.constructor.name as ArrayName, offset: size, length: column.length };
    size += align(column.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify({ plain, arrays } satisfies Header));
  const base = align(4 + header.length);
  const bytes = new Uint8Array(base + size);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  for (const [name, column] of columns) {
    const at = base + (arrays[name]?.offset ?? 0);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
  }
  return bytes;
}

/** Lays a compiled pack over bytes that `packToBytes` wrote; nothing is copied. For our own files only: nothing is checked. */
export function packFromBytes(buffer: ArrayBuffer): CompiledPack {
  const length = new DataView(buffer).getUint32(0, true);
  const { plain, arrays } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as Header;
  const base = align(4 + length);
  const compiled: Record<string, unknown> = { ...plain };
  for (const [name, { type, offset, length: count }] of Object.entries(arrays)) {
    compiled[name] = new ARRAYS[type](buffer, base + offset, count);
  }
  return compiled as unknown as CompiledPack;
}
