/**
 * The form of one line of a JSON Lines export. docs/document-line.schema.json is made from this by `npm run schema`; tests say that the two
 * agree and that every line that is written fits.
 */
import * as v from 'valibot';
import { CONTEXTS, TRACKS } from '../engine/types.ts';
import { LINE_FORMAT, LINE_FORMAT_VERSION } from './lines.ts';
import * as part from './record-parts.ts';
import { logHead } from './schema.ts';

const track = v.picklist(TRACKS);

/** What counts for a mention now: the reviewer's word where one stands, else that of the rules. */
const counts = v.strictObject({
  meaning: part.id,
  context: v.picklist(CONTEXTS),
  track,
  state: v.picklist(['open', 'confirmed', 'corrected']),
});

export const lineSchema = v.strictObject({
  format: v.literal(LINE_FORMAT),
  formatVersion: v.literal(LINE_FORMAT_VERSION),
  export: v.strictObject({
    program: part.text,
    programVersion: part.text,
    exportedAt: v.pipe(v.string(), v.isoTimestamp()),
    exportedBy: part.text,
    logHead,
  }),
  applicant: v.strictObject({
    id: part.id,
    person: part.text,
    suggestedTrack: track,
    state: v.picklist(['open', 'pending', 'differs', 'decided']),
    decidedTrack: v.nullable(track),
    decisions: v.array(part.applicantDecision),
  }),
  document: part.document,
  mentions: v.array(v.strictObject({ ...part.mention.entries, counts, decisions: v.array(part.decision) })),
  /** Decisions whose words are no longer in the document, and ended ones that were about other words. */
  decisionsElsewhere: v.array(part.decision),
  text: v.nullable(v.string()),
});

export type DocumentLine = v.InferOutput<typeof lineSchema>;
