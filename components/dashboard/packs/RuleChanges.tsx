import type { Difference } from '../../../utils/packs/difference.ts';
import { PageText } from '../../PageText.tsx';

/** Changes that are shown; a pack of thousands is compared on the command line. */
const MOST_SHOWN = 300;

/** Every rule, row, word and name that differs from what is in force. */
export function RuleChanges({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return null;
  const count = (change: Difference['change']): number => differences.filter((one) => one.change === change).length;
  const counts = [
    [count('added'), 'added'],
    [count('changed'), 'changed'],
    [count('removed'), 'gone'],
  ] as const;
  const summary = counts.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : [])).join(', ');
  return (
    <details class="pad">
      <summary>All rule changes: {summary}</summary>
      <ul class="s">
        {differences.slice(0, MOST_SHOWN).map(({ change, part, id, details }) => (
          <li key={`${part} ${id}`}>
            {change} {part}{' '}
            <code>
              <PageText text={id} />
            </code>
            {details.length > 0 && (
              <>
                : <PageText text={details.join(', ')} />
              </>
            )}
          </li>
        ))}
      </ul>
      {differences.length > MOST_SHOWN && <p class="s">And {differences.length - MOST_SHOWN} more.</p>}
    </details>
  );
}
