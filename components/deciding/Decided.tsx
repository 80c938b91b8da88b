import { useState } from 'preact/hooks';
import { trackName, type Vocabulary } from '../../utils/review/vocabulary.ts';
import type { ApplicantDecisionRecord } from '../../utils/store/records.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { MadeUnder } from '../MadeUnder.tsx';
import { PageText } from '../PageText.tsx';
import * as state from '../state/applicant.ts';
import { copyNote } from '../state/copy-note.ts';
import * as panel from '../state/panel.ts';
import { TrackSign } from '../TrackSign.tsx';
import { momentOf } from '../time.ts';
import { ReopenForm } from './ReopenForm.tsx';

/** What stands, who said so and on what words; and the ways on: copy it, or open it again with a reason. */
export function Decided({ words }: { words: Vocabulary }) {
  const [isReopening, setReopening] = useState(false);
  const { state: standing } = state.standing.value;
  return (
    <div class="decided">
      <p class="s" role="status">
        {SAYS[standing]}
      </p>
      {state.standingDecisions.value.map((decision) => (
        <OneDecision key={decision.id} words={words} decision={decision} />
      ))}
      {isReopening ? (
        <ReopenForm close={() => setReopening(false)} />
      ) : (
        <div class="row wrap">
          <CopyNote words={words} />
          <button type="button" class="btn" onClick={() => setReopening(true)}>
            Open again
          </button>
        </div>
      )}
    </div>
  );
}

const SAYS = {
  open: '',
  decided: 'Decided.',
  pending: 'Pending: it counts when a reviewer of another name says the same.',
  differs: 'Two reviewers differ. Nothing counts until one of them decides again.',
};

function OneDecision({ words, decision }: { words: Vocabulary; decision: ApplicantDecisionRecord }) {
  const ticked = decision.points.filter((point) => point.words !== '');
  return (
    <div class="one">
      <TrackSign track={decision.track} name={trackName(words, decision.track)}>
        <span class="s">
          by {decision.reviewer}
          {decision.role !== '' && `, ${decision.role}`}, {momentOf(decision.time, Date.now())}
          <MadeUnder stamp={decision.stamp} now={panel.documentRecord.value?.stamp} />
        </span>
      </TrackSign>
      {decision.reason !== '' && (
        <p class="s">
          <PageText text={decision.reason} />
        </p>
      )}
      {ticked.map((point) => (
        <p class="s" key={point.id}>
          {point.name}: “<PageText text={point.words} />”
        </p>
      ))}
    </div>
  );
}

function CopyNote({ words }: { words: Vocabulary }) {
  const [said, setSaid] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const failure = await copyNote(words);
    setSaid(failure === null ? 'Copied' : null);
    setError(failure);
  };
  return (
    <>
      <button type="button" class="btn" onClick={() => void copy()}>
        {said ?? 'Copy as a note'}
      </button>
      <ErrorNote reason={error} />
    </>
  );
}
