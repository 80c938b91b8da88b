import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';

/** Something failed while the rest still stands; read out at once. */
export function ErrorNote({ reason }: { reason: string | null }) {
  if (reason === null) return null;
  return (
    <div class="note bad" role="alert">
      <Icon name="warn" />
      <p>
        <PageText text={reason} />
      </p>
    </div>
  );
}
