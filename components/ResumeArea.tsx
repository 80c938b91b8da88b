import { useLayoutEffect } from 'preact/hooks';
import type { AreaState, PickKey, TabState } from '../utils/messages/protocol.ts';
import { Icon } from './Icon.tsx';
import { pickArea, picking, readResumeOnly, readWhole, sendKey } from './state/resume-area.ts';

/** Keys of picking, and the words for them on buttons. */
const STEPS: [key: PickKey, words: string, sign: string][] = [
  ['ArrowUp', 'Larger', '↑'],
  ['ArrowDown', 'Smaller', '↓'],
  ['ArrowLeft', 'Before', '←'],
  ['ArrowRight', 'After', '→'],
];

/** Which part of the page is read, and the way to point at it once per site. */
export function ResumeArea({ tab }: { tab: TabState }) {
  if (picking.value !== null) return <Picking />;
  const states = new Set(tab.documents.map(({ area }) => area));
  const isPicked = states.has('picked');
  const isMissing = states.has('missing');
  return (
    <div class={isMissing ? 'area note bad' : 'area note'}>
      <Icon name={isMissing ? 'warn' : 'find'} />
      <p>{sayArea(states)}</p>
      <p>
        <button type="button" class="link" onClick={() => void pickArea(tab)}>
          {isPicked || isMissing ? 'Pick again' : 'Pick the resume area'}
        </button>
        {(isPicked || isMissing) && (
          <>
            {' · '}
            <button type="button" class="link" onClick={() => void readWhole(tab, ['picked', 'missing'])}>
              Read the whole page
            </button>
          </>
        )}
        {states.has('whole') && (
          <>
            {' · '}
            <button type="button" class="link" onClick={() => void readResumeOnly(tab)}>
              Read the resume only
            </button>
          </>
        )}
      </p>
    </div>
  );
}

function sayArea(states: ReadonlySet<AreaState | undefined>): string {
  if (states.has('missing'))
    return 'The area that you picked for this site is not on this page. The whole page was read.';
  if (states.has('picked')) return 'Only the area that you picked for this site is read.';
  if (states.has('profile')) return 'Only the resume is read, where this system shows it.';
  if (states.has('whole')) return 'The whole page is read, as you chose for this site.';
  return states.has('found') ? 'Only the part that looks like the resume is counted.' : 'The whole page is read.';
}

/** While the reviewer points: what to do, and every key as a button too. */
function Picking() {
  // At once: a panel in the background draws no frame, for which an effect would wait.
  useLayoutEffect(() => {
    const life = new AbortController();
    const press = (event: KeyboardEvent): void => {
      const key = [...STEPS.map(([name]) => name), 'Enter', 'Escape'].find((name) => name === event.key);
      const isButton = key === 'Enter' && event.target instanceof HTMLButtonElement;
      if (key === undefined || isButton) return;
      event.preventDefault();
      event.stopPropagation();
      sendKey(key as PickKey);
    };
    addEventListener('keydown', press, { signal: life.signal, capture: true });
    return () => life.abort();
  }, []);
  return (
    <section class="area note" aria-label="Pick the resume area">
      <Icon name="find" />
      <p role="status">Point at the resume in the page and click it. Or use the arrow keys, then Enter.</p>
      <div class="row wrap">
        {STEPS.map(([key, words, sign]) => (
          <button key={key} type="button" class="btn" onClick={() => sendKey(key)}>
            {words} <kbd>{sign}</kbd>
          </button>
        ))}
        <button type="button" class="btn solid" onClick={() => sendKey('Enter')}>
          Take it
        </button>
        <button type="button" class="btn" onClick={() => sendKey('Escape')}>
          Cancel
        </button>
      </div>
    </section>
  );
}
