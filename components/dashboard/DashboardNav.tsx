import { Icon } from '../Icon.tsx';
import * as dashboard from '../state/dashboard.ts';
import { hashOf, type Place } from '../state/place.ts';

/** The places of the dashboard; only those that there are. */
export function DashboardNav({ place }: { place: Place }) {
  const settings = dashboard.settings.value;
  const on = dashboard.sites.value.filter((site) => !site.revoked).length;
  const places: [Place & { view: 'applicants' | 'sites' | 'settings' }, string, string][] = [
    [{ view: 'applicants' }, 'Applicants', dashboard.isLoaded.value ? String(dashboard.applicants.value.length) : ''],
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

function isAt(place: Place, to: Place): boolean {
  if (place.view === 'keys') return to.view === 'settings';
  const at = place.view === 'sites' || place.view === 'settings' ? place.view : 'applicants';
  return at === to.view;
}
