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

/** So many looks in a row must see the same: a page that is still growing is read several times. */
const SAME_LOOKS = 4;

/**
 * Waits until a person's resume under an address was read, after a moment, every mention of its record is painted, and nothing
 * changes any more. Gives the record with its mentions in reading order.
 */
export async function untilRead(driver: Driver, tab: Tab, person: string, address: string, since: number) {
  let last = '';
  let same = 0;
  return until(`a record of ${person} with all its marks in the page`, async () => {
    const { documents, mentions } = await readRecords(driver);
    const document = documents.find(
      (one) => one.address.startsWith(address) && one.person.includes(person) && one.lastSeen >= since,
    );
    if (!document) throw new Error(`no such record among ${documents.map((one) => `${one.person} ${one.address}`)}`);
    const own = mentionsOf(mentions, document.id);
    const painted = await paintedRanges(tab);
    if (painted !== own.length) throw new Error(`${painted} marks for ${own.length} mentions`);
    const now = JSON.stringify([document.textHash, own]);
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= SAME_LOOKS ? { document, mentions: own } : null;
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

/**
 * How many marks the page shows; the registry of highlights is one for the page and for content scripts. The current mention has a
 * second range in h10, h20 or h30.
 */
export function paintedRanges(tab: Tab): Promise<number> {
  return tab.evaluate(() =>
    [...CSS.highlights].filter(([name]) => /^h\d*[1-9]$/.test(name)).reduce((sum, [, { size }]) => sum + size, 0),
  );
}

/** Waits until the page shows so many marks. */
export async function untilPainted(tab: Tab, count: number): Promise<void> {
  await until(`${count} marks in the page`, async () => (await paintedRanges(tab)) === count);
}
