import type { Reply } from '../messages/protocol.ts';
import type { Store } from './schema.ts';
import { writeLogged } from './write.ts';

/** What a reviewer has set. */
export interface Settings {
  /** Name that stands under every decision; '' until it was asked for. */
  reviewer: string;
  /** Whether single keys (J, K, Enter, ...) work in the panel (WCAG 2.1.4). */
  singleKeys: boolean;
  /** Whether labels are shown beside the words in the page. */
  labels: boolean;
}

const KEY = 'settings';
const DEFAULTS: Settings = { reviewer: '', singleKeys: true, labels: true };

export async function readSettings(store: Store): Promise<Settings> {
  return { ...DEFAULTS, ...((await store.get('meta', KEY)) as Partial<Settings> | undefined) };
}

/** Changes some settings; the log says which and who. */
export function writeSettings(store: Store, change: Partial<Settings>, reviewer: string): Promise<Reply<Settings>> {
  return writeLogged(
    store,
    ['meta'],
    { kind: 'settings', reviewer, subject: '', details: change },
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      const settings = { ...DEFAULTS, ...((await meta.get(KEY)) as Partial<Settings> | undefined), ...change };
      await meta.put(settings, KEY);
      return settings;
    },
  );
}
