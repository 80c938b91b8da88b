import type { Track } from '../engine/types.ts';
import type {
  ApplicantDecisionRecord,
  ApplicantRecord,
  DecisionRecord,
  DocumentRecord,
  MentionRecord,
} from '../store/records.ts';
import { applicantStanding } from './applicant-standing.ts';
import { orphansAmong } from './join.ts';
import { normalise } from './normalise.ts';
import { needsPerson, standingOf } from './standing.ts';
import type { Standing } from './words.ts';

/** Mentions that the strip of a list shows; a resume with more is read in the panel. */
const STRIP = 60;
const LETTER: Record<Track, string> = { leo: 'l', review: 'r', academy: 'a' };
const TRACK_ORDER: Track[] = ['leo', 'review', 'academy'];
const STATE_ORDER: ApplicantRecord['state'][] = ['open', 'differs', 'pending', 'decided'];

/** All that is stored of one applicant. */
export interface ApplicantParts {
  documents: DocumentRecord[];
  mentions: MentionRecord[];
  /** Decisions on mentions, ended ones too. */
  decisions: DecisionRecord[];
  /** Decisions on the applicant, ended ones too. */
  applicantDecisions: ApplicantDecisionRecord[];
}

/** What lists show of an applicant. Equal parts give equal summaries; `documents` must not be empty. */
export function summarise(id: string, parts: ApplicantParts): ApplicantRecord {
  const documents = [...parts.documents].sort((a, b) => b.lastSeen - a.lastSeen || (a.id < b.id ? -1 : 1));
  const order = new Map(documents.map((document, place) => [document.id, place]));
  const mentions = [...parts.mentions].sort(
    (a, b) => (order.get(a.documentId) ?? 0) - (order.get(b.documentId) ?? 0) || a.index - b.index,
  );
  const byId = new Map(parts.decisions.map((decision) => [decision.id, decision]));
  const standings = mentions.map((mention) => standingOf(mention, byId.get(mention.decisionId ?? '') ?? null));
  const suggested = suggestedTrack(standings);
  const decisive = standings.findIndex(({ track }) => track === suggested && track !== 'academy');
  const { state, track, reviewers, time } = applicantStanding(parts.applicantDecisions);
  const person = documents[0]?.person ?? '';
  return {
    id,
    person,
    sortName: normalise(person),
    origins: unique(documents.map(({ origin }) => origin)),
    documents: documents.map((document) => document.id),
    firstSeen: Math.min(...documents.map(({ firstSeen }) => firstSeen)),
    lastSeen: Math.max(...documents.map(({ lastSeen }) => lastSeen)),
    mentions: mentions.length,
    read: standings.filter((standing) => standing.state !== 'open').length,
    needPerson: mentions.filter((mention, i) => needsPerson(mention, standings[i] as Standing)).length,
    orphans: orphansAmong(mentions, parts.decisions).length,
    unread: documents.reduce((sum, document) => sum + document.unread.length, 0),
    strip: standings.slice(0, STRIP).map(signOf).join(''),
    meanings: unique(standings.map(({ meaning }) => meaning)),
    contexts: unique(standings.map(({ context }) => context)),
    suggestedTrack: suggested,
    trackRank: TRACK_ORDER.indexOf(suggested),
    suggestedReason: documents.find((one) => one.suggestedTrack === suggested)?.suggestedReason ?? '',
    decidedBy: decidedBy(mentions[decisive], standings[decisive]),
    state,
    decidedTrack: track,
    stateRank: STATE_ORDER.indexOf(state),
    reviewers,
    decidedAt: time,
    keptFrom: keptFrom(parts),
    searchText: searchText(person, documents, mentions),
  };
}

function suggestedTrack(standings: Standing[]): Track {
  return TRACK_ORDER.find((track) => standings.some((standing) => standing.track === track)) ?? 'academy';
}

function signOf({ track, state }: Standing): string {
  return state === 'open' ? LETTER[track] : LETTER[track].toUpperCase();
}

function decidedBy(mention: MentionRecord | undefined, standing: Standing | undefined): ApplicantRecord['decidedBy'] {
  if (!mention || !standing) return null;
  return { quote: mention.quote, meaning: standing.meaning, context: standing.context };
}

function keptFrom({ documents, decisions, applicantDecisions }: ApplicantParts): number {
  const acts = [...decisions, ...applicantDecisions].flatMap(({ time, ended }) => [time, ended?.time ?? time]);
  const moments = acts.length > 0 ? acts : documents.map(({ lastSeen }) => lastSeen);
  return moments.reduce((latest, moment) => Math.max(latest, moment), 0);
}

function searchText(person: string, documents: DocumentRecord[], mentions: MentionRecord[]): string {
  const parts = [person, ...documents.flatMap(({ address, title }) => [address, title])].map(normalise);
  return unique([...parts, ...mentions.map(({ key }) => key.quote)]).join('\n');
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
