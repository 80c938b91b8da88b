import type { Track } from '../engine/types.ts';
import { openDecisions } from '../review/applicant-standing.ts';
import { standingOf } from '../review/standing.ts';
import type { ApplicantParts } from '../review/summary.ts';
import { contextName, meaningName, trackName, type Vocabulary } from '../review/vocabulary.ts';
import type { ApplicantRecord, DecisionRecord, DocumentRecord, MentionRecord } from '../store/records.ts';
import type { ExportStamp } from './stamp.ts';

/** A column of a CSV file: its heading and what it says of one row. */
type Columns<Row> = Record<string, (row: Row) => string | number>;

interface Base {
  applicant: ApplicantRecord;
  parts: ApplicantParts;
  words: Vocabulary;
  stamp: ExportStamp;
}

interface MentionRow extends Base {
  document: DocumentRecord;
  mention: MentionRecord;
  decision: DecisionRecord | null;
}

const when = (time: number | null): string => (time === null ? '' : new Date(time).toISOString());
const track = (words: Vocabulary, id: Track | null): string => (id === null ? '' : trackName(words, id));
const each = (values: string[]): string => [...new Set(values)].join('; ');

const STATE = {
  open: 'not decided',
  pending: 'waits for a second reviewer',
  differs: 'two differ',
  decided: 'decided',
};
const READING = { open: 'not read', confirmed: 'confirmed', corrected: 'changed' };

/** Columns that tell what made the labels and the file, behind those of each row. */
const STAMP: Columns<Base> = {
  program: ({ stamp }) => `${stamp.program} ${stamp.programVersion}`,
  'exported at': ({ stamp }) => stamp.exportedAt,
  'exported by': ({ stamp }) => stamp.exportedBy,
  'log row': ({ stamp }) => stamp.logHead?.sequence ?? '',
  'log hash': ({ stamp }) => stamp.logHead?.hash ?? '',
};

/** One row an applicant. */
export const APPLICANT_COLUMNS: Columns<Base> = {
  'applicant id': ({ applicant }) => applicant.id,
  applicant: ({ applicant }) => applicant.person,
  documents: ({ parts }) => each(parts.documents.map(({ address }) => address)),
  'first seen': ({ applicant }) => when(applicant.firstSeen),
  'last seen': ({ applicant }) => when(applicant.lastSeen),
  mentions: ({ applicant }) => applicant.mentions,
  'mentions read': ({ applicant }) => applicant.read,
  'need a person': ({ applicant }) => applicant.needPerson,
  'decisions without words': ({ applicant }) => applicant.orphans,
  'parts not read': ({ applicant }) => applicant.unread,
  'suggested track': ({ applicant, words }) => track(words, applicant.suggestedTrack),
  'suggested because': ({ applicant }) => applicant.suggestedReason,
  decision: ({ applicant }) => STATE[applicant.state],
  'decided track': ({ applicant, words }) => track(words, applicant.decidedTrack),
  'decided by': ({ parts }) => each(openDecisions(parts.applicantDecisions).map(({ reviewer }) => reviewer)),
  'decided at': ({ applicant }) => when(applicant.decidedAt),
  reason: ({ parts }) => each(openDecisions(parts.applicantDecisions).map(({ reason }) => reason)),
  'evidence ticked': ({ parts }) =>
    each(
      openDecisions(parts.applicantDecisions)
        .flatMap(({ points }) => points)
        .filter(({ words }) => words !== '')
        .map(({ name, words }) => `${name}: ${words}`),
    ),
  'text hash': ({ parts }) => each(parts.documents.map(({ textHash }) => textHash)),
  engine: ({ parts }) => each(parts.documents.map(({ stamp }) => stamp.engine)),
  pack: ({ parts }) => each(parts.documents.map(({ stamp }) => stamp.pack)),
  'pack version': ({ parts }) => each(parts.documents.map(({ stamp }) => stamp.packVersion)),
  'pack hash': ({ parts }) => each(parts.documents.map(({ stamp }) => stamp.packHash)),
  ...STAMP,
};

const standing = ({ mention, decision }: MentionRow) => standingOf(mention, decision);

/** One row a mention. */
export const MENTION_COLUMNS: Columns<MentionRow> = {
  'applicant id': ({ applicant }) => applicant.id,
  applicant: ({ document }) => document.person,
  document: ({ document }) => document.address,
  'last seen': ({ document }) => when(document.lastSeen),
  number: ({ mention }) => mention.index + 1,
  'words before': ({ mention }) => mention.before,
  words: ({ mention }) => mention.quote,
  'words after': ({ mention }) => mention.after,
  section: ({ mention }) => mention.section,
  meaning: (row) => meaningName(row.words, standing(row).meaning),
  context: (row) => contextName(row.words, standing(row).context),
  track: (row) => track(row.words, standing(row).track),
  reading: (row) => (row.mention.joined === 'check-again' ? 'check again' : READING[standing(row).state]),
  'meaning by the rules': ({ mention, words }) => meaningName(words, mention.meaning),
  'context by the rules': ({ mention, words }) => contextName(words, mention.context),
  'track by the rules': ({ mention, words }) => track(words, mention.track),
  'words that decided': ({ mention }) => each(mention.deciding.map(({ words }) => words)),
  cautions: ({ mention }) => each(mention.cautions),
  reviewer: ({ decision }) => decision?.reviewer ?? '',
  'reviewed at': ({ decision }) => when(decision?.time ?? null),
  note: ({ decision }) => decision?.note ?? '',
  'text hash': ({ document }) => document.textHash,
  engine: ({ document }) => document.stamp.engine,
  pack: ({ document }) => document.stamp.pack,
  'pack version': ({ document }) => document.stamp.packVersion,
  'pack hash': ({ document }) => document.stamp.packHash,
  ...STAMP,
};
