import { batch } from '@preact/signals';
import { ask } from '../../utils/messages/ask.ts';
import { onNotice } from '../../utils/messages/notices.ts';
import type { ChangeNotice } from '../../utils/messages/protocol.ts';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import { type ApplicantCursor, listApplicants, readApplicant } from '../../utils/store/applicants.ts';
import { openStore } from '../../utils/store/open.ts';
import { readDocument } from '../../utils/store/read-documents.ts';
import type { ApplicantRecord } from '../../utils/store/records.ts';
import type { Store } from '../../utils/store/schema.ts';
import { readSettings } from '../../utils/store/settings.ts';
import { readSites } from '../../utils/store/sites.ts';
import * as dashboard from './dashboard.ts';

/** Applicants of one part after the first page; more would hold the thread up while a person types. */
const PART = 1000;

/** Reads all records and keeps in step with the store, until the signal ends. */
export function followRecords(life: AbortSignal): void {
  onNotice((notice) => void noticed(notice), life);
  void withStore(async (store) => {
    await Promise.all([loadVocabulary(), loadSettings(store), loadSites(store), loadApplicants(store)]);
  });
}

/** Reads all of it again: after something that changes many records at once. */
export function reloadAll(): Promise<void> {
  return withStore(async (store) => {
    await Promise.all([loadSettings(store), loadApplicants(store)]);
  });
}

async function noticed(notice: ChangeNotice): Promise<void> {
  await withStore(async (store) => {
    if (notice.kind === 'document') await loadApplicantOf(store, notice.documentId);
    if (notice.kind === 'settings') await loadSettings(store);
    if (notice.kind === 'sites') await loadSites(store);
    if (notice.kind === 'packs') await loadVocabulary();
  });
}

/** Runs a reading; what fails is said. */
async function withStore(read: (store: Store) => Promise<void>): Promise<void> {
  const opened = await openStore();
  if (!opened.ok) {
    dashboard.readError.value = opened.reason;
    return;
  }
  try {
    await read(opened.value);
    dashboard.readError.value = null;
  } catch (error) {
    dashboard.readError.value = error instanceof Error ? error.message : String(error);
  }
}

async function loadVocabulary(): Promise<void> {
  const reply = await ask<Vocabulary>({ kind: 'vocabulary' });
  if (!reply.ok) throw new Error(reply.reason);
  dashboard.vocabulary.value = reply.value;
}

async function loadSettings(store: Store): Promise<void> {
  dashboard.settings.value = await readSettings(store);
}

async function loadSites(store: Store): Promise<void> {
  dashboard.sites.value = await readSites(store);
}

let latest = 0;

/** The newest come first and are shown at once, then all others in parts. A later reading takes the place of one that still runs. */
async function loadApplicants(store: Store): Promise<void> {
  const mine = ++latest;
  const all: ApplicantRecord[] = [];
  let after: ApplicantCursor | null = null;
  do {
    const limit = all.length === 0 ? dashboard.PAGE : PART;
    const page: Awaited<ReturnType<typeof listApplicants>> = await listApplicants(store, {
      sort: 'seen',
      descending: true,
      limit,
      after,
    });
    if (mine !== latest) return;
    all.push(...page.applicants);
    after = page.next;
    // What is shown already is not taken away while it is read anew.
    if (after === null || !dashboard.isWhole.value) {
      batch(() => {
        dashboard.applicants.value = [...all];
        dashboard.isLoaded.value = true;
      });
    }
  } while (after !== null);
  dashboard.isWhole.value = true;
}

/** Reads the applicant of one document again; all of them where the document is gone or has changed hands. */
async function loadApplicantOf(store: Store, documentId: string): Promise<void> {
  const document = await readDocument(store, documentId);
  const known = dashboard.applicants.value.find((one) => one.documents.includes(documentId));
  if (!document || (known && known.id !== document.subject)) {
    await loadApplicants(store);
    return;
  }
  const applicant = await readApplicant(store, document.subject);
  const others = dashboard.applicants.value.filter((one) => one.id !== document.subject);
  dashboard.applicants.value = applicant ? [...others, applicant] : others;
}
