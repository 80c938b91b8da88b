const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

/** "24 Nov 2026", as the reviewer's language writes it; `time` is milliseconds since 1970. */
export function dayOf(time: number): string {
  return new Date(time).toLocaleDateString([], DAY);
}

/** "today 10:42" or "24 Nov 2026, 10:42". */
export function momentOf(time: number, now: number): string {
  const clock = new Date(time).toLocaleTimeString([], CLOCK);
  return dayOf(time) === dayOf(now) ? `today ${clock}` : `${dayOf(time)}, ${clock}`;
}
