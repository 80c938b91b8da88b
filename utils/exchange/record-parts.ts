/**
 * What is enforced of each stored record that comes from a file, or goes into a file whose form is promised. Texts may hold anything that a
 * resume may hold, since they are only ever shown as text; ids, hashes and choices may not.
 */
import * as v from 'valibot';
import { CONTEXTS, TRACKS } from '../engine/types.ts';
import type * as records from '../store/records.ts';
import type { Settings } from '../store/settings.ts';

/** No honest record reaches these; they keep a hostile one from filling memory with a single field. */
const LONGEST = 1_000_000;
const LONGEST_TEXT = 20_000_000;

export const text = v.pipe(v.string(), v.maxLength(LONGEST));
export const id = v.pipe(v.string(), v.regex(/^[\w.:@/-]{1,200}$/));
const idOrNone = v.pipe(v.string(), v.regex(/^[\w.:@/-]{0,200}$/));
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]*$/), v.maxLength(128));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const time = count;
const whole = v.pipe(v.number(), v.integer());
const meaning = id;
const context = v.picklist(CONTEXTS);
export const track = v.picklist(TRACKS);
const texts = v.array(text);

export const stamp = v.strictObject({ engine: text, pack: text, packVersion: text, packHash: hash });
const key = v.strictObject({ quote: text, before: text, after: text, order: count, equals: count });

export const document = v.strictObject({
  id,
  subject: id,
  origin: text,
  address: text,
  title: text,
  person: text,
  textHash: hash,
  words: count,
  firstSeen: time,
  lastSeen: time,
  stamp,
  suggestedTrack: track,
  suggestedReason: text,
  unread: v.array(
    v.strictObject({
      kind: v.picklist([
        'image',
        'canvas',
        'undrawn-page',
        'pdf-viewer',
        'frame',
        'hidden-text',
        'editor',
        'too-large',
        'file-part',
      ]),
      detail: text,
      count,
    }),
  ),
  cut: texts,
}) satisfies v.GenericSchema<unknown, records.DocumentRecord>;

export const mention = v.strictObject({
  documentId: id,
  index: count,
  key,
  start: count,
  end: count,
  codePoint: v.exactOptional(count),
  quote: text,
  before: text,
  after: text,
  section: text,
  meaning,
  context,
  track,
  trackName: text,
  deciding: v.array(
    v.strictObject({
      words: text,
      says: text,
      rule: text,
      speaksFor: v.picklist(['meaning', 'context', 'track']),
      points: whole,
    }),
  ),
  cautions: texts,
  cautionIds: texts,
  decisionId: v.nullable(id),
  joined: v.picklist(['none', 'decided', 'check-again']),
}) satisfies v.GenericSchema<unknown, records.MentionRecord>;

const brought = v.strictObject({ row: count, sequence: count });
/** What merging leaves in a decision. */
const merging = { settles: v.exactOptional(v.array(id)), brought: v.exactOptional(brought) };

export const decision = v.strictObject({
  id,
  documentId: id,
  key,
  quote: text,
  before: text,
  after: text,
  action: v.picklist(['confirm', 'change']),
  meaning,
  context,
  track,
  note: text,
  reviewer: text,
  role: text,
  blind: v.boolean(),
  reasonsInView: v.nullable(count),
  time,
  engineSaid: v.strictObject({ meaning, context, track, stamp }),
  ...merging,
  sequence: count,
  ended: v.nullable(
    v.strictObject({ by: v.picklist(['undo', 'replaced', 'orphan-dismissed']), time, sequence: count }),
  ),
}) satisfies v.GenericSchema<unknown, records.DecisionRecord>;

export const applicantDecision = v.strictObject({
  id,
  subject: id,
  track,
  trackName: text,
  reason: text,
  reviewer: text,
  role: text,
  points: v.array(v.strictObject({ id, name: text, required: v.boolean(), words: text })),
  state: v.picklist(['pending', 'standing']),
  blind: v.boolean(),
  suggested: v.strictObject({ track, reason: text }),
  documents: v.array(v.strictObject({ id, textHash: hash })),
  stamp: v.nullable(stamp),
  ...merging,
  time,
  sequence: count,
  ended: v.nullable(
    v.strictObject({
      by: v.picklist(['replaced', 'reopened', 'tied']),
      reason: text,
      reviewer: text,
      time,
      sequence: count,
    }),
  ),
}) satisfies v.GenericSchema<unknown, records.ApplicantDecisionRecord>;

export const keptText = v.strictObject({
  documentId: id,
  textHash: hash,
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
}) satisfies v.GenericSchema<unknown, records.TextRecord>;

export const pack = v.strictObject({
  key: hash,
  kind: v.picklist(['complete', 'layer', 'tuning']),
  id,
  version: v.pipe(v.string(), v.maxLength(32)),
  text: v.pipe(v.string(), v.maxLength(LONGEST)),
  source: v.picklist(['built-in', 'file', 'paste']),
  fileName: v.pipe(v.string(), v.maxLength(255)),
  installed: time,
  by: text,
  place: v.nullable(count),
}) satisfies v.GenericSchema<unknown, records.PackRecord>;

export const logRow = v.strictObject({
  sequence: v.pipe(count, v.minValue(1)),
  time,
  kind: v.picklist([
    'decision',
    'undo',
    'applicant-decision',
    'reopen',
    'tie',
    'untie',
    'site-on',
    'site-off',
    'pack',
    'settings',
    'import',
    'merge',
    'export',
    'erase',
    'retention',
  ]),
  reviewer: text,
  subject: idOrNone,
  previous: hash,
  detailsHash: hash,
  hash,
}) satisfies v.GenericSchema<unknown, records.LogRecord>;

export const logDetails = v.strictObject({
  sequence: v.pipe(count, v.minValue(1)),
  salt: hash,
  details: v.unknown(),
  about: v.array(id),
}) satisfies v.GenericSchema<unknown, records.LogDetailsRecord>;

const months = v.pipe(count, v.maxValue(1200));
export const settings = v.strictObject({
  reviewer: text,
  role: text,
  singleKeys: v.boolean(),
  keys: v.record(id, text),
  labels: v.picklist(['words', 'ticks', 'off']),
  margins: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  recencyYears: v.nullable(v.pipe(count, v.maxValue(100))),
  retention: v.strictObject({
    preset: v.picklist([
      'private',
      'state-local',
      'contractor',
      'california',
      'colorado',
      'federal-case',
      'federal-application',
      'eu',
      'custom',
    ]),
    keepMonths: months,
    deleteMonths: v.nullable(months),
  }),
  legalHold: v.boolean(),
  secondReader: v.picklist(['never', 'leo', 'always']),
  blindReading: v.boolean(),
  keepText: v.boolean(),
  backupEvery: count,
}) satisfies v.GenericSchema<unknown, Settings>;
