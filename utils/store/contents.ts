import type {
  ApplicantDecisionRecord,
  DecisionRecord,
  DocumentRecord,
  LogDetailsRecord,
  LogRecord,
  MentionRecord,
  PackRecord,
  TextRecord,
} from './records.ts';
import type { Settings } from './settings.ts';

/**
 * What an export of everything holds of the store. Left out are: summaries of applicants, which are made from the rest; sites, since a
 * permission cannot travel; drafts, since they are no decisions.
 */
export interface RecordContents {
  documents: DocumentRecord[];
  mentions: MentionRecord[];
  decisions: DecisionRecord[];
  applicantDecisions: ApplicantDecisionRecord[];
  /** Whole texts, where the settings ask for them to be kept. */
  texts: TextRecord[];
  packs: PackRecord[];
  /** Empty in an export of some applicants; the head then tells what it would lead to. */
  log: LogRecord[];
  logDetails: LogDetailsRecord[];
  settings: Settings | null;
}

/** Object stores whose records travel, in the order in which a file holds them. */
export const SECTIONS = [
  'documents',
  'mentions',
  'decisions',
  'applicantDecisions',
  'texts',
  'packs',
  'log',
  'logDetails',
] as const;
export type Section = (typeof SECTIONS)[number];
