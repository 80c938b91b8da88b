import { useState } from 'preact/hooks';
import { sayReport } from '../../utils/exchange/verify.ts';
import type { Reply } from '../../utils/messages/protocol.ts';
import type { LogReport } from '../../utils/store/log-chain.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { checkLog } from '../state/record-actions.ts';

/** Checks the log and says what was found, or names the first bad row. */
export function LogCheck() {
  const [found, setFound] = useState<Reply<LogReport> | null>(null);
  return (
    <>
      <p>
        <button type="button" class="btn" onClick={() => void checkLog().then(setFound)}>
          Verify the log
        </button>
      </p>
      <div role="status" class="grid">
        {found?.ok && found.value.fault === null && (
          <>
            <b>The log verifies.</b>
            {sayReport(found.value).map((line) => (
              <p class="s" key={line}>
                {line}
              </p>
            ))}
          </>
        )}
      </div>
      <ErrorNote reason={faultOf(found)} />
    </>
  );
}

function faultOf(found: Reply<LogReport> | null): string | null {
  if (found === null) return null;
  if (!found.ok) return `The log could not be read. ${found.reason}`;
  const { fault } = found.value;
  return fault === null ? null : `The log does not verify. Row ${fault.sequence} ${fault.reason}.`;
}
