import type { CardContent } from '../../messages/protocol.ts';
import type { Mark } from '../marks.ts';
import type { Rect } from '../rect.ts';
import { element, isDark } from './draw.ts';

/** Width of the card and least distance to the edges of the viewport, in px. */
const WIDTH = 304;
const MARGIN = 8;

/** Builds the card of one mention: it only reads; its one button shows the mention in the panel and decides nothing. */
export function buildCard(mark: Mark, content: CardContent, show: () => void): HTMLElement {
  const button = element('button', '', 'Show in panel');
  button.type = 'button';
  button.addEventListener('click', (event) => {
    if (event.isTrusted) show();
  });
  const card = element(
    'div',
    `c ${content.track}${isDark(mark.block.box) ? ' d' : ''}`,
    element(
      'div',
      '',
      element('b', 'q', content.quote),
      element('div', 'v', element('i', ''), element('b', '', content.trackName)),
      element('p', '', 'The text says: ', element('b', '', content.says)),
      element('div', 'w', ...content.reasons.map(drawReason)),
      ...content.cautions.map((caution) => element('p', '', caution)),
    ),
    element('footer', '', element('span', '', content.state), button),
  );
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', 'Officer Lens');
  return card;
}

/** Puts the card below the phrase, above it when there is no room, and never over the edge. */
export function placeCard(card: HTMLElement, first: Rect, last: Rect): void {
  const height = card.offsetHeight;
  const left = Math.max(MARGIN, Math.min(first.left, innerWidth - WIDTH - MARGIN));
  const below = last.bottom + MARGIN;
  const top = below + height < innerHeight ? below : Math.max(MARGIN, first.top - MARGIN - height);
  card.style.left = `${Math.round(left)}px`;
  card.style.top = `${Math.round(top)}px`;
}

function drawReason({ words, says }: CardContent['reasons'][number]): HTMLElement {
  return element('span', 'k', ...[words, says].filter(Boolean).map((part) => element('span', '', part)));
}
