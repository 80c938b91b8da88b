/** Reads zipped files (PKWARE's APPNOTE, 4.3). Inflation is counted as it goes, so a bomb is stopped by what it does, not says. */
import { Unreadable } from './answers.ts';

interface Entry {
  method: number;
  packed: number;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record may be followed by a comment of this length. */
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

const CUT_OFF = 'The file is damaged: it ends too early, or parts of it are missing. Ask for it again.';

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  /** Bytes that may still be inflated. */
  #allowance: number;

  /** @throws Unreadable where the file is cut off or protected by a password. */
  constructor(bytes: Uint8Array, allowance: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#allowance = allowance;
    this.#readDirectory();
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The text of one part, '' where there is none.
   * @throws Unreadable where the part is damaged, or more than the allowance comes out of the file
   */
  async text(name: string): Promise<string> {
    const entry = this.#entries.get(name);
    if (!entry) return '';
    const at = entry.offset;
    if (at + 30 > this.#bytes.length || this.#view.getUint32(at, true) !== LOCAL) throw new Unreadable(CUT_OFF);
    const from = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    const packed = this.#bytes.slice(from, from + entry.packed);
    if (entry.method === STORED) return decodeXml(this.#count(packed));
    if (entry.method !== DEFLATED) throw new Unreadable('The file is packed in a way that is not known.');
    return decodeXml(await this.#inflate(packed));
  }

  async #inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    const chunks: Uint8Array[] = [];
    let size = 0;
    try {
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        chunks.push(this.#count(step.value));
        size += step.value.length;
      }
    } catch (error) {
      await reader.cancel().catch(() => {});
      throw error instanceof Unreadable ? error : new Unreadable(CUT_OFF);
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  #count(chunk: Uint8Array): Uint8Array {
    this.#allowance -= chunk.length;
    if (this.#allowance < 0) {
      throw new Unreadable('The file unpacks to far more than any resume holds, so it was not read to its end.');
    }
    return chunk;
  }

  #readDirectory(): void {
    const view = this.#view;
    const end = this.#findEnd();
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (at + 46 > this.#bytes.length || view.getUint32(at, true) !== CENTRAL) throw new Unreadable(CUT_OFF);
      if (view.getUint16(at + 8, true) & ENCRYPTED) {
        throw new Unreadable('The file needs a password. Save it without one and open that.');
      }
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength));
      const entry = {
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      };
      this.#entries.set(name.replaceAll('\\', '/'), entry);
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }

  #findEnd(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (this.#view.getUint32(at, true) === END) return at;
    }
    throw new Unreadable(CUT_OFF);
  }
}

/** XML parts are UTF-8, or UTF-16 with a mark. */
function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
