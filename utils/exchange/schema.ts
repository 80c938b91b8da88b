/**
 * What is enforced of a record file before anything of it is used. docs/record.schema.json is made from this by `npm run schema`; a test
 * says that the two agree.
 */
import * as v from 'valibot';
import { FORMAT, FORMAT_VERSION } from './json.ts';
import * as part from './record-parts.ts';
import type { ExportStamp } from './stamp.ts';

const { count, hash, text } = part;

/** Newest row of the log. */
export const logHead = v.nullable(v.strictObject({ sequence: v.pipe(count, v.minValue(1)), hash }));

const exportStamp = v.strictObject({
  program: v.literal('Officer Lens'),
  programVersion: text,
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  exportedBy: text,
  role: text,
  what: v.picklist(['everything', 'filter', 'applicants']),
  applicants: count,
  packs: v.array(part.stamp),
  logHead,
  holdsText: v.boolean(),
}) satisfies v.GenericSchema<unknown, ExportStamp>;

/** The whole file. */
export const recordSchema = v.strictObject({
  format: v.literal(FORMAT),
  formatVersion: v.literal(FORMAT_VERSION),
  stamp: exportStamp,
  documents: v.array(part.document),
  mentions: v.array(part.mention),
  decisions: v.array(part.decision),
  applicantDecisions: v.array(part.applicantDecision),
  texts: v.array(part.keptText),
  packs: v.array(part.pack),
  log: v.array(part.logRow),
  logDetails: v.array(part.logDetails),
  settings: v.nullable(part.settings),
});
