import type { Reply } from '../messages/protocol.ts';
import type { Store } from './schema.ts';
import { SETTINGS_KEY, type Settings, withDefaults } from './settings.ts';
import { writeLogged } from './write.ts';

/** Changes some settings; the log says which and who. */
export function writeSettings(store: Store, change: Partial<Settings>, reviewer: string): Promise<Reply<Settings>> {
  return writeLogged(
    store,
    ['meta'],
    { kind: 'settings', reviewer, subject: '', details: change },
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      const settings = { ...withDefaults(await meta.get(SETTINGS_KEY)), ...change };
      await meta.put(settings, SETTINGS_KEY);
      return settings;
    },
  );
}
