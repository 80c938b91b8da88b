import { useEffect, useState } from 'preact/hooks';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import type { ApplicantRecord } from '../../utils/store/records.ts';
import { PageText } from '../PageText.tsx';
import { type ApplicantHistory, readApplicantHistory } from '../state/applicant-history.ts';
import { isBlindTo } from '../state/applicant-list.ts';
import * as dashboard from '../state/dashboard.ts';
import { hashOf } from '../state/place.ts';
import { DocumentTable } from './DocumentTable.tsx';
import { EraseApplicant } from './EraseApplicant.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { History } from './History.tsx';
import { MentionTable } from './MentionTable.tsx';

/** One applicant: the documents, what stands in them, and all that was ever said of it. */
export function ApplicantView({ words, id }: { words: Vocabulary; id: string }) {
  const applicant = dashboard.applicants.value.find((one) => one.id === id);
  const history = useHistory(applicant);
  const isBlind = applicant !== undefined && isBlindTo(applicant, dashboard.settings.value);
  return (
    <>
      <header>
        <a class="s" href={hashOf({ view: 'applicants' })}>
          Applicants
        </a>
        <span class="to">/</span>
        <h1>{applicant ? <PageText text={applicant.person || 'Without a name'} /> : 'Not here any more'}</h1>
        {applicant && (
          <span class="push">
            <ExportMenu name="Export" selection={{ what: 'applicants', ids: [applicant.id] }} />
          </span>
        )}
      </header>
      {!applicant && <p>The records of this applicant are not on this computer.</p>}
      {applicant && history && (
        <>
          <DocumentTable words={words} documents={history.documents} isBlind={isBlind} />
          {!isBlind && <MentionTable words={words} views={history.views} />}
          <History words={words} history={history} />
          <EraseApplicant key={applicant.id} applicant={applicant} />
        </>
      )}
    </>
  );
}

/** Reads the applicant's records, and again whenever the applicant changed. */
function useHistory(applicant: ApplicantRecord | undefined): ApplicantHistory | null {
  const [history, setHistory] = useState<ApplicantHistory | null>(null);
  useEffect(() => {
    let isOver = false;
    if (!applicant) return;
    void readApplicantHistory(applicant).then((reply) => {
      if (isOver) return;
      if (reply.ok) setHistory(reply.value);
      else dashboard.readError.value = reply.reason;
    });
    return () => {
      isOver = true;
    };
  }, [applicant]);
  return history;
}
