import type { Reply } from '../../utils/messages/protocol.ts';
import { failed } from '../../utils/store/failed.ts';
import { openStore } from '../../utils/store/open.ts';
import type { Store } from '../../utils/store/schema.ts';

/** Reads or writes. What fails, also a store that cannot be opened, is answered with a sentence, never by throwing. */
export async function inStore<T>(write: (store: Store) => Promise<Reply<T>>): Promise<Reply<T>> {
  const opened = await openStore();
  if (!opened.ok) return opened;
  try {
    return await write(opened.value);
  } catch (error) {
    return failed(error);
  }
}
