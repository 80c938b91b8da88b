/** The hashes that name a pack's content, and that of one rule. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalize } from './canonical.ts';
import type { PackFile } from './types.ts';

const hashData = (data: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalize(data))));

/** SHA-256 of the canonical pack, lower-case hex. White space, key order and `x-` keys of the file do not count. */
export const hashPack = (pack: PackFile): string => hashData(pack);

/** SHA-256 of one rule, row or name of a pack; `was` of an override holds its first digits. */
export const hashRule = (rule: object): string => hashData(rule);
