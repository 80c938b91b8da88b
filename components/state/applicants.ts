import type { Context, Meaning, Track } from '../../utils/engine/types.ts';
import type { MarkState } from '../../utils/messages/protocol.ts';
import type { DocumentRecord } from '../../utils/store/records.ts';
import { type MentionView, needsPerson } from './views.ts';

/** What the table needs of one mention: a hundred thousand of them are held at once. */
export interface MentionBrief {
  quote: string;
  meaning: Meaning;
  context: Context;
  track: Track;
  state: MarkState;
  needsPerson: boolean;
  /** Who decided it, '' where nobody has. */
  reviewer: string;
}

/** One line of the table: a person, with all documents that belong to the person. */
export interface Applicant {
  subject: string;
  name: string;
  /** Newest first. */
  documents: DocumentRecord[];
  mentions: MentionBrief[];
  read: number;
  /** The suggestion that asks for most care: the resting state where nothing points elsewhere. */
  suggested: Track;
  /** Why that track is suggested, in one sentence. */
  reason: string;
  /** Nothing of it could be read; then no suggestion may be shown. */
  isUnread: boolean;
  /** Standing decisions whose words are gone. */
  orphans: number;
  reviewers: string[];
  /** When any document was last seen, milliseconds since 1970. */
  seen: number;
  /** What the search looks in, in lower case. */
  text: string;
}

export function briefOf(view: MentionView): MentionBrief {
  const { meaning, context, track, state } = view.standing;
  const reviewer = state === 'open' ? '' : (view.decision?.reviewer ?? '');
  return { quote: view.mention.quote, meaning, context, track, state, needsPerson: needsPerson(view), reviewer };
}

/** Order in which a suggestion of one document goes before that of another. */
const CARE: Track[] = ['leo', 'review', 'academy'];

/** One line a person. `mentions` and `orphans` are by document; a document of which they are not yet known has none. */
export function applicantsOf(
  documents: DocumentRecord[],
  mentions: ReadonlyMap<string, MentionBrief[]>,
  orphans: ReadonlyMap<string, number>,
): Applicant[] {
  const bySubject = Map.groupBy(documents, (document) => document.subject);
  return [...bySubject].map(([subject, own]) => applicantOf(subject, own, mentions, orphans));
}

function applicantOf(
  subject: string,
  own: DocumentRecord[],
  mentions: ReadonlyMap<string, MentionBrief[]>,
  orphans: ReadonlyMap<string, number>,
): Applicant {
  const documents = own.toSorted((a, b) => b.lastSeen - a.lastSeen);
  const briefs = documents.flatMap(({ id }) => mentions.get(id) ?? []);
  const leading = documents.toSorted(
    (a, b) => CARE.indexOf(a.suggestedTrack) - CARE.indexOf(b.suggestedTrack),
  )[0] as DocumentRecord;
  const [newest] = documents as [DocumentRecord];
  const name = newest.person || newest.title || 'Without a name';
  return {
    subject,
    name,
    documents,
    mentions: briefs,
    read: briefs.filter((brief) => brief.state !== 'open').length,
    suggested: leading.suggestedTrack,
    reason: leading.suggestedReason,
    isUnread: documents.every((document) => document.words === 0 && document.unread.length > 0),
    orphans: documents.reduce((sum, { id }) => sum + (orphans.get(id) ?? 0), 0),
    reviewers: [...new Set(briefs.map((brief) => brief.reviewer).filter(Boolean))],
    seen: newest.lastSeen,
    text: [name, ...documents.flatMap(searchable), ...briefs.map((brief) => brief.quote)].join('\n').toLowerCase(),
  };
}

function searchable({ person, title, address }: DocumentRecord): string[] {
  return [person, title, address];
}
