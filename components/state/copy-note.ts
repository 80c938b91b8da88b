import { atsNote } from '../../utils/review/ats-note.ts';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import { readHead } from '../../utils/store/log.ts';
import { readApplicantParts } from '../../utils/store/read-contents.ts';
import { applicant } from './applicant.ts';
import { inStore } from './in-store.ts';

/** Copies what stands of the applicant as a note for the tracking site. Gives a sentence where it could not. */
export async function copyNote(words: Vocabulary): Promise<string | null> {
  const record = applicant.value;
  if (!record) return 'The record of this applicant is no longer there.';
  const note = await inStore(async (store) => {
    const [parts, head] = await Promise.all([readApplicantParts(store, record.id), readHead(store)]);
    return { ok: true, value: atsNote({ words, applicant: record, parts, head }) };
  });
  if (!note.ok) return note.reason;
  try {
    await navigator.clipboard.writeText(note.value);
    return null;
  } catch (error) {
    return `The browser did not let it be copied. ${error instanceof Error ? error.message : ''}`;
  }
}
