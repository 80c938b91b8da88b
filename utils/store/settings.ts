import type { SecondReader } from '../review/applicant-standing.ts';
import { DEFAULT_RETENTION, type RetentionSetting } from '../review/retention.ts';
import type { Store } from './schema.ts';

/** What a reviewer has set. */
export interface Settings {
  /** Name that stands under every decision; '' until it was asked for. */
  reviewer: string;
  /** What the reviewer does ("Reviewer", "Lead"); stands beside the name. */
  role: string;
  /** Whether single keys (J, K, Enter, ...) work in the panel (WCAG 2.1.4). */
  singleKeys: boolean;
  /** Keys that were changed: name of the action -> key. What is not here has its usual key. */
  keys: Record<string, string>;
  /** What stands beside the words in the page: whole labels, their line samples alone, or nothing. */
  labels: 'words' | 'ticks' | 'off';
  /** Whether labels may stand in the margins beside the resume. */
  margins: boolean;
  theme: 'system' | 'light' | 'dark';
  /** Years after which an ended role gets a caution; null: as the pack says. It never changes a track. */
  recencyYears: number | null;
  retention: RetentionSetting;
  /** Nothing is deleted while it is on, by hand or on time. */
  legalHold: boolean;
  /** Whose decisions wait for a second name. */
  secondReader: SecondReader;
  /** The suggestion is hidden from each reviewer until that reviewer has decided once. */
  blindReading: boolean;
  /** Keep the whole text of resumes, not only quotes with 32 characters either side. */
  keepText: boolean;
  /** Decisions without a backup after which one is asked for; 0 never. */
  backupEvery: number;
}

/** Where the settings lie in the store `meta`. */
export const SETTINGS_KEY = 'settings';
export const DEFAULT_SETTINGS: Settings = {
  reviewer: '',
  role: '',
  singleKeys: true,
  keys: {},
  labels: 'words',
  margins: true,
  theme: 'system',
  recencyYears: null,
  retention: DEFAULT_RETENTION,
  legalHold: false,
  secondReader: 'never',
  blindReading: false,
  keepText: false,
  backupEvery: 100,
};

/** What pages and their readings depend on; a change of these is told to the background, which reads what is open again. */
const FOR_PAGES = ['reviewer', 'labels', 'margins', 'recencyYears', 'blindReading'] as const;

/** Whether a change of settings shows in pages that are open. */
export function concernsPages(change: Partial<Settings>): boolean {
  return FOR_PAGES.some((name) => name in change);
}

/** The settings as stored; what was never set has its default. */
export async function readSettings(store: Store): Promise<Settings> {
  return withDefaults(await store.get('meta', SETTINGS_KEY));
}

/** Fills what a stored or imported value does not say. */
export function withDefaults(stored: unknown): Settings {
  const settings = { ...DEFAULT_SETTINGS, ...(stored as Partial<Settings> | undefined) };
  return { ...settings, labels: labelsAsNow(settings.labels) };
}

/** Labels were once only on or off. */
export function labelsAsNow(labels: Settings['labels'] | boolean): Settings['labels'] {
  if (typeof labels !== 'boolean') return labels;
  return labels ? 'words' : 'off';
}
