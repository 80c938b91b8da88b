import { useEffect, useRef, useState } from 'preact/hooks';
import type { EraseCause } from '../../utils/store/erase.ts';
import type { ApplicantRecord } from '../../utils/store/records.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { goTo } from '../state/place.ts';
import { erase } from '../state/record-actions.ts';

const CAUSES: [EraseCause, string][] = [
  ['applicant-asked', 'The applicant asked for it'],
  ['mistake', 'It was recorded by mistake'],
  ['other', 'Another cause'],
];

/** Erases one applicant, after saying plainly what goes and what stays. */
export function EraseApplicant({ applicant }: { applicant: ApplicantRecord }) {
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <Confirm applicant={applicant} close={() => setAsked(false)} />;
  return (
    <p>
      <button type="button" class="btn" onClick={() => setAsked(true)}>
        Erase this applicant
      </button>
    </p>
  );
}

function Confirm({ applicant, close }: { applicant: ApplicantRecord; close(): void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [cause, setCause] = useState<EraseCause>('applicant-asked');
  const [refused, setRefused] = useState<{ code: string; reason: string } | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const isYoung = refused?.code === 'minimum';
  const go = async (): Promise<void> => {
    const reply = await erase(applicant, cause, isYoung);
    if (reply.ok) goTo({ view: 'applicants' });
    else setRefused(reply);
  };
  return (
    <section class="card pad grid">
      <h2 tabIndex={-1} ref={heading}>
        Erase this applicant
      </h2>
      <p>
        This erases {counted(applicant.documents.length, 'document')}, {counted(applicant.mentions, 'mention')} and all
        decisions on them from this computer. It cannot be undone. The log keeps that a record was erased, when and by
        whom, and nothing that leads to the person. Files that were exported before are not changed.
      </p>
      <label>
        <span class="s">Why</span>
        <select class="field" value={cause} onChange={(event) => setCause(event.currentTarget.value as EraseCause)}>
          {CAUSES.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ErrorNote reason={refused?.reason ?? null} />
      <div class="row wrap">
        <button type="button" class="btn" onClick={() => void go()}>
          {isYoung ? 'Erase it all the same' : 'Erase for good'}
        </button>
        <button type="button" class="btn" onClick={close}>
          Keep it
        </button>
      </div>
    </section>
  );
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
