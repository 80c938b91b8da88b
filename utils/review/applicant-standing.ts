import type { Track } from '../engine/types.ts';
import type { ApplicantDecisionRecord, ApplicantState } from '../store/records.ts';
import { normalise } from './normalise.ts';

/** Whose decisions must be agreed to by a second reviewer before they count. */
export type SecondReader = 'never' | 'leo' | 'always';

/** How an applicant's decisions stand together. */
export interface ApplicantStanding {
  state: ApplicantState;
  /** Null where nobody decided or two differ. */
  track: Track | null;
  /** First reader first. */
  reviewers: string[];
  /** When the last of them was made, in milliseconds since 1970. */
  time: number | null;
}

/** The decisions that nothing has ended, in the order in which they were made: by the log's sequence, since a clock may be set back. */
export function openDecisions(decisions: ApplicantDecisionRecord[]): ApplicantDecisionRecord[] {
  return decisions.filter(({ ended }) => ended === null).sort((a, b) => a.sequence - b.sequence);
}

/** What counts of all decisions on one applicant. */
export function applicantStanding(decisions: ApplicantDecisionRecord[]): ApplicantStanding {
  const open = openDecisions(decisions);
  const last = open.at(-1);
  const reviewers = open.map(({ reviewer }) => reviewer);
  if (!last) return { state: 'open', track: null, reviewers, time: null };
  if (open.some(({ track }) => track !== last.track)) {
    return { state: 'differs', track: null, reviewers, time: last.time };
  }
  const state = open.some((one) => one.state === 'standing') ? 'decided' : 'pending';
  return { state, track: last.track, reviewers, time: last.time };
}

/** Whether two names are one reviewer's: letter case, spaces and unseen characters tell nobody apart. */
export function isSameReviewer(a: string, b: string): boolean {
  return normalise(a) === normalise(b);
}

/** Whether a decision for this track waits for a second name. */
export function needsSecond(track: Track, secondReader: SecondReader): boolean {
  return secondReader === 'always' || (secondReader === 'leo' && track === 'leo');
}

/**
 * Whether the suggestion must stay hidden from a reviewer: blind reading is on and this name has decided nothing on the applicant yet.
 * What is changed after the suggestion was seen is a decision of its own, made with open eyes, and both stay in the record.
 */
export function isBlindReading(blindReading: boolean, decisions: ApplicantDecisionRecord[], reviewer: string): boolean {
  return blindReading && !decisions.some((one) => isSameReviewer(one.reviewer, reviewer));
}
