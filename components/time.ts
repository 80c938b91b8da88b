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

/** "today 10:42", "yesterday", "23 Nov", or with its year where that is another: as a column of a table has room for. */
export function shortMomentOf(time: number, now: number): string {
  if (dayOf(time) === dayOf(now)) return momentOf(time, now);
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (dayOf(time) === dayOf(yesterday.getTime())) return 'yesterday';
  if (new Date(time).getFullYear() !== new Date(now).getFullYear()) return dayOf(time);
  return new Date(time).toLocaleDateString([], { day: 'numeric', month: 'short' });
}
