import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../utils/review/keys.ts';
import { readDraft, writeDraft } from '../../utils/store/drafts.ts';
import { openStore } from '../../utils/store/open.ts';
import type { MentionRecord } from '../../utils/store/records.ts';

/** Names the draft of a form at a mention by its words, not its place: when the text changes, it must not turn up at other words. */
export function draftKey(form: 'note' | 'change', { documentId, key }: MentionRecord): string {
  return `${form}:${documentId}:${wordsOf(key)}:${key.order}`;
}

/**
 * What is being written in a form. It outlives the panel: it is kept with every change and forgotten when it was saved or cancelled.
 * @returns the value, a function that changes it, and one that forgets it
 */
export function useDraft<T>(key: string, empty: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState(empty);
  const touched = useRef(false);
  useEffect(() => {
    void withStore(async (store) => {
      const kept = (await readDraft(store, key)) as T | undefined;
      if (kept !== undefined && !touched.current) setValue(kept);
    });
  }, [key]);
  const change = (next: T): void => {
    touched.current = true;
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
