/** Match pattern of an address's origin ("https://ats.example/*"), or '' where no page of that kind may be read. A pattern covers all ports of its host. */
export function patternOf(address: string): string {
  const url = parse(address);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? `${url.protocol}//${url.hostname}/*` : '';
}

/** Host as people write it, with its port; '' where there is none. */
export function hostOf(address: string): string {
  return parse(address)?.host ?? '';
}

/** Whether a pattern that `patternOf` made covers an address. */
export function covers(pattern: string, address: string): boolean {
  return pattern !== '' && patternOf(address) === pattern;
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
