import type { RefObject } from 'preact';
import type { Weighed } from '../../../utils/adoption/weigh.ts';
import { isSameSet } from '../../../utils/review/pack-set.ts';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';
import { nameOf } from '../../../utils/store/packs.ts';
import { Icon } from '../../Icon.tsx';
import { PageText } from '../../PageText.tsx';
import { dismiss, keepOff } from '../../state/packs-actions.ts';
import { OutcomeView } from './OutcomeView.tsx';
import { Refusals } from './Refusals.tsx';

interface ReadyProposalProps {
  words: Vocabulary;
  title: string;
  weighed: Weighed & { ok: true };
  card: RefObject<HTMLElement | null>;
}

/** A pack that reads well, what would come of using it, and the ways on. */
export function ReadyProposal({ words, title, weighed, card }: ReadyProposalProps) {
  const { added, subject, expected, use, outcome } = weighed;
  const isUsed = isSameSet(expected, use);
  return (
    <section class="card" ref={card} tabIndex={-1} aria-label={title}>
      <header>
        <h2>{added ? nameOf(subject) : <PageText text={title} />}</h2>
        <span class="s">
          {added && <PageText text={`${title} · `} />}hash {subject.key.slice(0, 12)}
        </span>
      </header>
      {outcome.ok ? (
        <OutcomeView words={words} weighed={weighed} outcome={outcome} isUsed={isUsed} />
      ) : (
        <div class="pad grid">
          <div class="note bad" role="alert">
            <Icon name="warn" />
            <p>It cannot be used with the packs that are in use. Nothing was changed.</p>
            <Refusals refusals={outcome.refusals} />
          </div>
          <p class="row wrap">
            {added && (
              <button type="button" class="btn" onClick={() => void keepOff(weighed)}>
                Keep it, off
              </button>
            )}
            <button type="button" class="btn" onClick={dismiss}>
              Close
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
