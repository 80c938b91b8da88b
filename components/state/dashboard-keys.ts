import { settings } from './dashboard.ts';
import { actionOf, isWriting } from './key-map.ts';
import { goTo, place } from './place.ts';

/** The key that shows all keys, wherever one is in the dashboard; pressed again it goes back. Until the signal ends. */
export function listenForKeySheet(signal: AbortSignal): void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isWriting(event.target) || actionOf(settings.value, event) !== 'keys') return;
    event.preventDefault();
    if (place.value.view === 'keys') history.back();
    else goTo({ view: 'keys' });
  };
  document.addEventListener('keydown', press, { signal });
}
