import { useEffect, useRef } from 'preact/hooks';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';
import { Icon } from '../../Icon.tsx';
import { PageText } from '../../PageText.tsx';
import type { Proposal } from '../../state/packs.ts';
import { dismiss } from '../../state/packs-actions.ts';
import { ReadyProposal } from './ReadyProposal.tsx';
import { Refusals } from './Refusals.tsx';

/** What a person began to do with a pack; it gets the focus, since it appears above what was pressed. */
export function ProposalCard({ words, proposal }: { words: Vocabulary; proposal: Proposal }) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), [proposal.state, proposal.title]);
  if (proposal.state === 'ready') {
    return <ReadyProposal words={words} weighed={proposal.weighed} title={proposal.title} card={card} />;
  }
  return (
    <section class="card" ref={card} tabIndex={-1} aria-label={proposal.title}>
      <header>
        <h2>
          <PageText text={proposal.title} />
        </h2>
      </header>
      <div class="pad grid">
        <Said proposal={proposal} />
        <p>
          <button type="button" class="btn" onClick={dismiss}>
            {proposal.state === 'reading' ? 'Stop' : 'Close'}
          </button>
        </p>
      </div>
    </section>
  );
}

function Said({ proposal }: { proposal: Exclude<Proposal, { state: 'ready' }> }) {
  switch (proposal.state) {
    case 'reading':
      return (
        <p role="status">
          {proposal.of > 0
            ? `Looking at what would change: ${proposal.done} of ${proposal.of} documents.`
            : 'Checking the pack and running its tests.'}
        </p>
      );
    case 'refused':
      return (
        <div class="note bad" role="alert">
          <Icon name="warn" />
          <p>Refused, nothing was changed. The packs in use stay in force.</p>
          <Refusals refusals={proposal.refusals} />
        </div>
      );
    case 'failed':
      return (
        <div class="note bad" role="alert">
          <Icon name="warn" />
          <p>
            It could not be looked at. <PageText text={proposal.reason} />
          </p>
        </div>
      );
  }
}
