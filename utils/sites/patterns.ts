/** What "on all sites" in the browser's own settings grants (`optional_host_permissions` of the manifest). */
const ALL_SITES = '*://*/*';

/** Match pattern of an address's origin ("https://ats.example/*"), or '' where no page of that kind may be read. A pattern covers all ports of its host. */
export function patternOf(address: string): string {
  const url = parse(address);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? `${url.protocol}//${url.hostname}/*` : '';
}

/** Host as people write it, with its port; '' where there is none. */
export function hostOf(address: string): string {
  return parse(address)?.host ?? '';
}

/** Whether a granted pattern covers an address: one that `patternOf` made, or the one of all sites. */
export function covers(pattern: string, address: string): boolean {
  const own = patternOf(address);
  return own !== '' && (pattern === own || pattern === ALL_SITES);
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
