import type { Pair } from '../../../utils/agreement/agreement.ts';
import { showPlainly } from '../../../utils/review/show-plainly.ts';

interface PairChoiceProps {
  raters: string[];
  pair: Pair;
  choose(pair: Pair): void;
}

/** Which two of more than two reviewers kappa and the table compare. */
export function PairChoice({ raters, pair, choose }: PairChoiceProps) {
  const pairs = raters.flatMap((_, first) => raters.slice(first + 1).map((_, at): Pair => [first, first + 1 + at]));
  return (
    <label class="pairs">
      <span class="lg">Two of {raters.length} reviewers</span>
      <select
        class="field"
        value={pair.join(' ')}
        onChange={(event) => {
          const chosen = pairs.find((one) => one.join(' ') === event.currentTarget.value);
          if (chosen) choose(chosen);
        }}
      >
        {pairs.map((one) => (
          <option key={one.join(' ')} value={one.join(' ')}>
            {one.map((at) => showPlainly(raters[at] ?? '')).join(' and ')}
          </option>
        ))}
      </select>
    </label>
  );
}
