import { useEffect, useRef } from 'preact/hooks';
import { trackName } from '../utils/review/vocabulary.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { CheckAgain } from './CheckAgain.tsx';
import { labelOf, stateSign } from './MentionItem.tsx';
import { NoteForm } from './NoteForm.tsx';
import { PageText } from './PageText.tsx';
import { confirmCurrent, showInPage } from './state/actions.ts';
import * as panel from './state/panel.ts';
import { WhyList } from './WhyList.tsx';

/** The open mention: its words in place, why it is read so, and what the reviewer says. */
export function MentionCard({ view }: { view: panel.MentionView }) {
  const card = useRef<HTMLElement>(null);
  const words = panel.vocabulary.value;
  const { mention, standing, decision } = view;
  useEffect(() => {
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [mention.index]);
  const changing = panel.editing.value === 'change';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the open mention is the list's one stop; Enter on it confirms
    <article class={`cur ${standing.track}`} ref={card} tabIndex={0} aria-current="true" aria-label={mention.quote}>
      <div class="top">
        <i class="ln" />
        <div>
          <h4>
            <PageText text={mention.quote} />
          </h4>
          <p class="s">
            {labelOf(view)} · suggests {words ? trackName(words, standing.track) : ''}
          </p>
        </div>
        <span class="st">{stateSign(view).words}</span>
      </div>
      <p class="ctx">
        <PageText text={mention.before} />
        <span class={`mk ${standing.track}`}>
          <PageText text={mention.quote} />
        </span>
        <PageText text={mention.after} />
      </p>
      {mention.joined === 'check-again' && decision && <CheckAgain view={view} decision={decision} />}
      <WhyList mention={mention} />
      {mention.cautions.map((caution) => (
        <p class="note" key={caution}>
          {caution}
        </p>
      ))}
      {decision?.note && <p class="s">Note: {decision.note}</p>}
      {changing ? <ChangeForm key={mention.index} /> : <Choices />}
      {panel.editing.value === 'note' && <NoteForm key={mention.index} />}
    </article>
  );
}

function Choices() {
  return (
    <div class="ask">
      <div class="choices">
        <button type="button" class="btn" onClick={() => void confirmCurrent()}>
          Confirm <kbd>Enter</kbd>
        </button>
        <button type="button" class="btn" onClick={() => (panel.editing.value = 'change')}>
          Change <kbd>O</kbd>
        </button>
      </div>
      <div class="row">
        <button type="button" class="link" onClick={() => (panel.editing.value = 'note')}>
          Confirm with a note
        </button>
        <kbd>N</kbd>
        <button type="button" class="link push" onClick={() => void showInPage(panel.current.value)}>
          Show in page
        </button>
        <kbd>S</kbd>
      </div>
    </div>
  );
}
