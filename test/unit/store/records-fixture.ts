import { openStore } from '../../../utils/store/open.ts';
import type {
  ApplicantDecisionRecord,
  ApplicantRecord,
  DocumentRecord,
  MentionRecord,
} from '../../../utils/store/records.ts';
import type { Store } from '../../../utils/store/schema.ts';

export const STAMP = { engine: '1.0.0', pack: 'officer', packVersion: '1.0.0', packHash: '00' };

export function documentOf(id: string, textHash = 'a'): Omit<DocumentRecord, 'firstSeen' | 'subject'> {
  return {
    id,
    origin: 'https://ats.example',
    address: 'https://ats.example/people/7',
    title: 'Applicant',
    person: 'Dana Whitlock',
    textHash,
    words: 300,
    lastSeen: 1000,
    stamp: STAMP,
    suggestedTrack: 'leo',
    suggestedReason: 'The text says so.',
    unread: [],
    cut: [],
  };
}

export function mentionOf(documentId: string, index: number): MentionRecord {
  return {
    documentId,
    index,
    key: { quote: 'police officer', before: `line ${index}`, after: 'city of marlow', order: 0, equals: 1 },
    start: index * 100,
    end: index * 100 + 14,
    quote: 'Police Officer',
    before: `Line ${index} `,
    after: ', City of Marlow',
    section: 'Experience',
    meaning: 'sworn-law-enforcement',
    context: 'held',
    track: 'leo',
    trackName: 'LEO program',
    deciding: [],
    cautions: [],
    cautionIds: [],
    decisionId: null,
    joined: 'none',
  };
}

/** The store, open. */
export async function openedStore(): Promise<Store> {
  const opened = await openStore();
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

/** An applicant of whom nothing is decided. */
export function applicantOf(id: string, change: Partial<ApplicantRecord> = {}): ApplicantRecord {
  return {
    id,
    person: 'Dana Whitlock',
    sortName: 'dana whitlock',
    origins: ['ats.example'],
    documents: ['d'],
    firstSeen: 1000,
    lastSeen: 1000,
    mentions: 0,
    read: 0,
    needPerson: 0,
    orphans: 0,
    unread: 0,
    strip: '',
    meanings: [],
    contexts: [],
    suggestedTrack: 'academy',
    trackRank: 2,
    suggestedReason: '',
    decidedBy: null,
    state: 'open',
    decidedTrack: null,
    stateRank: 0,
    reviewers: [],
    decidedAt: null,
    keptFrom: 1000,
    searchText: '',
    ...change,
  };
}

/** A decision for the short course that stands. */
export function applicantDecisionOf(
  subject: string,
  change: Partial<ApplicantDecisionRecord> = {},
): ApplicantDecisionRecord {
  return {
    id: 'one',
    subject,
    track: 'leo',
    trackName: 'LEO program',
    reason: 'Seen',
    reviewer: 'Renée Okafor',
    role: 'Reviewer',
    points: [{ id: 'body', name: 'Sworn by a public body', required: true, words: 'City of Marlow' }],
    state: 'standing',
    blind: false,
    suggested: { track: 'leo', reason: 'The text says so.' },
    documents: [{ id: 'd', textHash: 'a' }],
    stamp: STAMP,
    time: 1000,
    sequence: 1,
    ended: null,
    ...change,
  };
}
