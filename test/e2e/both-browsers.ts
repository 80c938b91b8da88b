import { describe } from 'vitest';
import type { Driver } from './driver.ts';

const KINDS = ['chromium', 'firefox'] as const;

/**
 * Tells one story in both browsers at once, each with its own driver: most of the time each waits for its pages, so that two take
 * little longer than one. The steps of a story come one after the other. One story a file, or more than two browsers run at once.
 */
export function inBothBrowsers(name: string, tell: (kind: Driver['kind']) => void): void {
  describe.each(KINDS)('%s', { concurrent: true }, (kind) => {
    describe(name, { concurrent: false }, () => tell(kind));
  });
}
