/**
 * What the demo reads of the extension's database `officer-lens`. It looks from outside, so it has its own words for the few
 * fields that it prints.
 */
import type { DatabaseDump } from '../e2e/driver.ts';

export interface StoredMention {
  documentId: string;
  index: number;
  quote: string;
  meaning: string;
  context: string;
  track: string;
  trackName: string;
  deciding: { words: string; says: string }[];
}

export interface StoredDocument {
  id: string;
  address: string;
  title: string;
  person: string;
  lastSeen: number;
  textHash: string;
  suggestedTrack: string;
  suggestedReason: string;
  unread: { kind: string; count: number }[];
}

/** One resume as the extension keeps it. */
export interface StoredResume {
  document: StoredDocument;
  /** In reading order. */
  mentions: StoredMention[];
}

/**
 * The record of the person whose resume was last seen under an address.
 * @returns null while there is none
 */
export function findResume(dump: DatabaseDump, person: string, addressStart: string): StoredResume | null {
  const documents = ((dump.documents ?? []) as StoredDocument[])
    .filter((document) => document.address.startsWith(addressStart))
    .filter((document) => document.person.includes(person) || document.title.includes(person))
    .sort((one, other) => other.lastSeen - one.lastSeen);
  const document = documents[0];
  if (!document) return null;
  const mentions = ((dump.mentions ?? []) as StoredMention[])
    .filter((mention) => mention.documentId === document.id)
    .sort((one, other) => one.index - other.index);
  return { document, mentions };
}
