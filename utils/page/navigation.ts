/**
 * Calls back after the address of this document has changed without a load. `navigatesuccess` comes when
 * the page's own handler is done; `currententrychange` covers `pushState`. Both come when `location` is already the new one, which
 * the `navigate` event does not wait for. A jump to an anchor of the same page is no navigation.
 */
export function watchNavigation(changed: () => void, signal: AbortSignal): void {
  let known = location.href;
  const look = (): void => {
    if (location.href === known) return;
    const before = known;
    known = location.href;
    if (!isAnchorJump(before, known)) changed();
  };
  const options = { signal };
  if ('navigation' in window) {
    navigation.addEventListener('currententrychange', look, options);
    navigation.addEventListener('navigatesuccess', look, options);
  }
  addEventListener('popstate', look, options);
  addEventListener('hashchange', look, options);
}

function isAnchorJump(before: string, after: string): boolean {
  const [page, fragment = ''] = after.split('#', 2);
  if (before.split('#', 1)[0] !== page) return false;
  return fragment === '' || document.getElementById(decode(fragment)) !== null;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
