import type { DecisionRecord, DocumentRecord, MentionRecord, SiteRecord } from '../../utils/store/records.ts';
import { type DatabaseDump, type Driver, type Tab, until } from './driver.ts';

/** The stores that the journeys look at, as the extension keeps them. */
export interface Records {
  documents: DocumentRecord[];
  mentions: MentionRecord[];
  decisions: DecisionRecord[];
  sites: SiteRecord[];
}

export async function readRecords(driver: Driver): Promise<Records> {
  return recordsOf(await driver.readDatabase());
}

export function recordsOf(dump: DatabaseDump): Records {
  const empty = { documents: [], mentions: [], decisions: [], sites: [] };
  return { ...empty, ...dump } as unknown as Records;
}

/** A person's resume under an address, with its mentions in reading order, once it was seen after a moment. */
export async function untilRecorded(driver: Driver, person: string, address: string, since: number) {
  return until(`a record of ${person}`, async () => {
    const { documents, mentions } = await readRecords(driver);
    const document = documents.find(
      (one) => one.address.startsWith(address) && one.person.includes(person) && one.lastSeen >= since,
    );
    return document ? { document, mentions: mentionsOf(mentions, document.id) } : null;
  });
}

export function mentionsOf(mentions: readonly MentionRecord[], documentId: string): MentionRecord[] {
  return mentions.filter((mention) => mention.documentId === documentId).sort((a, b) => a.index - b.index);
}

/** What was found, without what may differ between two ways of showing the same resume. */
export function findings(mentions: readonly MentionRecord[]) {
  return mentions.map(({ quote, meaning, context, track, trackName, deciding, cautions }) => ({
    quote: quote.replace(/\s+/g, ' '),
    meaning,
    context,
    track,
    trackName,
    deciding: deciding.map(({ rule, says }) => `${rule}: ${says}`),
    cautions,
  }));
}

/** How many ranges of ours the page shows; the registry of highlights is one for the page and for content scripts. */
export function paintedRanges(tab: Tab): Promise<number> {
  return tab.evaluate(() =>
    [...CSS.highlights].filter(([name]) => /^h\d+$/.test(name)).reduce((sum, [, { size }]) => sum + size, 0),
  );
}

/** Waits until the page shows so many marks; a current mark counts once more, so none may be current. */
export async function untilPainted(tab: Tab, count: number): Promise<void> {
  await until(`${count} marks in the page`, async () => (await paintedRanges(tab)) === count);
}
