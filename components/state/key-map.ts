import type { Settings } from '../../utils/store/settings.ts';

/** What a key without a modifier can do. */
export type KeyAction = 'next' | 'previous' | 'change' | 'note' | 'undo' | 'show' | 'decision' | 'search' | 'keys';

/** Every single key: what it does, where, and which it is unless a reviewer has chosen another (mock-ups, section 7). */
export const KEY_ACTIONS: readonly { id: KeyAction; usual: string; does: string; where: 'list' | 'dashboard' }[] = [
  { id: 'next', usual: 'j', does: 'Next mention, or row of a table', where: 'list' },
  { id: 'previous', usual: 'k', does: 'Previous mention, or row', where: 'list' },
  { id: 'change', usual: 'o', does: 'Change meaning or context', where: 'list' },
  { id: 'note', usual: 'n', does: 'Note', where: 'list' },
  { id: 'undo', usual: 'u', does: 'Undo', where: 'list' },
  { id: 'show', usual: 's', does: 'Show in page', where: 'list' },
  { id: 'decision', usual: 'd', does: 'Go to the decision', where: 'list' },
  { id: 'keys', usual: '?', does: 'Show or hide these keys', where: 'list' },
  { id: 'search', usual: '/', does: 'Search', where: 'dashboard' },
];

type KeySettings = Pick<Settings, 'keys' | 'singleKeys'>;

/** The key of an action, in lower case. */
export function keyOf(settings: KeySettings | null, action: KeyAction): string {
  return settings?.keys[action] ?? KEY_ACTIONS.find(({ id }) => id === action)?.usual ?? '';
}

/** As it stands on a keyboard: "J". */
export function shownKey(key: string): string {
  return key.toUpperCase();
}

/** What a pressed key does; undefined for a key that does nothing, and for all of them where single keys are off. */
export function actionOf(
  settings: KeySettings | null,
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
): KeyAction | undefined {
  if (settings?.singleKeys === false || ctrlKey || metaKey || altKey) return undefined;
  return KEY_ACTIONS.find(({ id }) => keyOf(settings, id) === key.toLowerCase())?.id;
}

/** In these, keys are for writing. */
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** Whether a key pressed at an element is for writing in it. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

/** Why an action cannot have a key, as a sentence; null where it can. */
export function whyNotKey(settings: KeySettings, action: KeyAction, key: string): string | null {
  if ([...key].length !== 1 || key.trim() === '') return 'Only a letter, a digit or a sign can be a single key.';
  const other = KEY_ACTIONS.find(({ id }) => id !== action && keyOf(settings, id) === key.toLowerCase());
  return other ? `${shownKey(key)} is taken: ${other.does}.` : null;
}
