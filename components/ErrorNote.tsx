import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';

/** Something failed while the rest still stands; read out at once. Children are what can be done about it. */
export function ErrorNote({ reason, children }: { reason: string | null; children?: ComponentChildren }) {
  if (reason === null) return null;
  return (
    <div class="note bad" role="alert">
      <Icon name="warn" />
      <p>
        <PageText text={reason} /> {children}
      </p>
    </div>
  );
}
