import type { Reply } from '../../utils/messages/protocol.ts';
import { openStore } from '../../utils/store/open.ts';
import type { Store } from '../../utils/store/schema.ts';

/** Runs a write. A store that cannot be opened is answered like a write that failed: with a sentence, never by throwing. */
export async function inStore<T>(write: (store: Store) => Promise<Reply<T>>): Promise<Reply<T>> {
  const opened = await openStore();
  return opened.ok ? write(opened.value) : opened;
}
