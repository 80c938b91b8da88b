/** The hash that names a pack's content. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalize } from './canonical.ts';
import type { Pack } from './types.ts';

/** SHA-256 of the canonical pack, lower-case hex. White space and key order of the file do not count. */
export const hashPack = (pack: Pack): string => bytesToHex(sha256(utf8ToBytes(canonicalize(pack))));
