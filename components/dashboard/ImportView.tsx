import { useState } from 'preact/hooks';
import type { Refused } from '../../utils/exchange/check-record.ts';
import { type RecordFile, readRecordFile } from '../../utils/exchange/read-record.ts';
import type { MergePlan } from '../../utils/review/merge-plan.ts';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import type { Imported } from '../../utils/store/import.ts';
import type { Merged } from '../../utils/store/merge.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { PageText } from '../PageText.tsx';
import * as dashboard from '../state/dashboard.ts';
import { bringIn, mergeIn, planMergeOf } from '../state/exchange-actions.ts';
import { hashOf } from '../state/place.ts';
import { ImportDone } from './ImportDone.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { MergePreview } from './merge/MergePreview.tsx';

/** A file that was read and checked whole. `plan`: how it would be merged; null where nothing stands here that it could meet. */
interface Opened {
  file: RecordFile;
  plan: MergePlan | null;
}

/** Brings a record file in: read and checked whole, shown, and only then stored. Beside what stands here already it is merged. */
export function ImportView({ words }: { words: Vocabulary }) {
  const [name, setName] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [done, setDone] = useState<Imported | Merged | null>(null);
  const [error, setError] = useState<string | null>(null);
  const open = async (file: File | undefined): Promise<void> => {
    setError(null);
    setRefused(null);
    setOpened(null);
    setName(file?.name ?? '');
    const read = file ? await readRecordFile(file) : null;
    if (read?.ok === false) setRefused(read.refused);
    if (!read?.ok) return;
    if (dashboard.applicants.value.length === 0) {
      setOpened({ file: read.file, plan: null });
      return;
    }
    const planned = await planMergeOf(read.file);
    if (!planned.ok) setError(planned.reason);
    else if ('message' in planned.value) setRefused(planned.value);
    else setOpened({ file: read.file, plan: planned.value });
  };
  const bring = async (act: () => ReturnType<typeof bringIn> | ReturnType<typeof mergeIn>): Promise<void> => {
    const reply = await act();
    setError(reply.ok ? null : `Nothing was changed. ${reply.reason}`);
    if (reply.ok) setDone(reply.value);
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
        {done ? <ImportDone done={done} /> : <FileField open={(file) => void open(file)} />}
        {name !== '' && !done && (
          <p class="s">
            <PageText text={name} />
          </p>
        )}
        {refused && <Refusal path={refused.path} message={refused.message} />}
        {opened && !done && opened.plan === null && (
          <ImportPreview file={opened.file} bring={() => void bring(() => bringIn(opened.file))} />
        )}
        {opened?.plan && !done && (
          <MergePreview
            words={words}
            {...opened}
            plan={opened.plan}
            merge={() => void bring(() => mergeIn(opened.file))}
          />
        )}
      </section>
    </>
  );
}

function FileField({ open }: { open(file: File | undefined): void }) {
  return (
    <label>
      <span class="s">A JSON file that Officer Lens exported. It is read here and goes nowhere else.</span>
      <input
        type="file"
        class="field"
        accept=".json,application/json"
        onChange={(event) => {
          open(event.currentTarget.files?.[0]);
          // Emptied, so that the same file can be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** Why a file is not taken, and where it is wrong. Nothing of it was used. */
function Refusal({ path, message }: Refused) {
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
