import { batch } from '@preact/signals';
import * as dashboard from './dashboard.ts';
import { actionOf, type KeyAction } from './key-map.ts';
import { goTo } from './place.ts';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
const SINGLE_STEPS: Partial<Record<KeyAction, number>> = { next: 1, previous: -1 };

/**
 * What a key does in the table of applicants: moves, opens or ticks. `stop` is the applicant of the row that has the focus.
 * @returns whether another row has become the current one
 */
export function rowKey(event: KeyboardEvent, stop: string | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || stop === null) return false;
  if (!(event.target as HTMLElement).matches('tr')) return false;
  if (event.key === 'Enter') return done(event, () => goTo({ view: 'applicant', subject: stop }));
  if (event.key === ' ') return done(event, () => dashboard.toggle(stop));
  const shown = dashboard.shown.value;
  const at = shown.findIndex((one) => one.id === stop);
  const to = target(event, at, shown.length);
  const next = to === undefined ? undefined : shown[to];
  if (to === undefined || !next) return false;
  event.preventDefault();
  batch(() => {
    dashboard.first.value = to - (to % dashboard.PAGE);
    dashboard.current.value = next.id;
  });
  return true;
}

function done(event: KeyboardEvent, act: () => void): false {
  event.preventDefault();
  act();
  return false;
}

function target(event: KeyboardEvent, at: number, length: number): number | undefined {
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return length - 1;
  const single = actionOf(dashboard.settings.value, event);
  const step = STEPS[event.key] ?? (single && SINGLE_STEPS[single]);
  return step === undefined ? undefined : Math.max(0, Math.min(length - 1, at + step));
}
