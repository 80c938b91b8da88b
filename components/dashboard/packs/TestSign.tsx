import type { PackFacts } from '../../../utils/adoption/kept-facts.ts';
import { Icon } from '../../Icon.tsx';

/** "139 of 139": tests that pass under what is in force. */
export function TestSign({ isOn, facts }: { isOn: boolean; facts: PackFacts | undefined }) {
  if (!facts) return <span class="s">…</span>;
  if (facts.refusals.length > 0) return <Sign isGood={false} words="cannot be loaded" />;
  if (!isOn) return <span class="s">not in use</span>;
  if (!facts.tests) return <span class="s">has none</span>;
  const { passed, failed, todo } = facts.tests;
  const known = todo > 0 ? `, ${todo} known wrong` : '';
  return <Sign isGood={failed.length === 0} words={`${passed} of ${passed + failed.length + todo}${known}`} />;
}

function Sign({ isGood, words }: { isGood: boolean; words: string }) {
  return (
    <span class={`ok num ${isGood ? '' : 'nok'}`}>
      <Icon name={isGood ? 'check' : 'no'} />
      {words}
    </span>
  );
}
