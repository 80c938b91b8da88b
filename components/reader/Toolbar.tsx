import { useRef } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { PageText } from '../PageText.tsx';
import { moveCurrent, showInPage } from '../state/actions.ts';
import * as panel from '../state/panel.ts';
import { opened, read, scale, view, zoom } from './state.ts';

const KILOBYTE = 1000;
const SIGNS = {
  up: 'm4.5 9.5 3.5-3.5 3.5 3.5',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
};

/** Which file is open, the way from mention to mention, its size on the screen, and the way to the next file. */
export function Toolbar({ take }: { take(file: File | undefined): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="tool" aria-label="File">
      <Icon name="mark" />
      <b class="cut">{opened.value ? <PageText text={opened.value.name} /> : 'Officer Lens'}</b>
      <span class="xs cut">{facts()}</span>
      <span class="push row">
        {view.value && <Steps />}
        {view.value && <Zoom />}
        <button type="button" class={opened.value ? 'btn' : 'btn solid'} onClick={() => input.current?.click()}>
          {opened.value ? 'Open another file' : 'Open a file'}
        </button>
      </span>
      <input
        ref={input}
        class="vh"
        type="file"
        tabindex={-1}
        aria-label="File to read"
        accept=".pdf,.docx,.html,.htm,.txt"
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
    </section>
  );
}

function facts(): string {
  const file = opened.value;
  const text = read.value;
  if (!file) return '';
  const place = file.from === '' ? 'from this computer' : `from ${new URL(file.from).host}`;
  const pages = text?.pages ? [`${text.pages} ${text.pages === 1 ? 'page' : 'pages'}`] : [];
  const size = `${Math.max(1, Math.round(file.bytes.length / KILOBYTE))} kB`;
  return [...pages, size, place, ...(text?.warnings ?? [])].join(' · ');
}

function Steps() {
  const shown = panel.shownViews.value;
  const at = shown.findIndex(({ mention }) => mention.index === panel.current.value);
  const step = (by: 1 | -1): void => {
    moveCurrent(by);
    void showInPage(panel.current.value);
  };
  return (
    <>
      <Tool sign="up" name="Previous mention" press={() => step(-1)} />
      <span class="num s">
        {at + 1} of {shown.length}
      </span>
      <Tool sign="down" name="Next mention" press={() => step(1)} />
      <span class="sep-line" />
    </>
  );
}

function Zoom() {
  return (
    <>
      <Tool sign="minus" name="Smaller" press={() => zoom(-1)} />
      <span class="num s">{Math.round(scale.value * 100)} %</span>
      <Tool sign="plus" name="Larger" press={() => zoom(1)} />
      <span class="sep-line" />
    </>
  );
}

function Tool({ sign, name, press }: { sign: keyof typeof SIGNS; name: string; press(): void }) {
  return (
    <button type="button" class="btn bare icon" aria-label={name} onClick={press}>
      <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
        <path d={SIGNS[sign]} />
      </svg>
    </button>
  );
}
