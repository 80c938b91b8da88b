import type { TabState, Unread } from '../../utils/messages/protocol.ts';

/**
 * Which document of a tab the panel shows: the one that it shows already, if it is still open, else the one with the most mentions.
 * @returns null where the tab shows none
 */
export function mainDocument({ documents }: TabState, shown: string | null): string | null {
  const still = documents.find((one) => one.documentId === shown);
  const most = [...documents].sort((a, b) => b.mentions - a.mentions || b.words - a.words)[0];
  return (still ?? most)?.documentId ?? null;
}

/** What could not be read or was cut in any frame of a tab; each said once. */
export function leftOut(tab: TabState): { unread: Unread[]; cut: string[] } {
  const unread = new Map<string, Unread>();
  for (const one of tab.documents.flatMap((document) => document.unread)) {
    const key = `${one.kind} ${one.detail}`;
    unread.set(key, { ...one, count: (unread.get(key)?.count ?? 0) + one.count });
  }
  return { unread: [...unread.values()], cut: [...new Set(tab.documents.flatMap((document) => document.cut))] };
}
