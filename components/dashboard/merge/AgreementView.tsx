import { useEffect, useState } from 'preact/hooks';
import { measureAgreement, type Pair } from '../../../utils/agreement/agreement.ts';
import { TRACKS } from '../../../utils/engine/types.ts';
import { unitsOf } from '../../../utils/review/readings.ts';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';
import type { StoredReadings } from '../../../utils/store/read-readings.ts';
import * as dashboard from '../../state/dashboard.ts';
import { hashOf } from '../../state/place.ts';
import { loadReadings, readings } from '../../state/readings.ts';
import { Choice } from '../Choice.tsx';
import { AgreementFigures } from './AgreementFigures.tsx';
import { AgreementTable } from './AgreementTable.tsx';
import { ApplicantConflicts } from './ApplicantConflicts.tsx';
import { MentionConflicts } from './MentionConflicts.tsx';

type What = 'mentions' | 'applicants';
const WHAT: [What, string][] = [
  ['mentions', 'Mentions'],
  ['applicants', 'Applicants'],
];

/** How far reviewers agree, what they differ in, and the third decision that settles it. */
export function AgreementView({ words }: { words: Vocabulary }) {
  const [what, setWhat] = useState<What>('mentions');
  useEffect(() => void loadReadings(), [dashboard.applicants.value]);
  const found = readings.value;
  return (
    <>
      <header>
        <a class="s" href={hashOf({ view: 'applicants' })}>
          Applicants
        </a>
        <span class="to">/</span>
        <h1>Merge two readings</h1>
        <a class="btn push" href={hashOf({ view: 'import' })}>
          Choose a file
        </a>
      </header>
      <Choice name="What was read" value={what} options={WHAT} choose={(chosen) => setWhat(chosen)} />
      {found && <Compared words={words} found={found} what={what} />}
    </>
  );
}

function Compared({ words, found, what }: { words: Vocabulary; found: StoredReadings; what: What }) {
  const { raters, units } =
    what === 'mentions'
      ? unitsOf(found.mentions, ({ track }) => track)
      : unitsOf(found.applicants, ({ track }) => track);
  const [names, setNames] = useState<readonly string[]>([]);
  // By name: others may come between them when the next record is merged.
  const [first = -1, second = -1] = names.map((name) => raters.indexOf(name));
  const pair: Pair = first < 0 || second < 0 ? [0, 1] : [first, second];
  const agreement = measureAgreement(raters, units, { categories: TRACKS, category: 'leo', pair });
  if (agreement.units === 0) {
    return (
      <div class="card pad">
        <p>
          {what === 'mentions' ? 'No mention was read' : 'No applicant was decided'} by two reviewers yet. Import a JSON
          file that a colleague exported: what both have read is compared here.
        </p>
      </div>
    );
  }
  return (
    <>
      <AgreementFigures agreement={agreement} what={what} />
      <div class="two">
        {what === 'mentions' ? (
          <MentionConflicts words={words} found={found} />
        ) : (
          <ApplicantConflicts words={words} found={found} />
        )}
        <AgreementTable
          words={words}
          agreement={agreement}
          choosePair={(chosen) => setNames(chosen.map((at) => raters[at] ?? ''))}
        />
      </div>
    </>
  );
}
