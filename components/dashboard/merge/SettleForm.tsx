import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { ErrorNote } from '../../ErrorNote.tsx';
import { PageText } from '../../PageText.tsx';
import * as dashboard from '../../state/dashboard.ts';
import { hashOf } from '../../state/place.ts';
import { dayOf } from '../../time.ts';

interface Said {
  id: string;
  reviewer: string;
  time: number;
}

interface SettleFormProps<Decision extends Said> {
  said: Decision[];
  label(decision: Decision): string;
  /** What else was said with it, a line each; empty lines are left out. */
  details(decision: Decision): string[];
  /** Settles by what one of them said. */
  take(decision: Decision, reason: string): Promise<Reply<unknown>>;
  close(): void;
  /** Other ways to settle it. */
  children?(reason: string, act: (run: () => Promise<Reply<unknown>>) => void): ComponentChildren;
}

/** Both decisions side by side, and the third that settles them: taken from one of them, or another, with the name of who settles. */
export function SettleForm<Decision extends Said>({
  said,
  label,
  details,
  take,
  close,
  children,
}: SettleFormProps<Decision>) {
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const reviewer = dashboard.settings.value?.reviewer ?? '';
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea')?.focus(), []);
  const act = async (run: () => Promise<Reply<unknown>>): Promise<void> => {
    const reply = await run();
    setError(reply.ok ? null : `Not settled. ${reply.reason}`);
    if (reply.ok) close();
  };
  return (
    <form class="grid settle" ref={form} onSubmit={(event) => event.preventDefault()}>
      <div class="sides">
        {said.map((one) => (
          <div key={one.id}>
            <p class="s">
              <PageText text={one.reviewer} />, {dayOf(one.time)}
            </p>
            <b>{label(one)}</b>
            {details(one)
              .filter((line) => line !== '')
              .map((line) => (
                <p class="s" key={line}>
                  <PageText text={line} />
                </p>
              ))}
          </div>
        ))}
      </div>
      <label>
        <span class="lg">Why, kept with the decision</span>
        <textarea class="field" rows={2} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <div class="row wrap">
        {said.map((one) => (
          <button type="button" class="btn" key={one.id} onClick={() => void act(() => take(one, reason.trim()))}>
            <PageText text={`As ${one.reviewer}: ${label(one)}`} />
          </button>
        ))}
        <button type="button" class="btn" onClick={close}>
          Cancel
        </button>
      </div>
      {children?.(reason, (run) => void act(run))}
      <ErrorNote reason={error} />
      <p class="s">
        {reviewer === '' ? (
          <a href={hashOf({ view: 'settings' })}>Settling needs your name: set it in the settings.</a>
        ) : (
          <>
            Settled by <PageText text={reviewer} />.
          </>
        )}{' '}
        What was said before stays on record.
      </p>
    </form>
  );
}
