import { MARK_STATES, type MarkTrack } from '../messages/protocol.ts';
import { currentName, GROUNDS, highlightName, MARK_TRACKS } from './sheet.ts';

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
 * Declarations of every highlight, by its name; the background sends them with the first marks. Lines keep their ink through
 * descenders, since a skipped one makes a solid line look dashed. Filled marks set their own text colour, so that pale text of the page
 * stays readable; open ones leave it alone, except on a ground between light and dark, where they bring their paper.
 */
export function markStyles(): Record<string, string> {
  const styles: Record<string, string> = {};
  for (const track of MARK_TRACKS) {
    const [style, line, darkLine, fill, darkFill] = LINES[track];
    for (const state of MARK_STATES) {
      for (const ground of GROUNDS) {
        const isDark = ground === 10;
        const paper = state === 'open' ? (ground === 20 ? '#fff' : '') : isDark ? darkFill : fill;
        const over = state === 'corrected' ? ' overline' : '';
        styles[highlightName(track, state, ground)] =
          `text-decoration:underline${over} ${style} 2px ${isDark ? darkLine : line};` +
          `text-underline-offset:3px;text-decoration-skip-ink:none;` +
          `${paper && `background-color:${paper};color:${isDark ? PALE_INK : INK}`}`;
      }
    }
  }
  for (const ground of GROUNDS) {
    const isDark = ground === 10;
    styles[currentName(ground)] = `background-color:${isDark ? '#3b2435' : '#f6e9f2'};color:${isDark ? PALE_INK : INK}`;
  }
  return styles;
}
