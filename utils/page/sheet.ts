import { TRACKS } from '../engine/types.ts';
import { MARK_STATES, type MarkState, type MarkTrack } from '../messages/protocol.ts';
import type { Ground } from './color.ts';

/** All tracks that a mark can show. */
export const MARK_TRACKS: readonly MarkTrack[] = [...TRACKS, 'hidden'];
/** All kinds of ground that a mark can stand on. */
export const GROUNDS: readonly Ground[] = [0, 10, 20];
/** Names of marks without a track begin after those of the visual language. */
const HIDDEN = 30;

/** Neutral name of a highlight: the page can read names, so they say nothing. */
export function highlightName(track: MarkTrack, state: MarkState, ground: Ground): string {
  const first = track === 'hidden' ? HIDDEN : TRACKS.indexOf(track) * MARK_STATES.length;
  return `h${first + MARK_STATES.indexOf(state) + 1 + ground}`;
}

/** Name of the highlight of the current mention. */
export function currentName(ground: Ground): string {
  return `h${10 + ground}`;
}

/** Every name we ever register. */
export const ALL_NAMES: readonly string[] = GROUNDS.flatMap((ground) => [
  ...MARK_TRACKS.flatMap((track) => MARK_STATES.map((state) => highlightName(track, state, ground))),
  currentName(ground),
]);

/**
 * The one style sheet of marks, with rules for these names alone: browsers make a style of every name that has a rule for every
 * element of the page. Nothing is printed.
 * @param styles declarations by name, as `markStyles` gives them
 */
export function sheetText(names: readonly string[], styles: Readonly<Record<string, string>>): string {
  const selectors = names.map((name) => `::highlight(${name})`);
  const rules = names.map((name, i) => `${selectors[i]}{${styles[name]}}`);
  return `@media screen{${rules.join('')}}@media (forced-colors:active){${selectors}{background-color:Mark;color:MarkText}}`;
}
