import { isSameReviewer } from '../../../utils/review/applicant-standing.ts';
import type { Readings } from '../../../utils/review/readings.ts';
import { trackShort, type Vocabulary } from '../../../utils/review/vocabulary.ts';
import type { StoredReadings } from '../../../utils/store/read-readings.ts';
import type { ApplicantDecisionRecord } from '../../../utils/store/records.ts';
import { settleAs } from '../../state/readings.ts';
import { SmallTrackSign } from '../../TrackSign.tsx';
import { ConflictTable } from './ConflictTable.tsx';
import { reviewersOf } from './reviewers.ts';
import { SettleForm } from './SettleForm.tsx';

/** Applicants of whom standing decisions differ. Another track than those that were decided is decided in the panel, beside the resume. */
export function ApplicantConflicts({ words, found }: { words: Vocabulary; found: StoredReadings }) {
  const conflicts = found.applicants.filter(({ conflict }) => conflict.length > 0);
  return (
    <ConflictTable<Readings<ApplicantDecisionRecord>>
      heading="The text says"
      reviewers={reviewersOf(conflicts)}
      conflicts={conflicts}
      keyOf={({ conflict }) => conflict.map(({ id }) => id).join(' ')}
      thing={({ conflict }) => ({
        words: conflict[0]?.suggested.reason ?? '',
        person: found.people.get(conflict[0]?.subject ?? '') ?? '',
      })}
      said={({ conflict }, name) =>
        conflict
          .filter(({ reviewer }) => isSameReviewer(reviewer, name))
          .map((one) => (
            <div key={one.id}>
              <SmallTrackSign track={one.track} name={trackShort(words, one.track)} />
            </div>
          ))
      }
      form={(one, close) => (
        <SettleForm
          said={one.conflict}
          label={({ trackName }) => trackName}
          details={({ reason, points }) => [
            reason,
            ...points.filter((point) => point.words !== '').map((point) => `${point.name}: “${point.words}”`),
          ]}
          take={(taken, reason) => settleAs(one, taken, reason)}
          close={close}
        />
      )}
    />
  );
}
