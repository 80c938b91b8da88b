import type { CardContent } from '../../messages/protocol.ts';
import { flatParent } from '../elements.ts';
import type { Mark } from '../marks.ts';
import type { Rect } from '../rect.ts';
import { element, isDark } from './draw.ts';

/** Least distance to the words and to the edges of the viewport, and the height under which a card is not pressed, in px. */
const MARGIN = 8;
const LEAST_HEIGHT = 120;

/**
 * Builds the card of one mention: it only reads; its one button shows the mention in the panel and decides nothing. In a modal dialog there
 * is no button: the browser lets nothing outside the dialog be pressed.
 */
export function buildCard(mark: Mark, content: CardContent, show: () => void): HTMLElement {
  const card = element(
    'div',
    `c ${content.track}${isDark(mark.block.box) ? ' d' : ''}`,
    element(
      'div',
      '',
      element('b', 'q', content.quote),
      ...(content.trackName === '' ? [] : [element('div', 'v', element('i', ''), element('b', '', content.trackName))]),
      element('p', '', 'The text says: ', element('b', '', content.says)),
      element('div', 'w', ...content.reasons.map(drawReason)),
      ...content.cautions.map((caution) => element('p', '', caution)),
    ),
    element('footer', '', element('span', '', content.state), ...(isInModal(mark) ? [] : [buttonThat(show)])),
  );
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', 'Officer Lens');
  return card;
}

/**
 * Puts the card below the phrase, above it when there is no room, and never over the edge. Where neither side has room, as on a screen
 * that is magnified, it takes the larger side and scrolls.
 */
export function placeCard(card: HTMLElement, first: Rect, last: Rect): void {
  const below = innerHeight - last.bottom - 2 * MARGIN;
  const above = first.top - 2 * MARGIN;
  const isBelow = card.offsetHeight <= below || below >= above;
  const most = Math.min(innerHeight - 2 * MARGIN, Math.max(LEAST_HEIGHT, isBelow ? below : above));
  card.style.maxHeight = `${Math.round(most)}px`;
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(MARGIN, Math.min(first.left, innerWidth - width - MARGIN));
  const top = isBelow ? Math.min(last.bottom + MARGIN, innerHeight - MARGIN - height) : first.top - MARGIN - height;
  card.style.left = `${Math.round(left)}px`;
  card.style.top = `${Math.round(Math.max(MARGIN, top))}px`;
}

function buttonThat(show: () => void): HTMLElement {
  const button = element('button', '', 'Show in panel');
  button.type = 'button';
  button.addEventListener('click', (event) => {
    if (event.isTrusted) show();
  });
  return button;
}

function isInModal(mark: Mark): boolean {
  for (let at: Node | null = mark.block.box.element; at; at = flatParent(at)) {
    if (at instanceof Element && at.matches('dialog:modal')) return true;
  }
  return false;
}

function drawReason({ words, says }: CardContent['reasons'][number]): HTMLElement {
  return element('span', 'k', ...[words, says].filter(Boolean).map((part) => element('span', '', part)));
}
