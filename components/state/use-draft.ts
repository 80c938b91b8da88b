import { useEffect, useState } from 'preact/hooks';
import { readDraft, writeDraft } from '../../utils/store/drafts.ts';
import { openStore } from '../../utils/store/open.ts';

/** A half-written form that outlives the panel: it is kept with every change and forgotten when it is saved or cancelled. */
export function useDraft<T>(key: string, empty: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState(empty);
  useEffect(() => {
    void withStore(async (store) => {
      const kept = (await readDraft(store, key)) as T | undefined;
      if (kept !== undefined) setValue(kept);
    });
  }, [key]);
  const change = (next: T): void => {
    setValue(next);
    void withStore((store) => writeDraft(store, key, next));
  };
  const forget = (): void => void withStore((store) => writeDraft(store, key, null));
  return [value, change, forget];
}

async function withStore(use: (store: Parameters<typeof readDraft>[0]) => Promise<void>): Promise<void> {
  const opened = await openStore();
  if (opened.ok) await use(opened.value);
}
