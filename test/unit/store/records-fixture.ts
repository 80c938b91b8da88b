import type { DocumentRecord, MentionRecord } from '../../../utils/store/records.ts';

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
    decisionId: null,
    joined: 'none',
  };
}
