import { useEffect } from 'preact/hooks';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';
import * as dashboard from '../../state/dashboard.ts';
import * as state from '../../state/packs.ts';
import { loadFacts } from '../../state/packs-load.ts';
import { AddPack } from './AddPack.tsx';
import { PackHistory } from './PackHistory.tsx';
import { PackNotes } from './PackNotes.tsx';
import { PackTable } from './PackTable.tsx';
import { ProposalCard } from './ProposalCard.tsx';

/** Which rules are in force, where they come from, and what others would change. */
export function PacksView({ words }: { words: Vocabulary }) {
  const packs = state.packs.value;
  useEffect(() => {
    if (!packs) return;
    const life = new AbortController();
    void loadFacts(life.signal);
    return () => life.abort();
  }, [packs]);
  if (!packs) return null;
  return (
    <>
      <header>
        <h1>Packs</h1>
        <span class="s">Rules, policy and tests as data. Later packs add to earlier ones.</span>
      </header>
      <p class="s said-done" role="status">
        {state.said.value}
      </p>
      {dashboard.settings.value?.reviewer === '' && (
        <p class="note">Packs are changed under a name. Enter yours in the settings first.</p>
      )}
      <PackNotes />
      {state.proposal.value && <ProposalCard words={words} proposal={state.proposal.value} />}
      <PackTable />
      <AddPack />
      <PackHistory />
    </>
  );
}
