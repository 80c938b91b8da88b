import { type KeyAction, keyOf, shownKey } from '../state/key-map.ts';
import * as panel from '../state/panel.ts';

/** The key of an action, beside the words that it stands for; nothing where single keys are off. */
export function Key({ action }: { action: KeyAction }) {
  const settings = panel.settings.value;
  if (settings?.singleKeys === false) return null;
  return <kbd>{shownKey(keyOf(settings, action))}</kbd>;
}
