import { Icon } from '../Icon.tsx';
import * as dashboard from '../state/dashboard.ts';
import * as packs from '../state/packs.ts';
import { hashOf, type Place } from '../state/place.ts';

/** The places of the dashboard; only those that there are. */
export function DashboardNav({ place }: { place: Place }) {
  const settings = dashboard.settings.value;
  const on = dashboard.sites.value.filter((site) => !site.revoked).length;
  const places: [Place & { view: 'applicants' | 'packs' | 'sites' | 'settings' }, string, string][] = [
    [{ view: 'applicants' }, 'Applicants', dashboard.isLoaded.value ? String(dashboard.applicants.value.length) : ''],
    [{ view: 'packs' }, 'Packs', packsNote()],
    [{ view: 'sites' }, 'Sites', dashboard.isLoaded.value ? `${on} on` : ''],
    [{ view: 'settings' }, 'Settings', ''],
  ];
  return (
    <nav class="nav" aria-label="Officer Lens">
      <div class="brand">
        <Icon name="mark" />
        Officer Lens
      </div>
      {places.map(([to, name, count]) => (
        <a key={name} href={hashOf(to)} aria-current={isAt(place, to) ? 'page' : undefined}>
          {name}
          {count !== '' && <span class="num">{count}</span>}
        </a>
      ))}
      {settings && (
        <div class="me">
          <b>{settings.reviewer || 'No name yet'}</b>
          <p class="xs">{settings.role !== '' && `${settings.role} · `}all data on this computer</p>
        </div>
      )}
    </nav>
  );
}

const OWN_PLACES = ['packs', 'sites', 'settings'] as const;

function isAt(place: Place, to: Place): boolean {
  if (place.view === 'keys') return to.view === 'settings';
  const at = OWN_PLACES.find((view) => view === place.view) ?? 'applicants';
  return at === to.view;
}

/** What of the packs wants to be looked at. */
function packsNote(): string {
  const leftOut = packs.inForce.value?.leftOut.length ?? 0;
  if (leftOut > 0) return `${leftOut} not loaded`;
  return packs.waitingCount.value > 0 ? `${packs.waitingCount.value} waiting` : '';
}
