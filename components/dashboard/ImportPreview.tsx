import type { RecordFile } from '../../utils/exchange/read-record.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { momentOf } from '../time.ts';
import { Facts } from './Facts.tsx';

/** What a file holds and who made it, before anything of it is stored. */
export function ImportPreview({ file, bring }: { file: RecordFile; bring(): void }) {
  const { stamp, contents, warnings } = file;
  const rows: [string, string][] = [
    ['Exported', `${momentOf(Date.parse(stamp.exportedAt), Date.now())}, by ${stamp.exportedBy || 'nobody named'}`],
    ['With', `${stamp.program} ${stamp.programVersion}`],
    ['Applicants', String(stamp.applicants)],
    ['Mentions', String(contents.mentions.length)],
    ['Decisions', String(contents.decisions.length + contents.applicantDecisions.length)],
    ['Log', contents.log.length === 0 ? 'none: an export of some applicants' : `${contents.log.length} rows`],
    ['Whole resume texts', contents.texts.length === 0 ? 'none' : String(contents.texts.length)],
  ];
  return (
    <>
      <h2>In this file</h2>
      <Facts rows={rows} />
      {warnings.map((warning) => (
        <ErrorNote key={warning} reason={warning} />
      ))}
      <p>
        <button type="button" class="btn solid" onClick={bring}>
          Import all of it
        </button>
      </p>
    </>
  );
}
