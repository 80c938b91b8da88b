import { useEffect, useRef } from 'preact/hooks';
import type { MentionRecord } from '../../utils/store/records.ts';

/** Milliseconds for which the reasons of the open mention were on the screen, and since when they are, if they are. */
let seen = { documentId: '', index: -1, ms: 0, since: null as number | null };

/** How long the reasons of a mention have been in view, in milliseconds; null where they never were the open one's. */
export function reasonsInView({ documentId, index }: MentionRecord): number | null {
  if (seen.documentId !== documentId || seen.index !== index) return null;
  return Math.round(seen.ms + (seen.since === null ? 0 : performance.now() - seen.since));
}

/** Watches whether the reasons of a mention are on the screen; gives the reference for the element that holds them. */
export function useReasonsInView({ documentId, index }: MentionRecord) {
  const reasons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = reasons.current;
    seen = { documentId, index, ms: 0, since: null };
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const watcher = new IntersectionObserver(
      (entries) => {
        const isShown = entries.at(-1)?.isIntersecting === true;
        if (seen.since !== null) seen.ms += performance.now() - seen.since;
        seen.since = isShown ? performance.now() : null;
      },
      { threshold: 1 },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [documentId, index]);
  return reasons;
}
