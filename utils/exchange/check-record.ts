import { describePackFile } from '../review/pack-set.ts';
import { whyNotRetention } from '../review/retention.ts';
import type { RecordContents } from '../store/contents.ts';
import type { LogHead } from '../store/log-chain.ts';

/** Where a record file is wrong, and a sentence for people. */
export interface Refused {
  /** "mentions[3].quote", or "" for the whole file. */
  path: string;
  message: string;
}

/** What a schema cannot see: ids that stand twice, and records that lead to none. The first fault is named. */
export function checkRecord(contents: RecordContents, logHead: LogHead | null): Refused | null {
  return (
    findDuplicate(contents) ??
    findDangling(contents) ??
    findBadTerms(contents) ??
    findBeyond(contents, logHead) ??
    findBadPack(contents)
  );
}

/** A pack that no program of ours would have kept. Whether it can be used here is asked when it is loaded. */
function findBadPack({ packs }: RecordContents): Refused | null {
  for (const [i, pack] of packs.entries()) {
    const facts = describePackFile(pack.text);
    if (!facts.ok) {
      const [first] = facts.refusals;
      return { path: `packs[${i}].text`, message: `The pack is refused: line ${first?.line}, ${first?.message}` };
    }
    const wrong = (['key', 'kind', 'id', 'version'] as const).find((field) => facts[field] !== pack[field]);
    if (wrong) return { path: `packs[${i}].${wrong}`, message: 'It is not what the text of the pack says.' };
  }
  const grounds = packs.filter(({ kind, place }) => kind === 'complete' && place !== null).length;
  const inUse = packs.some(({ place }) => place !== null);
  return inUse && grounds !== 1
    ? { path: 'packs', message: `${grounds} complete packs are in use; it must be one.` }
    : null;
}

/** Decisions made after the row at which the file says that its log ended: their order could not be kept. */
function findBeyond({ decisions, applicantDecisions }: RecordContents, logHead: LogHead | null): Refused | null {
  const last = logHead?.sequence ?? 0;
  for (const [section, all] of Object.entries({ decisions, applicantDecisions })) {
    const at = all.findIndex(({ sequence }) => sequence > last);
    if (at >= 0)
      return { path: `${section}[${at}].sequence`, message: 'The log of the file ends before this decision.' };
  }
  return null;
}

function findDuplicate(contents: RecordContents): Refused | null {
  const keys: [keyof RecordContents, unknown[]][] = [
    ['documents', contents.documents.map(({ id }) => id)],
    ['mentions', contents.mentions.map(({ documentId, index }) => `${documentId}, ${index}`)],
    ['decisions', contents.decisions.map(({ id }) => id)],
    ['applicantDecisions', contents.applicantDecisions.map(({ id }) => id)],
    ['texts', contents.texts.map(({ documentId }) => documentId)],
    ['packs', contents.packs.map(({ key }) => key)],
    ['log', contents.log.map(({ sequence }) => sequence)],
    ['logDetails', contents.logDetails.map(({ sequence }) => sequence)],
  ];
  for (const [section, all] of keys) {
    const seen = new Set<unknown>();
    for (const [i, key] of all.entries()) {
      if (seen.has(key)) return { path: `${section}[${i}]`, message: `The id "${String(key)}" stands twice.` };
      seen.add(key);
    }
  }
  return null;
}

function findDangling({ documents, mentions, decisions, applicantDecisions, texts }: RecordContents): Refused | null {
  const ids = new Set(documents.map(({ id }) => id));
  const subjects = new Set(documents.map(({ subject }) => subject));
  const ofDocument = { mentions, decisions, texts };
  for (const [section, all] of Object.entries(ofDocument)) {
    const at = all.findIndex(({ documentId }) => !ids.has(documentId));
    if (at >= 0) return { path: `${section}[${at}].documentId`, message: 'There is no document of this id.' };
  }
  const at = applicantDecisions.findIndex(({ subject }) => !subjects.has(subject));
  return at < 0
    ? null
    : { path: `applicantDecisions[${at}].subject`, message: 'No document belongs to this applicant.' };
}

function findBadTerms({ settings }: RecordContents): Refused | null {
  const message = settings === null ? null : whyNotRetention(settings.retention);
  return message === null ? null : { path: 'settings.retention', message };
}
