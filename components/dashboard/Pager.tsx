import * as dashboard from '../state/dashboard.ts';

/** The way through a long table. */
export function Pager() {
  const of = dashboard.shown.value.length;
  if (of <= dashboard.PAGE) return null;
  const first = dashboard.first.value;
  const last = Math.min(first + dashboard.PAGE, of);
  return (
    <nav class="row" aria-label="Parts of the table">
      <button type="button" class="btn" disabled={first === 0} onClick={() => turn(first - dashboard.PAGE)}>
        Previous
      </button>
      <span class="s num">
        {first + 1} to {last} of {of}
      </span>
      <button type="button" class="btn" disabled={last >= of} onClick={() => turn(first + dashboard.PAGE)}>
        Next
      </button>
    </nav>
  );
}

function turn(to: number): void {
  dashboard.first.value = Math.max(0, to);
  dashboard.current.value = null;
}
