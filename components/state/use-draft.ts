import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../utils/review/keys.ts';
import { readDraft, writeDraft } from '../../utils/store/drafts.ts';
import { failed } from '../../utils/store/failed.ts';
import { openStore } from '../../utils/store/open.ts';
import type { MentionRecord } from '../../utils/store/records.ts';
import type { Store } from '../../utils/store/schema.ts';
import * as panel from './panel.ts';

/** Names the draft of a form at a mention by its words, not its place: when the text changes, it must not turn up at other words. */
export function draftKey(form: 'note' | 'change', { documentId, key }: MentionRecord): string {
  return `${form}:${documentId}:${wordsOf(key)}:${key.order}`;
}

/**
 * What is being written in a form. It outlives the panel: it is kept with every change and forgotten when it was saved or cancelled.
 * @returns the value, a function that changes it, and one that forgets it
 */
export function useDraft<T>(key: string, empty: T): [T, (update: (value: T) => T) => void, () => void] {
  const [value, setValue] = useState(empty);
  // Two changes may come before the form is drawn again: the second builds on the first, not on what was drawn.
  const latest = useRef(empty);
  const touched = useRef(false);
  useEffect(() => {
    void withStore('What you had begun to write before could not be read.', async (store) => {
      const kept = (await readDraft(store, key)) as T | undefined;
      if (kept === undefined || touched.current) return;
      latest.current = kept;
      setValue(kept);
    });
  }, [key]);
  const change = (update: (value: T) => T): void => {
    touched.current = true;
    latest.current = update(latest.current);
    const next = latest.current;
    setValue(next);
    void withStore(NOT_KEPT, (store) => writeDraft(store, key, next));
  };
  const forget = (): void => void withStore(NOT_KEPT, (store) => writeDraft(store, key, null));
  return [value, change, forget];
}

const NOT_KEPT = 'What you are writing is not kept when the panel closes.';

/** Reads or writes a draft. Where that fails it is said, beginning with what it means for the reviewer. */
async function withStore(failure: string, use: (store: Store) => Promise<void>): Promise<void> {
  const opened = await openStore();
  if (!opened.ok) {
    panel.draftError.value = `${failure} ${opened.reason}`;
    return;
  }
  try {
    await use(opened.value);
    panel.draftError.value = null;
  } catch (error) {
    panel.draftError.value = `${failure} ${failed(error).reason}`;
  }
}
