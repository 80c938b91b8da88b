import { WHOLE_PAGE } from '../messages/area.ts';
import type { Reply } from '../messages/protocol.ts';
import type { SiteRecord } from './records.ts';
import type { Store } from './schema.ts';
import { writeLogged } from './write.ts';

export function readSite(store: Store, pattern: string): Promise<SiteRecord | undefined> {
  return store.get('sites', pattern);
}

export function readSites(store: Store): Promise<SiteRecord[]> {
  return store.getAll('sites');
}

/** Records that a site was turned on. */
export function addSite(store: Store, pattern: string): Promise<Reply<null>> {
  return writeLogged(
    store,
    ['sites'],
    { kind: 'site-on', reviewer: '', subject: '', details: { pattern } },
    async (transaction, _, time) => {
      const sites = transaction.objectStore('sites');
      const former = await sites.get(pattern);
      await sites.put({ ...former, pattern, since: time, revoked: false });
      return null;
    },
  );
}

/**
 * Keeps the resume area that the reviewer picked on a site, or that its pages are read whole (`WHOLE_PAGE`); '' gives up either. The
 * row in the log holds the site alone: a selector may repeat words of a page.
 */
export function setSiteArea(store: Store, pattern: string, area: string, reviewer: string): Promise<Reply<null>> {
  return writeLogged(
    store,
    ['sites'],
    { kind: 'settings', reviewer, subject: '', details: { pattern, area: inLog(area) } },
    async (transaction, _, time) => {
      const sites = transaction.objectStore('sites');
      const { area: _former, ...site } = (await sites.get(pattern)) ?? { pattern, since: time, revoked: false };
      await sites.put(area === '' ? site : { ...site, area });
      return null;
    },
  );
}

const inLog = (area: string): string => (area === '' ? 'looked for' : area === WHOLE_PAGE ? 'whole page' : 'picked');

/** Records that a site is off: removed by the reviewer, or `revoked` in the browser's own settings, which the popup then says. */
export function endSite(store: Store, pattern: string, revoked: boolean): Promise<Reply<null>> {
  return writeLogged(
    store,
    ['sites'],
    { kind: 'site-off', reviewer: '', subject: '', details: { pattern, revoked } },
    async (transaction) => {
      const sites = transaction.objectStore('sites');
      const site = await sites.get(pattern);
      if (site && revoked) await sites.put({ ...site, revoked: true });
      else await sites.delete(pattern);
      return null;
    },
  );
}
