import { isSameReviewer } from '../../../utils/review/applicant-standing.ts';
import type { Readings } from '../../../utils/review/readings.ts';
import { trackShort, type Vocabulary } from '../../../utils/review/vocabulary.ts';
import { sayLabel } from '../../../utils/review/words.ts';
import type { StoredReadings } from '../../../utils/store/read-readings.ts';
import type { DecisionRecord } from '../../../utils/store/records.ts';
import { settle } from '../../state/readings.ts';
import { SmallTrackSign } from '../../TrackSign.tsx';
import { ConflictTable } from './ConflictTable.tsx';
import { reviewersOf } from './reviewers.ts';
import { SettleForm } from './SettleForm.tsx';
import { SettleOtherwise } from './SettleOtherwise.tsx';

/** Mentions of which standing decisions differ. */
export function MentionConflicts({ words, found }: { words: Vocabulary; found: StoredReadings }) {
  const conflicts = found.mentions.filter(({ conflict }) => conflict.length > 0);
  return (
    <ConflictTable<Readings<DecisionRecord>>
      heading="Words"
      reviewers={reviewersOf(conflicts)}
      conflicts={conflicts}
      keyOf={({ conflict }) => conflict.map(({ id }) => id).join(' ')}
      thing={({ conflict }) => ({
        words: conflict[0]?.quote ?? '',
        person: found.persons.get(conflict[0]?.documentId ?? '') ?? '',
      })}
      said={({ conflict }, name) =>
        conflict
          .filter(({ reviewer }) => isSameReviewer(reviewer, name))
          .map((one) => (
            <div key={one.id} title={sayLabel(words, one.meaning, one.context)}>
              <SmallTrackSign track={one.track} name={trackShort(words, one.track)} />
            </div>
          ))
      }
      form={(one, close) => (
        <SettleForm
          said={one.conflict}
          label={({ meaning, context }) => sayLabel(words, meaning, context)}
          details={({ before, quote, after, note }) => [`…${before}${quote}${after}…`, note]}
          take={({ meaning, context }, note) => settle(one, { meaning, context, note })}
          close={close}
        >
          {(note, act) => (
            <SettleOtherwise words={words} save={(said) => act(() => settle(one, { ...said, note: note.trim() }))} />
          )}
        </SettleForm>
      )}
    />
  );
}
