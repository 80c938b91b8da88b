import { useState } from 'preact/hooks';
import { type ReadRecord, type RecordFile, readRecordFile } from '../../utils/exchange/read-record.ts';
import type { Imported } from '../../utils/store/import.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { PageText } from '../PageText.tsx';
import { bringIn } from '../state/exchange-actions.ts';
import { hashOf } from '../state/place.ts';
import { ImportPreview } from './ImportPreview.tsx';

/** Brings a record file into a browser that holds none: read and checked whole, shown, and only then stored. */
export function ImportView() {
  const [read, setRead] = useState<ReadRecord | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const open = async (file: File | undefined): Promise<void> => {
    setError(null);
    setName(file?.name ?? '');
    setRead(file ? await readRecordFile(file) : null);
  };
  const bring = async (file: RecordFile): Promise<void> => {
    const reply = await bringIn(file);
    setError(reply.ok ? null : `Nothing was imported. ${reply.reason}`);
    if (reply.ok) setImported(reply.value);
  };
  return (
    <>
      <header>
        <a class="s" href={hashOf({ view: 'applicants' })}>
          Applicants
        </a>
        <span class="to">/</span>
        <h1>Import a record</h1>
      </header>
      <ErrorNote reason={error} />
      <section class="card pad grid">
        {imported ? (
          <p role="status">
            Imported: {imported.applicants} applicants, {imported.mentions} mentions, {imported.decisions} decisions,{' '}
            {imported.logRows} rows of the log. <a href={hashOf({ view: 'applicants' })}>To the applicants</a>
          </p>
        ) : (
          <label>
            <span class="s">A JSON file that Officer Lens exported. It is read here and goes nowhere else.</span>
            <input
              type="file"
              class="field"
              accept=".json,application/json"
              onChange={(event) => {
                void open(event.currentTarget.files?.[0]);
                // Emptied, so that the same file can be chosen again after it was mended.
                event.currentTarget.value = '';
              }}
            />
          </label>
        )}
        {name !== '' && !imported && (
          <p class="s">
            <PageText text={name} />
          </p>
        )}
        {read?.ok === false && <Refusal path={read.refused.path} message={read.refused.message} />}
        {read?.ok && !imported && <ImportPreview file={read.file} bring={() => void bring(read.file)} />}
      </section>
    </>
  );
}

/** Why a file is not taken, and where it is wrong. Nothing of it was used. */
function Refusal({ path, message }: { path: string; message: string }) {
  return (
    <div class="note bad" role="alert">
      <p>
        Refused, nothing was changed. <PageText text={message} />
      </p>
      {path !== '' && (
        <p class="s">
          At: <PageText text={path} />
        </p>
      )}
    </div>
  );
}
