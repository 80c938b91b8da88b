import type { TestFailure } from '../../../utils/packs/run-tests.ts';
import { PageText } from '../../PageText.tsx';

/** Failing tests that are shown one by one. */
const MOST_SHOWN = 20;

/** Tests that came out otherwise than they say. */
export function FailedTests({ title, failed }: { title: string; failed: readonly TestFailure[] }) {
  if (failed.length === 0) return null;
  return (
    <div>
      <h3>
        {title} ({failed.length})
      </h3>
      <ul class="s">
        {failed.slice(0, MOST_SHOWN).map(({ index, text, message }) => (
          <li key={index}>
            Test {index + 1}, “<PageText text={text} />
            ”: <PageText text={message} />
          </li>
        ))}
      </ul>
      {failed.length > MOST_SHOWN && <p class="s">And {failed.length - MOST_SHOWN} more.</p>}
    </div>
  );
}
