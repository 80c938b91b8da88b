import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RecordFile, readRecord } from '../../../utils/exchange/read-record.ts';
import { endDecision } from '../../../utils/store/decisions.ts';
import { eraseApplicant } from '../../../utils/store/erase.ts';
import { inspectLog } from '../../../utils/store/log.ts';
import { checkChain } from '../../../utils/store/log-chain.ts';
import { previewMerge } from '../../../utils/store/merge.ts';
import type { LogDetailsRecord, LogRecord } from '../../../utils/store/records.ts';
import { DATABASE } from '../../../utils/store/schema.ts';
import { exportedText, scan } from '../exchange/filled-store.ts';
import {
  ANDERS,
  fileOf,
  LEAD,
  merge,
  planOf,
  profile,
  RENEE,
  SECURITY,
  SWORN,
  say,
  store,
  twoReadings,
} from './two-readings.ts';

beforeEach(profile);
afterEach(() => deleteDB(DATABASE));

const dump = async () =>
  Promise.all(
    (['documents', 'mentions', 'decisions', 'applicantDecisions', 'log'] as const).map((name) => store.getAll(name)),
  );

describe('before a merge', () => {
  test('the preview tells what is new, the same, and in conflict, and writes nothing', async () => {
    const { file } = await twoReadings();
    const before = await dump();
    const plan = await planOf(file);
    expect(plan.newDocuments.map(({ id }) => id)).toEqual(['ilse']);
    expect(plan.sameDocuments.map(({ id }) => id)).toEqual(['d']);
    expect(plan.decisions.map(({ decision, meeting }) => [decision.documentId, meeting])).toEqual([
      ['d', 'agrees'],
      ['d', 'conflicts'],
      ['ilse', 'new'],
    ]);
    expect(plan.applicantDecisions.map(({ meeting }) => meeting)).toEqual(['conflicts']);
    expect(await dump()).toEqual(before);
  });

  test('a document seen with another text is said, and its decisions are matched by words in the very surroundings', async () => {
    const { file } = await twoReadings();
    await scan(store, 'd', { document: { textHash: 'changed' }, mention: { start: 7, end: 21 } });
    const [first] = await store.getAll('mentions', IDBKeyRange.bound(['d', 0], ['d', 0]));
    if (!first) throw new Error('no mention');
    await store.put('mentions', { ...first, key: { ...first.key, before: 'i am not a' } });
    const plan = await planOf(file);
    expect(plan.otherTexts.map(({ id }) => id)).toEqual(['d']);
    expect(plan.decisions.map(({ decision, meeting }) => [decision.documentId, decision.key.before, meeting])).toEqual([
      ['d', 'line 1', 'conflicts'],
      ['ilse', 'line 0', 'new'],
    ]);
    expect(plan.unplaced.map(({ key }) => key.before)).toEqual(['line 0']);
  });

  test('the same text under another address is the same document; of two people it is not', async () => {
    const { file } = await twoReadings();
    const [dana] = file.contents.documents;
    const moved = (person: string): RecordFile => ({
      ...file,
      contents: {
        ...file.contents,
        documents: [{ ...(dana as typeof dana & object), id: 'moved', person }],
        mentions: file.contents.mentions
          .filter(({ documentId }) => documentId === 'd')
          .map((one) => ({ ...one, documentId: 'moved' })),
        decisions: file.contents.decisions
          .filter(({ documentId }) => documentId === 'd')
          .map((one) => ({ ...one, documentId: 'moved' })),
        applicantDecisions: [],
      },
    });
    expect((await planOf(moved('Dana Whitlock'))).decisions.map(({ decision }) => decision.documentId)).toEqual([
      'd',
      'd',
    ]);
    expect((await planOf(moved('Marisol Fenn'))).newDocuments.map(({ id }) => id)).toEqual(['moved']);
  });

  test('a decision on words that are not marked here stays in the file, and is said', async () => {
    const { file } = await twoReadings();
    await store.delete('mentions', ['d', 1]);
    const plan = await planOf(file);
    expect(plan.unplaced.map(({ quote, reviewer }) => [quote, reviewer])).toEqual([['Police Officer', ANDERS]]);
  });

  test('an id that stands here for another decision is refused with its place', async () => {
    const { file } = await twoReadings();
    const [first] = await store.getAll('decisions');
    const stolen = file.contents.decisions.map((one, i) => (i === 1 ? { ...one, id: first?.id ?? '' } : one));
    const before = await dump();
    const hostile = { ...file, contents: { ...file.contents, decisions: stolen } };
    expect(await previewMerge(store, hostile.contents)).toEqual({
      path: 'decisions[1].id',
      message: expect.stringContaining('says something else'),
    });
    expect(await merge(hostile)).toMatchObject({ ok: false, code: 'refused' });
    expect(await dump()).toEqual(before);
  });
});

describe('a merge', () => {
  test('overwrites nothing, keeps both decisions, and the log verifies', async () => {
    const { file, subject } = await twoReadings();
    const own = await store.getAll('decisions');
    expect(await merge(file)).toEqual({ ok: true, value: { documents: 1, decisions: 4, conflicts: 2 } });
    const all = await store.getAll('decisions');
    for (const decision of own) expect(all).toContainEqual(decision);
    expect(all.filter(({ reviewer, ended }) => reviewer === ANDERS && ended === null)).toHaveLength(3);
    expect(await inspectLog(store)).toMatchObject({ fault: null });
    expect(await store.get('applicants', subject)).toMatchObject({
      state: 'differs',
      reviewers: [RENEE, ANDERS],
      orphans: 0,
    });
  });

  test('lets what both say count, and what they differ in not', async () => {
    const { file } = await twoReadings();
    await merge(file);
    const mentions = await store.getAll('mentions');
    expect(mentions.map(({ documentId, index, joined }) => [documentId, index, joined])).toEqual([
      ['d', 0, 'decided'],
      ['d', 1, 'check-again'],
      ['e', 0, 'decided'],
      ['e', 1, 'none'],
      ['ilse', 0, 'decided'],
      ['ilse', 1, 'none'],
    ]);
  });

  test('keeps the log of the file as data of its own row, whole and apart, with the head of the file', async () => {
    const { file } = await twoReadings();
    await merge(file);
    const log = await store.getAll('log');
    const row = log.find(({ kind }) => kind === 'import');
    const kept = (await store.get('logDetails', row?.sequence ?? 0))?.details as {
      logHead: object;
      log: { rows: LogRecord[]; details: LogDetailsRecord[] };
    };
    expect(kept.logHead).toEqual(file.stamp.logHead);
    expect(kept.log.rows).toEqual(file.contents.log);
    // What its rows say of people lies with the decisions that came; together they verify the file's own chain.
    const merged = await Promise.all(
      log.filter(({ kind }) => kind === 'merge').map(async ({ sequence }) => store.get('logDetails', sequence)),
    );
    const ofPeople = merged.map((record) => {
      const { from } = (record as LogDetailsRecord).details as { from: { sequence: number; row: object } };
      return from;
    });
    const details = [
      ...kept.log.details,
      ...ofPeople.map(({ sequence, row: said }) => ({ sequence, about: [], ...said }) as unknown as LogDetailsRecord),
    ];
    expect(
      checkChain(
        file.contents.log,
        details.sort((a, b) => a.sequence - b.sequence),
      ).fault,
    ).toBeNull();
    expect(JSON.stringify(kept)).not.toContain('Police Officer');
    expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, i) => i + 1));
  });

  test('does not put logs inside logs, however often records go round', async () => {
    const { file } = await twoReadings();
    await merge(file);
    const round = await fileOf();
    await profile();
    await scan(store, 'd');
    await say(LEAD, 0, SWORN);
    expect(await merge(round)).toMatchObject({ ok: true });
    const row = (await store.getAll('log')).find(({ kind }) => kind === 'import');
    const kept = (await store.get('logDetails', row?.sequence ?? 0))?.details as {
      log: { details: LogDetailsRecord[] };
    };
    expect(kept.log.details.filter(({ details }) => 'log' in (details as object))).toEqual([]);
    expect((await inspectLog(store)).fault).toBeNull();
  });

  test('twice brings nothing twice', async () => {
    const { file } = await twoReadings();
    await merge(file);
    const before = await store.getAll('decisions');
    const plan = await planOf(file);
    expect([plan.known, plan.decisions, plan.newDocuments]).toEqual([4, [], []]);
    await merge(file);
    expect(await store.getAll('decisions')).toEqual(before);
  });

  test('of a later file ends here what was taken back there, and nothing that was said here', async () => {
    const there = await scan(store, 'd');
    const { id } = await say(ANDERS, 0, SECURITY);
    const early = await fileOf();
    await endDecision(store, id, 'undo', ANDERS);
    const late = await fileOf();
    await profile();
    await scan(store, 'd');
    await merge(early);
    expect((await store.get('mentions', ['d', 0]))?.joined).toBe('decided');
    await merge(late);
    expect(await store.get('decisions', id)).toMatchObject({ ended: { by: 'undo' }, brought: { sequence: 1 } });
    expect((await store.get('mentions', ['d', 0]))?.joined).toBe('none');
    expect((await inspectLog(store)).fault).toBeNull();
    expect(there).not.toBe('');
  });

  test('of some applicants, whose file has no log, is as good', async () => {
    await scan(store, 'd');
    await say(ANDERS, 0, SWORN);
    const file = await fileOf('applicants');
    await profile();
    await scan(store, 'd');
    expect(await merge(file)).toMatchObject({ ok: true, value: { decisions: 1 } });
    expect((await inspectLog(store)).fault).toBeNull();
  });

  test('needs the name of who merges', async () => {
    const { file } = await twoReadings();
    expect(await merge(file, ' ')).toMatchObject({ ok: false, code: 'no-name' });
  });

  test('comes out of an export and into a fresh profile as it was', async () => {
    const { file } = await twoReadings();
    await merge(file);
    const text = await exportedText(store, { what: 'everything' }, 'json');
    const read = readRecord(text);
    expect(read.ok && read.file.warnings).toEqual([]);
    expect(read.ok && read.file.contents.decisions).toEqual(await store.getAll('decisions'));
  });

  test('is erased with the applicant, what the file said of the person too', async () => {
    const { file } = await twoReadings();
    await merge(file);
    const ilse = await store.get('documents', 'ilse');
    const before = JSON.stringify(await store.getAll('logDetails'));
    expect(before).toContain('ilse');
    await eraseApplicant(store, {
      subject: ilse?.subject ?? '',
      reviewer: LEAD,
      cause: 'mistake',
      beforeMinimum: true,
    });
    expect(JSON.stringify(await store.getAll('logDetails'))).not.toContain('ilse');
    expect((await inspectLog(store)).fault).toBeNull();
  });
});
