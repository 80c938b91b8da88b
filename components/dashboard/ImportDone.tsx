import type { Imported } from '../../utils/store/import.ts';
import type { Merged } from '../../utils/store/merge.ts';
import { hashOf } from '../state/place.ts';

/** What an import has brought, and where to go on. */
export function ImportDone({ done }: { done: Imported | Merged }) {
  if ('logRows' in done) {
    return (
      <p role="status">
        Imported: {done.applicants} applicants, {done.mentions} mentions, {done.decisions} decisions, {done.logRows}{' '}
        rows of the log. <a href={hashOf({ view: 'applicants' })}>To the applicants</a>
      </p>
    );
  }
  return (
    <p role="status">
      Merged: {done.documents} new documents, {done.decisions} decisions, {done.conflicts} of them in conflict.{' '}
      <a href={hashOf({ view: 'agreement' })}>{done.conflicts > 0 ? 'Settle the conflicts' : 'To the agreement'}</a>
    </p>
  );
}
