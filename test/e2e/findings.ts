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
  return recordsOf(await driver.readDatabase(['documents', 'mentions', 'decisions', 'sites']));
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

/**
 * Waits until what is stored of a person under an address, seen after a moment, is what it should be, looked at `as` it is, and as
 * many marks are painted. What was stored at the end of the wait is in the error.
 */
export async function untilFound(
  driver: Driver,
  tab: Tab,
  { person, address, since }: { person: string; address: string; since: number },
  expected: readonly unknown[],
  as: (found: ReturnType<typeof findings>) => readonly unknown[] = (found) => found,
): Promise<void> {
  const wanted = JSON.stringify(expected);
  await until(`the findings of ${person}, stored and painted`, async () => {
    const { documents, mentions } = await readRecords(driver);
    const seen = documents.filter((one) => one.address.startsWith(address) && one.lastSeen >= since);
    const document = seen.find((one) => one.person.includes(person));
    if (!document) throw new Error(`no such record among ${seen.map((one) => `${one.person} ${one.address}`)}`);
    const said = JSON.stringify(as(findings(mentionsOf(mentions, document.id))));
    if (said !== wanted) throw new Error(`${said}\nand not\n${wanted}`);
    const painted = await paintedRanges(tab);
    if (painted !== expected.length && painted !== -1)
      throw new Error(`${painted} marks for ${expected.length} mentions`);
    return true;
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

/** The labels alone: a site that breaks lines and letters as files do moves words in and out of the reach of a reason or a caution. */
export function labelsOf(found: ReturnType<typeof findings>) {
  return found.map(({ quote, meaning, context, track, trackName }) => ({
    quote: quote
      .normalize('NFKC')
      .replace(/[\u00ad\u200b]/g, '')
      .replace(/- /g, '-'),
    meaning,
    context,
    track,
    trackName,
  }));
}

/**
 * How many marks the page and its frames show; the registry of highlights is one for a document and for content scripts. The current
 * mention has a second range in h10, h20 or h30. Gives -1 where a frame does not let the page look into it and no other shows any.
 */
export function paintedRanges(tab: Tab): Promise<number> {
  return tab.evaluate(() => {
    let isSealed = false;
    const count = (shown: Window & typeof globalThis): number => {
      let sum = 0;
      try {
        for (const [name, { size }] of shown.CSS.highlights) if (/^h\d*[1-9]$/.test(name)) sum += size;
        for (let i = 0; i < shown.length; i++) sum += count(shown[i] as Window & typeof globalThis);
      } catch {
        isSealed = true;
      }
      return sum;
    };
    const sum = count(window);
    return sum === 0 && isSealed ? -1 : sum;
  });
}

/** Waits until the page shows so many marks. */
export async function untilPainted(tab: Tab, count: number): Promise<void> {
  await until(`${count} marks in the page`, async () => (await paintedRanges(tab)) === count);
}
