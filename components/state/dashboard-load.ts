import { batch } from '@preact/signals';
import { ask } from '../../utils/messages/ask.ts';
import { onNotice } from '../../utils/messages/notices.ts';
import type { ChangeNotice } from '../../utils/messages/protocol.ts';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import { readDecisions } from '../../utils/store/decisions.ts';
import { readDocument, readMentions } from '../../utils/store/documents.ts';
import { openStore } from '../../utils/store/open.ts';
import { countMentions, readAllDecisions, readAllDocuments, readAllMentions } from '../../utils/store/overview.ts';
import type { DecisionRecord, MentionRecord } from '../../utils/store/records.ts';
import type { Store } from '../../utils/store/schema.ts';
import { readSettings } from '../../utils/store/settings.ts';
import { readSites } from '../../utils/store/sites.ts';
import { briefOf } from './applicants.ts';
import * as dashboard from './dashboard.ts';
import { viewsOf } from './views.ts';

/** Reads all records and keeps in step with the store, until the signal ends. */
export async function followRecords(life: AbortSignal): Promise<void> {
  onNotice((notice) => void noticed(notice), life);
  await withStore(async (store) => {
    await Promise.all([loadVocabulary(), loadSettings(store), loadSites(store), loadDocuments(store)]);
    await loadMentions(store, life);
  });
}

async function noticed(notice: ChangeNotice): Promise<void> {
  await withStore(async (store) => {
    if (notice.kind === 'document') await loadOne(store, notice.documentId);
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

async function loadDocuments(store: Store): Promise<void> {
  const documents = await readAllDocuments(store);
  batch(() => {
    dashboard.documents.value = documents;
    dashboard.isLoaded.value = true;
  });
}

/** The mentions of what is drawn come first, then all others in parts: the table stands before they are read. */
async function loadMentions(store: Store, life: AbortSignal): Promise<void> {
  const decisions = Map.groupBy(await readAllDecisions(store), (decision) => decision.documentId);
  const drawn = dashboard.drawn.value.flatMap((one) => one.documents);
  const first = await Promise.all(drawn.map(async ({ id }) => [id, await readMentions(store, id)] as const));
  put(new Map(first), decisions);
  const of = await countMentions(store);
  let read = 0;
  let unfinished: MentionRecord[] = [];
  for await (const part of readAllMentions(store)) {
    if (life.aborted) return;
    read += part.length;
    const last = part.at(-1)?.documentId;
    const grouped = Map.groupBy([...unfinished, ...part], (mention) => mention.documentId);
    unfinished = read < of && last !== undefined ? (grouped.get(last) ?? []) : [];
    dashboard.loading.value = { read, of };
    put(grouped, decisions);
  }
  const without = [...decisions.keys()].filter((id) => !dashboard.mentions.value.has(id));
  put(new Map(without.map((id) => [id, []])), decisions);
  dashboard.loading.value = null;
}

/** Reads one document again, or forgets it where it is gone. */
async function loadOne(store: Store, id: string): Promise<void> {
  const [record, mentions, decisions] = await Promise.all([
    readDocument(store, id),
    readMentions(store, id),
    readDecisions(store, id),
  ]);
  const others = dashboard.documents.value.filter((document) => document.id !== id);
  batch(() => {
    dashboard.documents.value = record ? [...others, record] : others;
    put(new Map([[id, mentions]]), new Map([[id, decisions]]));
  });
}

function put(fresh: Map<string, MentionRecord[]>, decisions: Map<string, DecisionRecord[]>): void {
  const mentions = new Map(dashboard.mentions.value);
  const orphans = new Map(dashboard.orphans.value);
  for (const [id, records] of fresh) {
    const own = decisions.get(id) ?? [];
    const joined = new Set(records.map((record) => record.decisionId));
    mentions.set(id, viewsOf(records, own).map(briefOf));
    orphans.set(id, own.filter((decision) => decision.ended === null && !joined.has(decision.id)).length);
  }
  batch(() => {
    dashboard.mentions.value = mentions;
    dashboard.orphans.value = orphans;
  });
}
