import type { RefObject } from 'preact';
import { Icon } from '../Icon.tsx';
import { PageText } from '../PageText.tsx';
import { opened, problem, read } from './state.ts';

/** Where the file is shown, and what is said of it while it is not. The pane is filled by the view of the file. */
export function Desk({ pane }: { pane: RefObject<HTMLDivElement | null> }) {
  const text = read.value;
  return (
    <section class="desk" tabindex={0} aria-label="Document">
      <div ref={pane} />
      <div aria-live="polite">
        {problem.value !== null && <Note title="The file was not opened" reason={problem.value} />}
        {problem.value === null && text?.status === 'error' && <Note title="Nothing was read" reason={text.reason} />}
        {opened.value !== null && text === null && problem.value === null && (
          <p class="hint s">Reading {opened.value.name}</p>
        )}
      </div>
      {opened.value === null && problem.value === null && (
        <div class="hint">
          <Icon name="file" className="big" />
          <h2>Open a resume</h2>
          <p class="s">
            PDF, DOCX, HTML or plain text. Drop a file here, or choose one above. It stays on this computer.
          </p>
        </div>
      )}
    </section>
  );
}

function Note({ title, reason }: { title: string; reason: string }) {
  return (
    <div class="hint">
      <div class="note bad">
        <Icon name="eye" />
        <p>
          <b>{title}.</b> <PageText text={reason} />
        </p>
      </div>
    </div>
  );
}
