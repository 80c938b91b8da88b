import pack from '../../packs/officer.json' with { type: 'json' };
import type { Context } from '../../utils/engine/types.ts';
import { FORMAT, FORMAT_VERSION } from '../../utils/exchange/json.ts';
import type { ExportStamp } from '../../utils/exchange/stamp.ts';
import type { DecisionRecord, DocumentRecord, MentionRecord } from '../../utils/store/records.ts';
import { RESUMES } from '../pages/resumes.ts';

export const PER_APPLICANT = 10;
/** Of so many mentions one has a decision. */
const ONE_IN = 4;
const HOUR = 60 * 60 * 1000;
const START = Date.UTC(2026, 0, 1);
const STAMP = { engine: '1.0.0', pack: pack.id, packVersion: pack.version, packHash: 'ab'.repeat(32) };
const FIRST_NAMES = 'Dana Gideon Tomasz Priya Aldo Marisol Ilse Kwame Noor Beatriz Casper Yusuf Wren Emil'.split(' ');
const LAST_NAMES = 'Whitlock Hale Eriksen Castellan Brandt Fenn Moravec Adeyemi Haddadin Solano Lund Karahan'.split(
  ' ',
);

/** A record file of invented applicants with ten mentions each, as an export of them would be, in pieces of one section each. */
export function* manyRecords(mentions: number): Generator<string> {
  const applicants = Array.from({ length: mentions / PER_APPLICANT }, (_, at) => at);
  const decisions = applicants.flatMap(decisionsOf);
  const stamp: ExportStamp = {
    program: 'Officer Lens',
    programVersion: '0.1.0',
    exportedAt: new Date(START).toISOString(),
    exportedBy: 'Renée Okafor',
    role: 'Reviewer',
    what: 'applicants',
    applicants: applicants.length,
    packs: [STAMP],
    logHead: { sequence: decisions.length, hash: 'cd'.repeat(32) },
    holdsText: false,
  };
  yield `{"format":${JSON.stringify(FORMAT)},"formatVersion":${FORMAT_VERSION},"stamp":${JSON.stringify(stamp)}`;
  yield section('documents', applicants.map(documentOf));
  yield section('mentions', applicants.flatMap(mentionsOf));
  yield section(
    'decisions',
    decisions.map((decision, at) => ({ ...decision, sequence: at + 1 })),
  );
  for (const empty of ['applicantDecisions', 'texts', 'packs', 'log', 'logDetails']) yield section(empty, []);
  yield ',"settings":null}';
}

function section(name: string, records: object[]): string {
  return `,"${name}":[${records.map((record) => JSON.stringify(record)).join(',\n')}]`;
}

const SAMPLES = RESUMES.flatMap(({ mentions }) => mentions);
const sampleOf = (at: number) => SAMPLES[at % SAMPLES.length] as (typeof SAMPLES)[number];
const trackOf = (at: number) => (['leo', 'review', 'academy'] as const)[at % 3] as 'leo' | 'review' | 'academy';

function documentOf(at: number): DocumentRecord {
  const person = `${FIRST_NAMES[at % FIRST_NAMES.length]} ${LAST_NAMES[at % LAST_NAMES.length]} ${at}`;
  return {
    id: `document-${at}`,
    subject: `subject-${at}`,
    origin: 'ats.example',
    address: `https://ats.example/applicants/${at}`,
    title: `${person}: application`,
    person,
    textHash: at.toString(16).padStart(64, '0'),
    words: 490,
    firstSeen: START + at * HOUR,
    lastSeen: START + at * HOUR,
    stamp: STAMP,
    suggestedTrack: trackOf(at),
    suggestedReason: 'The text says “Police Officer”: sworn law enforcement, held.',
    unread: [],
    cut: [],
  };
}

function mentionsOf(at: number): MentionRecord[] {
  return Array.from({ length: PER_APPLICANT }, (_, index) => {
    const { quote, meaning, context } = sampleOf(at + index);
    const [before, after] = [`worked in place number ${index} as a `, `, from year to year, and so ${index}`];
    const isRead = (at * PER_APPLICANT + index) % ONE_IN === 0;
    return {
      documentId: `document-${at}`,
      index,
      key: { quote: quote.toLowerCase(), before, after, order: 0, equals: 1 },
      start: index * 200,
      end: index * 200 + quote.length,
      codePoint: index * 200,
      quote,
      before,
      after,
      section: 'Experience',
      meaning,
      context: context as Context,
      track: trackOf(index),
      trackName: 'Review',
      deciding: [
        { words: quote, says: 'title', rule: 'title.example', speaksFor: 'meaning', points: 20 },
        { words: 'from year to year', says: 'held: has dates', rule: 'context.dates', speaksFor: 'context', points: 0 },
      ],
      cautions: [],
      cautionIds: [],
      decisionId: isRead ? `decision-${at}-${index}` : null,
      joined: isRead ? 'decided' : 'none',
    } satisfies MentionRecord;
  });
}

function decisionsOf(at: number): DecisionRecord[] {
  return mentionsOf(at)
    .filter(({ decisionId }) => decisionId !== null)
    .map(({ documentId, key, quote, before, after, meaning, context, track, decisionId }) => ({
      id: decisionId as string,
      documentId,
      key,
      quote,
      before,
      after,
      action: 'confirm',
      meaning,
      context,
      track,
      note: '',
      reviewer: 'Renée Okafor',
      role: 'Reviewer',
      blind: false,
      reasonsInView: 1200,
      time: START + at * HOUR,
      engineSaid: { meaning, context, track, stamp: STAMP },
      sequence: 0,
      ended: null,
    }));
}
