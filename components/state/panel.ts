import { batch, computed, signal } from '@preact/signals';
import type { TabState } from '../../utils/messages/protocol.ts';
import { orphansAmong } from '../../utils/review/join.ts';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import type { DecisionRecord, DocumentRecord, MentionRecord } from '../../utils/store/records.ts';
import type { Settings } from '../../utils/store/settings.ts';
import { needsPerson, viewsOf } from './views.ts';

/** What the panel knows. Everything but the view itself is read again from the store whenever it may have changed. */
export const tab = signal<TabState | null>(null);
export const vocabulary = signal<Vocabulary | null>(null);
export const settings = signal<Settings | null>(null);
export const documentId = signal<string | null>(null);
/** Whether the store was asked for this document; until then nothing may be said of it. */
export const isLoaded = signal(false);
export const documentRecord = signal<DocumentRecord | null>(null);
export const mentions = signal<MentionRecord[]>([]);
/** All decisions of the document, ended ones too. */
export const decisions = signal<DecisionRecord[]>([]);
/** A sentence when the tab or the records could not be read; gone with the next reading that succeeds. */
export const readError = signal<string | null>(null);
/** Something that the reviewer did was not done: a sentence, and whether it found no place in the store. */
export interface ActionError {
  reason: string;
  isUnsaved: boolean;
}
/** It stays until it is tried again, so that nothing is lost silently. */
export const actionError = signal<ActionError | null>(null);

/** A sentence when what is being written cannot be kept or found again; apart from `actionError`, which it must not take the place of. */
export const draftError = signal<string | null>(null);

/** Index of the open mention, or -1. */
export const current = signal(-1);
export type Editing = 'none' | 'change' | 'note';
export const editing = signal<Editing>('none');
/** Which decision waits for the reviewer's name, which is asked for at that place alone: two fields would take each other's focus. */
export const namePending = signal<'none' | 'mention' | 'applicant'>('none');
export type Filter = 'all' | 'open' | 'person';
export const filter = signal<Filter>('all');
export const keysShown = signal(false);
/** The last decision of this panel, which Undo takes back: its id, what it was in words, and the index of its mention. */
export const undoable = signal<{ id: string; words: string; index: number } | null>(null);
/** Counts up when the open mention shall have the keyboard's focus although it was open before. */
export const focusCalls = signal(0);

export const views = computed(() => viewsOf(mentions.value, decisions.value));

export const shownViews = computed(() =>
  views.value.filter((view) => {
    if (filter.value === 'open') return view.standing.state === 'open';
    return filter.value === 'all' || needsPerson(view);
  }),
);

/** Standing decisions whose words are no longer in the document. */
export const orphans = computed(() => orphansAmong(mentions.value, decisions.value));

export const readCount = computed(() => views.value.filter((view) => view.standing.state !== 'open').length);

/** Opens a mention and closes what was being written at another. */
export function openMention(index: number): void {
  batch(() => {
    current.value = index;
    editing.value = 'none';
    focusCalls.value++;
  });
}

/** Closes the form of the open mention and gives the focus back to it. */
export function closeForm(): void {
  batch(() => {
    editing.value = 'none';
    focusCalls.value++;
  });
}
