import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import { PageText } from '../PageText.tsx';
import * as state from '../state/applicant.ts';
import { Decided } from './Decided.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { SamePerson } from './SamePerson.tsx';

/** The reviewer's decision on the applicant: what stands, or the form for it. It stands below the mentions, since they come first. */
export function Decision({ words }: { words: Vocabulary }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const calls = state.decisionCalls.value;
  useLayoutEffect(() => {
    if (calls === 0) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [calls]);
  const applicant = state.applicant.value;
  if (!applicant) return null;
  return (
    <section class="dec" aria-labelledby="decision">
      <h2 id="decision" tabIndex={-1} ref={heading}>
        Your decision on <PageText text={applicant.person || 'this applicant'} />
      </h2>
      {state.standing.value.state !== 'open' && <Decided words={words} />}
      {!state.isDone.value && <DecisionForm key={applicant.id} words={words} subject={applicant.id} />}
      <SamePerson applicant={applicant} />
    </section>
  );
}
