import { isBlindOn } from '../store/blind.ts';
import { openStore } from '../store/open.ts';
import { currentSettings } from './kept-settings.ts';

/** Whether marks, labels and the card of a document must not show a track: the reviewer's first reading of it is blind. */
export async function hidesTrack(documentId: string): Promise<boolean> {
  const settings = await currentSettings();
  if (!settings.blindReading) return false;
  const opened = await openStore();
  return !opened.ok || isBlindOn(opened.value, documentId, settings);
}
