import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endDecision } from '../../../utils/store/decisions.ts';
import { inspectLog } from '../../../utils/store/log.ts';
import { readReadings } from '../../../utils/store/read-readings.ts';
import { DATABASE } from '../../../utils/store/schema.ts';
import { settleApplicant, settleMention } from '../../../utils/store/settle.ts';
import { LEAD, merge, profile, SECURITY, SWORN, store, twoReadings } from './two-readings.ts';

beforeEach(profile);
afterEach(() => deleteDB(DATABASE));

describe('a third decision', () => {
  test('settles a mention: it alone counts, both others stay on record, and an undo brings them back', async () => {
    const { file } = await twoReadings();
    await merge(file);
    const [conflict] = (await readReadings(store)).mentions.map((one) => one.conflict).filter((one) => one.length > 0);
    const settled = await settleMention(store, conflict ?? [], {
      ...SECURITY,
      note: 'Guard company',
      reviewer: LEAD,
      role: 'Lead',
    });
    expect(settled).toMatchObject({
      ok: true,
      value: { reviewer: LEAD, action: 'change', settles: conflict?.map(({ id }) => id) },
    });
    expect(await store.get('mentions', ['d', 1])).toMatchObject({
      joined: 'decided',
      decisionId: settled.ok && settled.value.id,
    });
    for (const { id } of conflict ?? [])
      expect(await store.get('decisions', id)).toMatchObject({ ended: { by: 'replaced' } });
    const row = (await store.getAll('log')).at(-1);
    expect([row?.kind, row?.reviewer]).toEqual(['decision', LEAD]);
    expect((await inspectLog(store)).fault).toBeNull();
    await endDecision(store, settled.ok ? settled.value.id : '', 'undo', LEAD);
    expect(await store.get('mentions', ['d', 1])).toMatchObject({ joined: 'check-again' });
    expect((await readReadings(store)).mentions.filter((one) => one.conflict.length === 2)).toHaveLength(1);
  });

  test('settles an applicant, whatever the rule of a second reader is', async () => {
    const { file, subject } = await twoReadings();
    await merge(file);
    const [one] = (await readReadings(store)).applicants.filter(({ conflict }) => conflict.length > 0);
    const [, taken] = one?.conflict ?? [];
    if (!one || !taken) throw new Error('no conflict');
    const settled = await settleApplicant(store, {
      conflict: one.conflict,
      taken,
      reason: 'Read both',
      reviewer: LEAD,
      role: '',
      secondReader: 'always',
    });
    expect(settled).toMatchObject({ ok: true, value: { track: 'academy', state: 'standing', reviewer: LEAD } });
    expect(await store.get('applicants', subject)).toMatchObject({
      state: 'decided',
      decidedTrack: 'academy',
      reviewers: [LEAD],
    });
    expect((await inspectLog(store)).fault).toBeNull();
  });

  test('is no reading: agreement is measured on what was said before', async () => {
    const { file } = await twoReadings();
    await merge(file);
    const [conflict] = (await readReadings(store)).mentions.map((one) => one.conflict).filter((one) => one.length > 0);
    // In no order: ids are drawn by chance, and what comes first follows from them.
    const said = ({ mentions }: Awaited<ReturnType<typeof readReadings>>) =>
      mentions.map(({ readings }) => readings.map(({ id }) => id).sort()).sort();
    const before = said(await readReadings(store));
    await settleMention(store, conflict ?? [], { ...SWORN, note: '', reviewer: LEAD, role: '' });
    const after = await readReadings(store);
    expect(said(after)).toEqual(before);
    expect(after.mentions.flatMap(({ settled }) => settled ?? [])).toMatchObject([{ reviewer: LEAD }]);
  });

  test('needs a name', async () => {
    const { file } = await twoReadings();
    await merge(file);
    const { mentions, applicants } = await readReadings(store);
    const conflict = mentions.find((one) => one.conflict.length > 0)?.conflict ?? [];
    expect(await settleMention(store, conflict, { ...SWORN, note: '', reviewer: '', role: '' })).toMatchObject({
      code: 'no-name',
    });
    const [taken] = applicants[0]?.conflict ?? [];
    if (!taken) throw new Error('no conflict');
    const asked = { conflict: [taken], taken, reason: '', reviewer: '', role: '', secondReader: 'never' as const };
    expect(await settleApplicant(store, asked)).toMatchObject({ code: 'no-name' });
  });
});
