import type { RecordFile } from '../../../utils/exchange/read-record.ts';
import type { MergePlan, Planned } from '../../../utils/review/merge-plan.ts';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';
import { sayLabel } from '../../../utils/review/words.ts';
import { ErrorNote } from '../../ErrorNote.tsx';
import { PageText } from '../../PageText.tsx';
import { momentOf } from '../../time.ts';
import { Facts } from '../Facts.tsx';

/** Lines of a list that are shown; the rest is counted. */
const LISTED = 20;

interface MergePreviewProps {
  words: Vocabulary;
  file: RecordFile;
  plan: MergePlan;
  merge(): void;
}

/** What a merge would do, before anything is done: what is new, what is the same, what conflicts, and what is left out. */
export function MergePreview({ words, file, plan, merge }: MergePreviewProps) {
  const { stamp, warnings } = file;
  const all = [...plan.decisions, ...plan.applicantDecisions];
  const count = (meeting: Planned<unknown>['meeting']): number => all.filter((one) => one.meeting === meeting).length;
  const persons = new Map(
    plan.sameDocuments.flatMap(({ id, subject, person }) => [[id, person] as const, [subject, person] as const]),
  );
  const conflicts = [
    ...conflictsAmong(plan.applicantDecisions).map(
      ({ subject, reviewer, trackName }) => `${persons.get(subject) ?? ''}: ${reviewer} says ${trackName}`,
    ),
    ...conflictsAmong(plan.decisions).map(
      ({ documentId, quote, reviewer, meaning, context }) =>
        `${persons.get(documentId) ?? ''}, “${quote}”: ${reviewer} says ${sayLabel(words, meaning, context)}`,
    ),
  ];
  const isEmpty = all.length + plan.newDocuments.length + plan.endings.length === 0;
  return (
    <>
      <h2>In this file</h2>
      <Facts
        rows={[
          [
            'Exported',
            `${momentOf(Date.parse(stamp.exportedAt), Date.now())}, by ${stamp.exportedBy || 'nobody named'}`,
          ],
          ['Documents', `${plan.newDocuments.length} new, ${plan.sameDocuments.length} also read here`],
          ['Decisions that are new', String(count('new'))],
          ['That say the same as here', String(count('agrees'))],
          ['That conflict with one here', String(count('conflicts'))],
          ['Ended there, for the record', String(count('ended'))],
          ['Here already', String(plan.known)],
        ]}
      />
      {warnings.map((warning) => (
        <ErrorNote key={warning} reason={warning} />
      ))}
      <Listed title="Conflicts, to settle after the merge" lines={conflicts} />
      <Listed
        title="Read here with another text: decisions are matched by their words and what stands around them"
        lines={plan.otherTexts.map(({ person, address }) => `${person}, ${address}`)}
      />
      <Listed
        title="Left out: decisions on words that the rules here do not mark"
        lines={plan.unplaced.map(({ quote, reviewer }) => `“${quote}”, ${reviewer}`)}
      />
      <p class="s">
        Nothing here is overwritten. Where two decisions differ, both stand and neither counts until a third settles
        them. Settings and packs of the file are not taken over.
      </p>
      <p>
        {isEmpty ? (
          <b>Nothing to merge: all of it is here already, or is left out.</b>
        ) : (
          <button type="button" class="btn solid" onClick={merge}>
            Merge
          </button>
        )}
      </p>
    </>
  );
}

function conflictsAmong<Decision>(planned: Planned<Decision>[]): Decision[] {
  return planned.filter(({ meeting }) => meeting === 'conflicts').map(({ decision }) => decision);
}

function Listed({ title, lines: all }: { title: string; lines: string[] }) {
  const lines = [...new Set(all)];
  if (lines.length === 0) return null;
  return (
    <div>
      <p>
        <b>{title}</b>
      </p>
      <ul class="s">
        {lines.slice(0, LISTED).map((line) => (
          <li key={line}>
            <PageText text={line} />
          </li>
        ))}
      </ul>
      {lines.length > LISTED && <p class="s">and {lines.length - LISTED} more</p>}
    </div>
  );
}
