import pack from '../../../packs/officer.json' with { type: 'json' };
import { type ExportFile, type ExportRequest, exportRecords } from '../../../utils/exchange/export.ts';
import type { ExportForm } from '../../../utils/exchange/forms.ts';
import type { Exporter } from '../../../utils/exchange/stamp.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';
import { decideApplicant } from '../../../utils/store/applicant-decisions.ts';
import { addDecision, endDecision } from '../../../utils/store/decisions.ts';
import { saveScan } from '../../../utils/store/documents.ts';
import type { Selection } from '../../../utils/store/read-contents.ts';
import type { DocumentRecord, MentionRecord } from '../../../utils/store/records.ts';
import type { Store } from '../../../utils/store/schema.ts';
import { addSite } from '../../../utils/store/sites.ts';
import { writeSettings } from '../../../utils/store/write-settings.ts';
import { documentOf, mentionOf, STAMP } from '../store/records-fixture.ts';

export const WORDS = pack as unknown as Vocabulary;
export const EXPORTER: Exporter = { reviewer: 'Renée Okafor', role: 'Reviewer', programVersion: '0.1.0' };

/** An export of the given form. */
export function exportAs(
  store: Store,
  selection: Selection,
  form: ExportForm,
  change: Partial<ExportRequest> = {},
): Promise<Reply<ExportFile>> {
  const request: ExportRequest = { form, words: WORDS, byteOrderMark: false, paper: 'letter', ...change };
  return exportRecords(store, selection, EXPORTER, request);
}

/** The text of an export that is made. */
export async function exportedText(...asked: Parameters<typeof exportAs>): Promise<string> {
  const made = await exportAs(...asked);
  if (!made.ok) throw new Error(made.reason);
  return made.value.blob.text();
}

/** Keeps one person's resume as if a page had shown it. */
export async function scan(
  store: Store,
  id: string,
  change: { document?: Partial<DocumentRecord>; mention?: Partial<MentionRecord>; text?: string } = {},
): Promise<string> {
  const saved = await saveScan(store, {
    document: { ...documentOf(id), ...change.document },
    mentions: [0, 1].map((index) => ({ ...mentionOf(id, index), ...change.mention })),
    ...(change.text === undefined ? {} : { text: change.text }),
  });
  if (!saved.ok) throw new Error(saved.reason);
  return (await store.get('documents', id))?.subject ?? '';
}

/** Says of the first mention of a document that it is right. */
export async function confirm(store: Store, id: string, note = ''): Promise<string> {
  const [mention] = await store.getAll('mentions', IDBKeyRange.bound([id, 0], [id, 0]));
  if (!mention) throw new Error('no mention');
  const { meaning, context, track } = mention;
  const said = { meaning, context, track };
  const engineSaid = { ...said, stamp: STAMP };
  const base = { action: 'confirm', ...said, note, reviewer: 'Renée Okafor', role: 'Reviewer' } as const;
  const made = await addDecision(store, { mention, ...base, engineSaid, reasonsInView: 1234.5 });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

/** A store in which a day's work was done: two people, decisions, one undone, one on the person, settings and a site. */
export async function fillStore(store: Store): Promise<{ dana: string; tomasz: string }> {
  await writeSettings(store, { reviewer: 'Renée Okafor', role: 'Reviewer', keepText: true, backupEvery: 3 }, '');
  await addSite(store, 'https://ats.example/*');
  const dana = await scan(store, 'd', { text: 'Dana Whitlock\nPolice Officer, City of Marlow' });
  const tomasz = await scan(store, 'e', { document: { person: 'Tomasz Eriksen', lastSeen: 2000 } });
  await confirm(store, 'd', 'Asked on the phone');
  await endDecision(store, await confirm(store, 'e'), 'undo', 'A. Lindqvist');
  const decided = await decideApplicant(store, {
    subject: dana,
    track: 'leo',
    trackName: 'LEO program',
    reason: 'Certificate seen',
    reviewer: 'Renée Okafor',
    role: 'Reviewer',
    asked: [{ id: 'body', name: 'Sworn by a public body', short: 'body', required: true, offers: [] }],
    ticks: [{ id: 'body', words: 'City of Marlow' }],
    secondReader: 'leo',
    blind: false,
    suggested: { track: 'leo', reason: 'The text says so.' },
  });
  if (!decided.ok) throw new Error(decided.reason);
  return { dana, tomasz };
}
