import { deleteDB } from 'idb';
import { type RecordFile, readRecord } from '../../../utils/exchange/read-record.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import type { MergePlan } from '../../../utils/review/merge-plan.ts';
import { decideApplicant } from '../../../utils/store/applicant-decisions.ts';
import { addDecision } from '../../../utils/store/decisions.ts';
import { type Merged, mergeRecord, previewMerge } from '../../../utils/store/merge.ts';
import type { DecisionRecord } from '../../../utils/store/records.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { exportedText, scan } from '../exchange/filled-store.ts';
import { applicantDecisionOf, openedStore, STAMP } from './records-fixture.ts';

export const RENEE = 'Renée Okafor';
export const ANDERS = 'Anders Lindqvist';
export const LEAD = 'Ida Moreau';
export const SWORN = { meaning: 'sworn-law-enforcement', context: 'held', track: 'leo' } as const;
export const SECURITY = { meaning: 'security', context: 'held', track: 'academy' } as const;

/** The store of the profile that is open now. */
export let store: Store;

/** Opens the store of a browser in which nothing was read. */
export async function profile(): Promise<void> {
  await deleteDB(DATABASE);
  store = await openedStore();
}

export async function say(
  reviewer: string,
  index: number,
  said: typeof SWORN | typeof SECURITY,
  id = 'd',
): Promise<DecisionRecord> {
  const mention = await store.get('mentions', [id, index]);
  if (!mention) throw new Error('no mention');
  const action = said === SWORN ? 'confirm' : 'change';
  const made = await addDecision(store, {
    mention,
    action,
    ...said,
    note: '',
    reviewer,
    engineSaid: { ...SWORN, stamp: STAMP },
  });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

async function decide(reviewer: string, subject: string, track: 'review' | 'academy'): Promise<void> {
  const { suggested } = applicantDecisionOf(subject);
  const who = { reviewer, role: '', reason: `By ${reviewer}`, blind: false, suggested };
  const made = await decideApplicant(store, {
    subject,
    track,
    trackName: track,
    asked: [],
    ticks: [],
    secondReader: 'never',
    ...who,
  });
  if (!made.ok) throw new Error(made.reason);
}

export async function fileOf(what: 'everything' | 'applicants' = 'everything'): Promise<RecordFile> {
  const ids = await store.getAllKeys('applicants');
  const read = readRecord(await exportedText(store, what === 'everything' ? { what } : { what, ids }, 'json'));
  if (!read.ok) throw new Error(`${read.refused.path}: ${read.refused.message}`);
  return read.file;
}

export async function merge({ contents, stamp }: RecordFile, reviewer = LEAD): Promise<Reply<Merged>> {
  return mergeRecord(store, { reviewer, contents, logHead: stamp.logHead, from: stamp });
}

export async function planOf(file: RecordFile): Promise<MergePlan> {
  const plan = await previewMerge(store, file.contents);
  if ('message' in plan) throw new Error(plan.message);
  return plan;
}

/** Renée read both mentions of Dana and one of Tomasz; Anders, in another browser, both of Dana (one otherwise) and Ilse's, whom only he saw. */
export async function twoReadings(): Promise<{ subject: string; file: RecordFile }> {
  const there = await scan(store, 'd');
  await scan(store, 'ilse', { document: { person: 'Ilse Moravec', textHash: 'c' } });
  await say(ANDERS, 0, SWORN);
  await say(ANDERS, 1, SECURITY);
  await say(ANDERS, 0, SECURITY, 'ilse');
  await decide(ANDERS, there, 'academy');
  const file = await fileOf();
  await profile();
  const subject = await scan(store, 'd');
  await scan(store, 'e', { document: { person: 'Tomasz Eriksen', textHash: 'b' } });
  await say(RENEE, 0, SWORN);
  await say(RENEE, 1, SWORN);
  await say(RENEE, 0, SWORN, 'e');
  await decide(RENEE, subject, 'review');
  return { subject, file };
}
