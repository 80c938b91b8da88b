import { trackName, type Vocabulary } from '../../utils/review/vocabulary.ts';
import type { ApplicantRecord, ApplicantState } from '../../utils/store/records.ts';
import { TrackSign } from '../TrackSign.tsx';

const SAYS: Record<Exclude<ApplicantState, 'decided'>, string> = {
  open: 'not decided',
  pending: 'waits for a second reviewer',
  differs: 'two reviewers differ',
};

/** What was decided of an applicant, and by whom. */
export function DecidedCell({ words, applicant }: { words: Vocabulary; applicant: ApplicantRecord }) {
  const { state, decidedTrack, reviewers } = applicant;
  return (
    <>
      <td>
        {state === 'decided' && decidedTrack ? (
          <TrackSign track={decidedTrack} name={trackName(words, decidedTrack)} />
        ) : (
          <span class="xs">{state === 'decided' ? '' : SAYS[state]}</span>
        )}
      </td>
      <td class="s cut" title={reviewers.join(', ')}>
        {reviewers.join(', ')}
      </td>
    </>
  );
}
