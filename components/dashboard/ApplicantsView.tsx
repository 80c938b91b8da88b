import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import * as dashboard from '../state/dashboard.ts';
import { hashOf } from '../state/place.ts';
import { ApplicantFilters } from './ApplicantFilters.tsx';
import { ApplicantTable } from './ApplicantTable.tsx';
import { BackupNote } from './BackupNote.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Pager } from './Pager.tsx';
import { SelectedBar } from './SelectedBar.tsx';

/** Everybody who was read here, the newest first. */
export function ApplicantsView({ words }: { words: Vocabulary }) {
  const all = dashboard.applicants.value.length;
  const shown = dashboard.shown.value.length;
  return (
    <>
      <header>
        <h1>Applicants</h1>
        <span class="s" role="status">
          {all} read here, {shown} shown, {dashboard.decidedCount.value} decided
        </span>
        <span class="push row wrap">
          <a class="btn" href={hashOf({ view: 'import' })}>
            Import and merge
          </a>
          <a class="btn" href={hashOf({ view: 'agreement' })}>
            Agreement
          </a>
          {shown < all && shown > 0 && (
            <ExportMenu name="Export these" selection={{ what: 'filter', filter: dashboard.filter.value }} />
          )}
          <ExportMenu name="Export all" selection={{ what: 'everything' }} />
        </span>
      </header>
      <BackupNote />
      <ApplicantFilters words={words} />
      <SelectedBar />
      <Loading />
      {shown > 0 ? <ApplicantTable words={words} /> : <Nobody hasAny={all > 0} />}
      <Pager />
      <p class="xs">A suggestion is what the words point to under the pack that read them. Nobody is placed by it.</p>
    </>
  );
}

/** Search and filters know only what is read: that it is not all yet is said. */
function Loading() {
  if (dashboard.isWhole.value) return null;
  return (
    <p class="s" role="status">
      The others are still being read; until then search and filters know only these.
    </p>
  );
}

function Nobody({ hasAny }: { hasAny: boolean }) {
  return (
    <div class="card pad">
      <p>
        {hasAny
          ? 'No applicant fits all of these filters.'
          : 'Nobody has been read yet. Open an applicant on a site that is on, and the applicant appears here.'}
      </p>
    </div>
  );
}
