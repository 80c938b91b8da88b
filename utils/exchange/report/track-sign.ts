import type { Track } from '../../engine/types.ts';
import { type Html, html } from './html.ts';

/** A track: its line, then its name. The line's style carries the track where a printer has no colours. */
export function trackSign(track: Track, name: string): Html {
  return html`<span class="tr ${track}"><i></i><b>${name}</b></span>`;
}
