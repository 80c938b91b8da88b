import { MARK_STATES, type MarkTrack } from '../messages/protocol.ts';
import { ALL_NAMES, GROUNDS, highlightName, MARK_TRACKS } from './sheet.ts';

/** Line style, line on light and on dark, fill on light and on dark; the values of the visual language, section 3. */
const LINES: Record<MarkTrack, readonly [string, string, string, string, string]> = {
  leo: ['solid', '#1e7a46', '#5fc58c', '#d3eddc', '#1f4d34'],
  review: ['dashed', '#b06500', '#e0a440', '#fae3b8', '#563c10'],
  academy: ['dotted', '#5a6b7e', '#93a6ba', '#d9e2ea', '#3a4957'],
  hidden: ['solid', '#1d1b18', '#f0ede7', '#eceae4', '#2a2824'],
};
const INK = '#1d1b18';
const PALE_INK = '#f0ede7';

/**
 * The one style sheet of marks, which the background sends with the first of them. Lines keep their ink through descenders, since a
 * skipped one makes a solid line look dashed. Filled marks set their own text colour, so that pale text of the page stays readable;
 * open ones leave it alone, except on a ground between light and dark, where they bring their paper. Nothing is printed.
 */
export function markStyles(): string {
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
