import { useEffect, useState } from 'preact/hooks';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import { PageText } from '../PageText.tsx';
import type { Applicant } from '../state/applicants.ts';
import * as dashboard from '../state/dashboard.ts';
import { type History, readHistory } from '../state/history.ts';
import { hashOf } from '../state/place.ts';
import { DocumentTable } from './DocumentTable.tsx';
import { MentionTable } from './MentionTable.tsx';
import { Said } from './Said.tsx';

/** One applicant: the documents, what stands in them, and all that was ever said of it. */
export function ApplicantView({ words, subject }: { words: Vocabulary; subject: string }) {
  const applicant = dashboard.applicants.value.find((one) => one.subject === subject);
  const history = useHistory(applicant);
  return (
    <>
      <header>
        <a class="s" href={hashOf({ view: 'applicants' })}>
          Applicants
        </a>
        <span class="to">/</span>
        <h1>{applicant ? <PageText text={applicant.name} /> : 'Not here any more'}</h1>
      </header>
      {!applicant && <p>The records of this applicant are not on this computer.</p>}
      {applicant && <DocumentTable documents={applicant.documents} words={words} />}
      {applicant && history && (
        <>
          <MentionTable words={words} views={history.views} />
          <Said words={words} events={history.events} />
        </>
      )}
    </>
  );
}

/** Reads the applicant's records, and again whenever a document changed. */
function useHistory(applicant: Applicant | undefined): History | null {
  const [history, setHistory] = useState<History | null>(null);
  const { documents } = applicant ?? {};
  useEffect(() => {
    let isOver = false;
    void readHistory(documents ?? []).then((reply) => {
      if (isOver) return;
      if (reply.ok) setHistory(reply.value);
      else dashboard.readError.value = reply.reason;
    });
    return () => {
      isOver = true;
    };
  }, [documents]);
  return history;
}
