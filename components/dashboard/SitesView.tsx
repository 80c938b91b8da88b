import { browser } from 'wxt/browser';
import { WHOLE_PAGE } from '../../utils/messages/area.ts';
import { ask } from '../../utils/messages/ask.ts';
import { profileOf } from '../../utils/sites/profiles.ts';
import type { SiteRecord } from '../../utils/store/records.ts';
import * as dashboard from '../state/dashboard.ts';
import { saveArea } from '../state/resume-area.ts';
import { dayOf } from '../time.ts';
import { AddSite } from './AddSite.tsx';

/** Where Officer Lens may read. */
export function SitesView() {
  const sites = dashboard.sites.value;
  return (
    <>
      <header>
        <h1>Sites</h1>
        <span class="s">Where Officer Lens may read. Everywhere else it is not loaded.</span>
      </header>
      {sites.length > 0 ? (
        <section class="card scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">On</th>
                <th scope="col">Site</th>
                <th scope="col">Since</th>
                <th scope="col">Applicants read</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {sites.map((site) => (
                <SiteRow key={site.pattern} site={site} />
              ))}
            </tbody>
          </table>
        </section>
      ) : (
        <p class="card pad">No site is on yet.</p>
      )}
      <section class="card pad">
        <AddSite />
      </section>
    </>
  );
}

function SiteRow({ site }: { site: SiteRecord }) {
  const name = hostOfPattern(site.pattern);
  const system = profileOf(site.pattern.replace('*', ''));
  const people = dashboard.applicants.value.filter(({ origins }) =>
    origins.some((origin) => hostOfPattern(`${origin}/`) === name),
  ).length;
  return (
    <tr>
      <td>
        <input
          class="switch"
          type="checkbox"
          role="switch"
          aria-label={`On for ${name}`}
          aria-checked={!site.revoked}
          checked={!site.revoked}
          onChange={(event) => {
            event.currentTarget.checked = !site.revoked;
            void turn(site);
          }}
        />
      </td>
      <td class="fill">
        <b>{name}</b>
        {system && <p class="s">{system.name}</p>}
      </td>
      <td class="s">{dayOf(site.since)}</td>
      <td class="s num">{people}</td>
      <td class="s">
        {site.revoked ? 'The permission was taken away in the browser’s settings. Decisions are kept.' : 'On'}
        {site.area === WHOLE_PAGE && (
          <p>
            Pages are read whole, as you chose.{' '}
            <button type="button" class="link" onClick={() => void keepArea(site.pattern, '')}>
              Read the resume only
            </button>
          </p>
        )}
        {site.area !== undefined && site.area !== WHOLE_PAGE && (
          <p>
            Only the area that you picked is read (<code>{site.area}</code>).{' '}
            <button type="button" class="link" onClick={() => void keepArea(site.pattern, WHOLE_PAGE)}>
              Read the whole page
            </button>
          </p>
        )}
      </td>
    </tr>
  );
}

/** "ats.example", of a match pattern or an origin; ports do not count, as in patterns. */
function hostOfPattern(pattern: string): string {
  const address = pattern.replace(/\*$/, '');
  return URL.canParse(address) ? new URL(address).hostname : pattern;
}

/** Turning on only asks; the background does the rest when it is granted. */
async function turn(site: SiteRecord): Promise<void> {
  if (site.revoked) {
    await browser.permissions.request({ origins: [site.pattern] }).catch(say);
    return;
  }
  const reply = await ask({ kind: 'turn-off', pattern: site.pattern });
  dashboard.actionError.value = reply.ok ? null : reply.reason;
}

async function keepArea(pattern: string, area: string): Promise<void> {
  dashboard.actionError.value = await saveArea(pattern, area, dashboard.settings.value?.reviewer ?? '');
}

function say(error: unknown): void {
  dashboard.actionError.value = error instanceof Error ? error.message : String(error);
}
