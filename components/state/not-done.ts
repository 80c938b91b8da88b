import * as panel from './panel.ts';

/** Says in the panel what was not done; null where it was. Apart from what writes, which the popup must not load. */
export function sayNotDone(reason: string | null): void {
  panel.actionError.value = reason === null ? null : { reason, isUnsaved: false };
}
