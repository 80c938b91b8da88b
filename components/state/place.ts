import { signal } from '@preact/signals';

/** Where in the dashboard one is. */
export type Place =
  | { view: 'start' | 'applicants' | 'packs' | 'sites' | 'settings' | 'import' | 'agreement' | 'keys' }
  | { view: 'applicant'; subject: string };

const PLAIN = ['start', 'packs', 'sites', 'settings', 'import', 'agreement', 'keys'] as const;

/** The place that an address' hash names; the applicants where it names none. */
export function placeOf(hash: string): Place {
  const [view, subject] = hash.replace(/^#/, '').split('/');
  if (view === 'applicants' && subject) return { view: 'applicant', subject: decodeURIComponent(subject) };
  return { view: PLAIN.find((one) => one === view) ?? 'applicants' };
}

/** The address' hash of a place. */
export function hashOf(place: Place): string {
  return place.view === 'applicant' ? `#applicants/${encodeURIComponent(place.subject)}` : `#${place.view}`;
}

export const place = signal<Place>({ view: 'applicants' });

/** Follows the address, so that the browser's own back button works, until the signal ends. */
export function followAddress(life: AbortSignal): void {
  const look = (): void => {
    place.value = placeOf(location.hash);
  };
  look();
  addEventListener('hashchange', look, { signal: life });
}

export function goTo(place: Place): void {
  location.hash = hashOf(place);
}
