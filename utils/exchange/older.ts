import { DEFAULT_SETTINGS, labelsAsNow } from '../store/settings.ts';

/**
 * Brings a record file of an earlier program into the form that is written now, before it is checked: labels were once only on or off, and
 * their place in the margins could not be set. All else is left as it is, and refused where it is wrong.
 */
export function bringUpToDate(value: unknown): unknown {
  if (!isObject(value) || !isObject(value.settings) || typeof value.settings.labels !== 'boolean') return value;
  const { margins } = DEFAULT_SETTINGS;
  return { ...value, settings: { margins, ...value.settings, labels: labelsAsNow(value.settings.labels) } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
