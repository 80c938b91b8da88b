import { useLayoutEffect, useRef } from 'preact/hooks';
import { trackShort, type Vocabulary } from '../utils/review/vocabulary.ts';
import { wholeWordsAfter, wholeWordsBefore } from '../utils/review/whole-words.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { CheckAgain } from './CheckAgain.tsx';
import { DecisionLine } from './DecisionLine.tsx';
import { Icon } from './Icon.tsx';
import { labelOf, stateSign } from './labels.ts';
import { MentionActions } from './MentionActions.tsx';
import { NameForm } from './NameForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import { PageText } from './PageText.tsx';
import { isBlind } from './state/applicant.ts';
import * as panel from './state/panel.ts';
import { useReasonsInView } from './state/reasons-in-view.ts';
import type { MentionView } from './state/views.ts';
import { WhyList } from './WhyList.tsx';

const MARK_CLASS = { open: '', confirmed: 'read', corrected: 'read changed' };

/** The open mention: its words in place, why it is read so, and what the reviewer says. */
export function MentionCard({ words, view }: { words: Vocabulary; view: MentionView }) {
  const card = useRef<HTMLElement>(null);
  const { mention, standing, decision } = view;
  const reasons = useReasonsInView(mention);
  const track = isBlind.value ? '' : standing.track;
  const calls = panel.focusCalls.value;
  const isWriting = panel.editing.value !== 'none' || panel.namePending.value !== 'none';
  // Before it is painted: what scrolls a moment later moves the buttons under a reviewer's click.
  useLayoutEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
    if (!isWriting) card.current?.focus({ preventScroll: true });
  }, [mention.index, calls, isWriting]);
  return (
    <article
      class={`cur ${track}`}
      ref={card}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the open mention is the list's one stop; Enter on it confirms
      tabIndex={0}
      aria-current="true"
      aria-labelledby="open-mention"
      aria-describedby="open-label open-state"
    >
      <div class="top">
        <i class="ln" />
        <div>
          <h4 id="open-mention">
            <PageText text={mention.quote} />
          </h4>
          <p class="s" id="open-label">
            {labelOf(words, view)}
            {!isBlind.value && ` · ${standing.state === 'open' ? 'suggests ' : ''}${trackShort(words, standing.track)}`}
          </p>
        </div>
        <span class="st" id="open-state">
          {stateSign(view).words}
        </span>
      </div>
      <p class="ctx">
        <PageText text={wholeWordsBefore(mention.before, mention.start)} />
        <span class={`mk ${track} ${MARK_CLASS[standing.state]}`}>
          <PageText text={mention.quote} />
        </span>
        <PageText text={wholeWordsAfter(mention.after)} />
      </p>
      {mention.joined === 'check-again' && decision && (
        <CheckAgain words={words} mention={mention} decision={decision} />
      )}
      {mention.joined === 'decided' && decision && <DecisionLine decision={decision} />}
      <div ref={reasons}>
        <WhyList words={words} mention={mention} wasChanged={standing.state === 'corrected'} />
      </div>
      {mention.cautions.map((caution) => (
        <div class="note" key={caution}>
          <Icon name="warn" />
          <p>{caution}</p>
        </div>
      ))}
      {panel.editing.value === 'change' ? (
        <ChangeForm key={mention.index} words={words} mention={mention} />
      ) : (
        <MentionActions index={mention.index} />
      )}
      {panel.editing.value === 'note' && <NoteForm key={mention.index} mention={mention} />}
      {panel.namePending.value === 'mention' && <NameForm />}
    </article>
  );
}
