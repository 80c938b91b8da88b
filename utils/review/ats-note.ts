import type { ApplicantDecisionRecord, ApplicantRecord } from '../store/records.ts';
import { openDecisions } from './applicant-standing.ts';
import { standingOf } from './standing.ts';
import type { ApplicantParts } from './summary.ts';
import { trackName, type Vocabulary } from './vocabulary.ts';
import { sayLabel } from './words.ts';

/** Mentions that a note lists; a longer one would not be read. */
const LISTED = 20;

/** What a note is made of. */
export interface Noted {
  words: Vocabulary;
  applicant: ApplicantRecord;
  parts: ApplicantParts;
  /** Newest row of the log, so that the note can be traced. */
  head: { sequence: number; hash: string } | null;
}

/** A note to paste into the applicant-tracking site: who decided what, on which words, by which rules. Plain text, one thing a line. */
export function atsNote({ words, applicant, parts, head }: Noted): string {
  const open = openDecisions(parts.applicantDecisions);
  return [
    `Officer Lens, ${oneLine(applicant.person)}`,
    ...decisionLines(words, applicant, open),
    ...mentionLines(words, parts),
    ...unreadLines(applicant),
    `Suggested by the rules: ${trackName(words, applicant.suggestedTrack)}. ${oneLine(applicant.suggestedReason)}`.trim(),
    'This note says what the text shows and who decided. It is not an eligibility decision.',
    ...stampLines(parts, head),
  ].join('\n');
}

function decisionLines(words: Vocabulary, applicant: ApplicantRecord, open: ApplicantDecisionRecord[]): string[] {
  if (open.length === 0) return ['Decision: none yet.'];
  const waiting = {
    pending: ' (waits for a second reviewer)',
    differs: ' (two reviewers differ)',
    open: '',
    decided: '',
  };
  return open.flatMap((one) => [
    `Decision: ${describeTrack(words, one)}${waiting[applicant.state]}, by ${oneLine(one.reviewer)}${one.role === '' ? '' : `, ${oneLine(one.role)}`}, ${when(one.time)}`,
    ...(one.reason.trim() === '' ? [] : [`Reason: ${oneLine(one.reason)}`]),
    ...one.points
      .filter((point) => point.words !== '')
      .map((point) => `Seen: ${point.name}: “${oneLine(point.words)}”`),
  ]);
}

/** "LEO program (4 weeks, online)": the name as it was when it was decided. */
export function describeTrack(words: Vocabulary, { track, trackName: name }: ApplicantDecisionRecord): string {
  const known = words.tracks.find(({ id }) => id === track);
  const details = [known?.length, known?.place].filter((part) => part).join(', ');
  return details === '' ? name : `${name} (${details})`;
}

function mentionLines(words: Vocabulary, { mentions, decisions }: ApplicantParts): string[] {
  if (mentions.length === 0) return ['No officer words found.'];
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const lines = mentions.slice(0, LISTED).map((mention) => {
    const { meaning, context, state } = standingOf(mention, byId.get(mention.decisionId ?? '') ?? null);
    const read = { open: 'not read by a person', confirmed: 'confirmed', corrected: 'changed by the reviewer' }[state];
    return `- “${oneLine(mention.quote)}”: ${sayLabel(words, meaning, context)} (${read})`;
  });
  const more = mentions.length - lines.length;
  return ['The text says:', ...lines, ...(more > 0 ? [`- and ${more} more`] : [])];
}

function unreadLines({ unread }: ApplicantRecord): string[] {
  return unread === 0 ? [] : ['Part of the document could not be read; words in it are not in this note.'];
}

function stampLines({ documents }: ApplicantParts, head: Noted['head']): string[] {
  const rules = new Set(
    documents.map(
      ({ stamp }) =>
        `Rules: ${stamp.pack} ${stamp.packVersion} (${stamp.packHash.slice(0, 8)}), engine ${stamp.engine}`,
    ),
  );
  const texts = documents.map(({ textHash }) => textHash.slice(0, 8)).join(', ');
  const row = head === null ? [] : [`Log: row ${head.sequence}, ${head.hash.slice(0, 16)}`];
  return [...rules, `Text: ${texts}`, ...row];
}

function when(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
