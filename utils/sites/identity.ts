import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PageAbout } from '../messages/protocol.ts';
import { normalise } from '../review/normalise.ts';
import { profileOf, recordOf } from './profiles.ts';

/** Query keys that name a record; all others (sorting, tabs, sessions, campaigns) say how it is shown. */
const RECORD_KEY =
  /^(?:.*[_-])?(?:id|ids|uuid|guid|candidate|applicant|application|person|profile|record|resume|key)$|id$/i;
/** A hash that routes: it holds a path or a number. A plain word scrolls within the page. */
const ROUTING_HASH = /[/=\d]/;

/**
 * Names the document that a frame shows: origin, path, the query keys and the hash that name a record, and the heading where a person's
 * name stands. The heading belongs to it since some sites never change the address; `rel=canonical` does not, since many sites give one for
 * all records. The result is a hash, so that the log may hold it.
 */
export function documentIdentity(about: Pick<PageAbout, 'address' | 'heading'>): string {
  return bytesToHex(sha256(utf8ToBytes(`${addressIdentity(about.address)}\n${normalise(about.heading)}`))).slice(0, 32);
}

/**
 * The parts of an address that name a record, in a fixed order. Known systems show one record under several addresses, and their
 * profile says which parts name it.
 */
export function addressIdentity(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const profile = profileOf(address);
  const record = profile ? recordOf(profile, address) : null;
  if (record !== null) return `${url.origin}?${record}`;
  const keys = [...url.searchParams].filter(([key]) => RECORD_KEY.test(key)).sort(compareEntries);
  const query = new URLSearchParams(keys).toString();
  const hash = ROUTING_HASH.test(url.hash) ? url.hash : '';
  return `${url.origin}${url.pathname}?${query}${hash}`;
}

function compareEntries([a, x]: [string, string], [b, y]: [string, string]): number {
  if (a !== b) return a < b ? -1 : 1;
  return x < y ? -1 : x > y ? 1 : 0;
}
