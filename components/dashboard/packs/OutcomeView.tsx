import type { Outcome, Weighed } from '../../../utils/adoption/weigh.ts';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';
import * as state from '../../state/packs.ts';
import { adopt, dismiss, keepOff } from '../../state/packs-actions.ts';
import { ConsentList } from './ConsentList.tsx';
import { EffectView } from './EffectView.tsx';
import { FailedTests } from './FailedTests.tsx';
import { RuleChanges } from './RuleChanges.tsx';

interface OutcomeViewProps {
  words: Vocabulary;
  weighed: Weighed & { ok: true };
  outcome: Outcome;
  isUsed: boolean;
}

/** Tests, effect, the lines that ask for a yes, and the ways on; none of them is filled, since it is a decision. */
export function OutcomeView({ words, weighed, outcome, isUsed }: OutcomeViewProps) {
  const { tests, effect, consents, rights, differences } = outcome;
  const all = tests.passed + tests.failed.length + tests.todo;
  const isGood = tests.failed.length === 0;
  const isAgreed = consents.every(({ id }) => state.agreed.value.has(id));
  const { added } = weighed;
  return (
    <>
      <div class="pad grid">
        <p class="s">
          {all === 0 ? 'It has no tests' : `${tests.passed} of ${all} tests pass`}
          {tests.todo > 0 && `, ${tests.todo} known to be wrong`}
          {' · '}
          may change {rights.labels || rights.policy ? '' : 'nothing of labels and policy'}
          {[rights.labels && 'labels', rights.policy && 'policy'].filter((one) => one !== false).join(' and ')}
        </p>
        <FailedTests title="Tests that fail" failed={tests.failed} />
        {isUsed && <p>It is in use as it is.</p>}
      </div>
      {!isUsed && <EffectView words={words} effect={effect} />}
      <RuleChanges differences={differences} />
      {tests.others.map(({ name, tests: of, failed }) => (
        <details class="pad" key={name}>
          <summary>
            {failed.length} of {of} tests of {name} come out otherwise
          </summary>
          <FailedTests title="Tests" failed={failed} />
        </details>
      ))}
      {!isUsed && isGood && <ConsentList consents={consents} />}
      <div class="pad grid">
        {!isGood && !isUsed && <p>It stays off until its tests pass.</p>}
        <p class="row wrap">
          {!isUsed && isGood && (
            <button type="button" class="btn" aria-disabled={!isAgreed} onClick={() => void adopt(weighed, outcome)}>
              Use it from now on
            </button>
          )}
          {added && (
            <button type="button" class="btn" onClick={() => void keepOff(weighed)}>
              Keep it, off
            </button>
          )}
          <button type="button" class="btn" onClick={dismiss}>
            {isUsed ? 'Close' : 'Leave everything as it is'}
          </button>
        </p>
      </div>
    </>
  );
}
