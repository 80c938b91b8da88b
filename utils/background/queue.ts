/** Work that waits, by tab; a newer piece of the same name takes the place of an older one that has not begun. */
const waiting = new Map<number, Map<string, () => Promise<void>>>();

/**
 * One queue a tab, newest wins. Between two pieces the event loop turns, so that a message is never kept waiting by a row of documents.
 */
export function enqueue(tabId: number, name: string, work: () => Promise<void>): void {
  const queue = waiting.get(tabId);
  if (queue) {
    queue.set(name, work);
    return;
  }
  const fresh = new Map([[name, work]]);
  waiting.set(tabId, fresh);
  void drain(tabId, fresh);
}

async function drain(tabId: number, queue: Map<string, () => Promise<void>>): Promise<void> {
  for (let next = queue.entries().next(); !next.done; next = queue.entries().next()) {
    const [name, work] = next.value;
    queue.delete(name);
    try {
      await work();
    } catch (error) {
      console.error(`Reading ${name} failed:`, error);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  waiting.delete(tabId);
}
