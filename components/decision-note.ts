import type { ApplicantStanding } from '../utils/review/applicant-standing.ts';
import { trackName, type Vocabulary } from '../utils/review/vocabulary.ts';
import type { ApplicantDecisionRecord } from '../utils/store/records.ts';
import { showPlainly } from './PageText.tsx';

/** What stands of an applicant as plain text, to be put into the tracking site as a note. It holds no name of the applicant. */
export function decisionNote(
  words: Vocabulary,
  { state }: ApplicantStanding,
  decisions: ApplicantDecisionRecord[],
): string {
  const head =
    state === 'decided' ? [] : [state === 'pending' ? 'Pending a second reviewer.' : 'Two reviewers differ.'];
  return [...head, ...decisions.flatMap((decision) => linesOf(words, decision))].join('\n');
}

function linesOf(words: Vocabulary, decision: ApplicantDecisionRecord): string[] {
  const { track, reviewer, role, time, reason, points, stamp } = decision;
  const by = [reviewer, role].filter(Boolean).join(', ');
  return [
    `Track: ${trackName(words, track)}. Decided by ${by}, ${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
    ...(reason === '' ? [] : [`Reason: ${showPlainly(reason)}`]),
    ...points.filter((point) => point.words !== '').map((point) => `${point.name}: “${showPlainly(point.words)}”`),
    ...(stamp ? [`Read with Officer Lens, pack ${stamp.pack} ${stamp.packVersion}.`] : []),
  ];
}
