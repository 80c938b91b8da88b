import type { ApplicantDecisionRecord, DecisionRecord } from '../store/records.ts';
import { placeOf } from './keys.ts';
import { normalise } from './normalise.ts';

type Decided = DecisionRecord | ApplicantDecisionRecord;

/** What reviewers said of one thing, a mention or an applicant, each for himself or herself. */
export interface Readings<Decision extends Decided> {
  /** The last word of each reviewer before anything was settled, in the order in which they were made. */
  readings: Decision[];
  /** The decision that settled a difference and stands, or null. */
  settled: Decision | null;
  /** Standing decisions that differ, or none where all agree or it is settled. */
  conflict: Decision[];
}

/** What was said of each mention of all documents, by document and place. */
export function readingsOfMentions(decisions: DecisionRecord[]): Readings<DecisionRecord>[] {
  const groups = Map.groupBy(decisions, ({ documentId, key }) => `${documentId}\u0000${placeOf(key)}`);
  const counts = ({ ended }: DecisionRecord): boolean => ended === null || ended.by === 'replaced';
  return [...groups.values()].map((group) => gather(group, counts, ({ meaning, context }) => `${meaning} ${context}`));
}

/** What was decided of each applicant. */
export function readingsOfApplicants(decisions: ApplicantDecisionRecord[]): Readings<ApplicantDecisionRecord>[] {
  const groups = Map.groupBy(decisions, ({ subject }) => subject);
  const counts = ({ ended }: ApplicantDecisionRecord): boolean => ended === null || ended.by === 'replaced';
  return [...groups.values()].map((group) => gather(group, counts, ({ track }) => track));
}

/**
 * @param counts whether a decision is still its maker's word: one that was taken back is not, one that another took the place of is
 * @param say what two decisions must share to agree
 */
function gather<Decision extends Decided>(
  group: Decision[],
  counts: (decision: Decision) => boolean,
  say: (decision: Decision) => string,
): Readings<Decision> {
  const inOrder = group.toSorted((a, b) => a.sequence - b.sequence);
  const own = inOrder.filter((decision) => !settles(decision) && counts(decision));
  const last = new Map(own.map((decision) => [normalise(decision.reviewer), decision]));
  const standing = inOrder.filter(({ ended }) => ended === null);
  return {
    readings: [...last.values()],
    settled: standing.find(settles) ?? null,
    conflict: new Set(standing.map(say)).size > 1 ? standing : [],
  };
}

function settles({ settles: settled }: Decided): boolean {
  return settled !== undefined && settled.length > 0;
}

/** Answers as measures of agreement want them: one row a thing, one place a reviewer. Who has said nothing of it has null. */
export function unitsOf<Decision extends Decided>(
  all: Readings<Decision>[],
  say: (decision: Decision) => string,
): { raters: string[]; units: (string | null)[][] } {
  const names = new Map(
    all.flatMap(({ readings }) => readings).map(({ reviewer }) => [normalise(reviewer), reviewer] as const),
  );
  const raters = [...names.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const units = all.map(({ readings }) => {
    const said = new Map(readings.map((decision) => [normalise(decision.reviewer), say(decision)]));
    return raters.map(([name]) => said.get(name) ?? null);
  });
  return { raters: raters.map(([, name]) => name), units };
}
