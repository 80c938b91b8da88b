import type { ApplicantRecord } from '../../utils/store/records.ts';
import { PageText } from '../PageText.tsx';
import * as state from '../state/applicant.ts';
import { tie, untie } from '../state/applicant-actions.ts';
import * as panel from '../state/panel.ts';
import { momentOf } from '../time.ts';

/** Documents of one person, tied and taken apart by hand: two of one name may be two people, so nothing is tied by itself. */
export function SamePerson({ applicant }: { applicant: ApplicantRecord }) {
  const others = applicant.documents.length - 1;
  const id = panel.documentId.value;
  if (others === 0 && state.sameName.value.length === 0) return null;
  return (
    <div class="same">
      {others > 0 && id !== null && (
        <p class="s">
          {others === 1 ? 'One other document is' : `${others} other documents are`} tied to this applicant.{' '}
          <button type="button" class="link" onClick={() => void untie(id)}>
            This one is another person’s
          </button>
        </p>
      )}
      {state.sameName.value.map((one) => (
        <p class="s" key={one.id}>
          Also on record: <PageText text={one.person} />, {one.origins.join(', ')}, seen{' '}
          {momentOf(one.lastSeen, Date.now())}.{' '}
          <button type="button" class="link" onClick={() => void tie(one.id)}>
            The same person
          </button>
        </p>
      ))}
    </div>
  );
}
