import { TRACKS } from '../engine/types.ts';
import { MARK_STATES, type MarkState, type MarkTrack } from '../messages/protocol.ts';
import type { Ground } from './color.ts';

/** Line style, line on light and on dark, fill on light and on dark; the values of the visual language, section 3. */
const LINES: Record<MarkTrack, readonly [string, string, string, string, string]> = {
  leo: ['solid', '#1e7a46', '#5fc58c', '#d3eddc', '#1f4d34'],
  review: ['dashed', '#b06500', '#e0a440', '#fae3b8', '#563c10'],
  academy: ['dotted', '#5a6b7e', '#93a6ba', '#d9e2ea', '#3a4957'],
  hidden: ['solid', '#1d1b18', '#f0ede7', '#eceae4', '#2a2824'],
};
const MARK_TRACKS: readonly MarkTrack[] = [...TRACKS, 'hidden'];
const INK = '#1d1b18';
const PALE_INK = '#f0ede7';
const GROUNDS: readonly Ground[] = [0, 10, 20];
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
 * The one style sheet. Lines keep their ink through descenders, since a skipped one makes a solid line look dashed. Filled marks
 * set their own text colour, so that pale text of the page stays readable; open ones leave it alone, except on a ground between
 * light and dark, where they bring their paper. Nothing is printed.
 */
export function sheetText(): string {
  const rules: string[] = [];
  for (const track of MARK_TRACKS) {
    const [style, line, darkLine, fill, darkFill] = LINES[track];
    for (const state of MARK_STATES) {
      for (const ground of GROUNDS) {
        const isDark = ground === 10;
        const paper = state === 'open' ? (ground === 20 ? '#fff' : '') : isDark ? darkFill : fill;
        const over = state === 'corrected' ? ' overline' : '';
        rules.push(
          `::highlight(${highlightName(track, state, ground)}){text-decoration:underline${over} ${style} 2px ${isDark ? darkLine : line};` +
            `text-underline-offset:3px;text-decoration-skip-ink:none;` +
            `${paper && `background-color:${paper};color:${isDark ? PALE_INK : INK}`}}`,
        );
      }
    }
  }
  rules.push(
    `::highlight(h10),::highlight(h30){background-color:#f6e9f2;color:${INK}}`,
    `::highlight(h20){background-color:#3b2435;color:${PALE_INK}}`,
  );
  const forced = ALL_NAMES.map((name) => `::highlight(${name})`).join();
  return `@media screen{${rules.join('')}}@media (forced-colors:active){${forced}{background-color:Mark;color:MarkText}}`;
}
