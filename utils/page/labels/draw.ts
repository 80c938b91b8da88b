import type { Box } from '../block.ts';
import type { Mark } from '../marks.ts';
import type { Spot } from './placing.ts';
import { wordsOf } from './words.ts';

const SVG = 'http://www.w3.org/2000/svg';
const SIGNS = { open: '', confirmed: 'M2 6.5 5 9.2 10 3', corrected: 'M2 10l.6-2.6L8 2l2 2-5.4 5.4z' };

/** Makes an element with a class and children; never from markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

/** Whether labels and card are drawn dark beside the text of a box. */
export function isDark({ style }: Box): boolean {
  return style.tone === 10;
}

/** A label at its place. */
export function drawLabel(mark: Mark, spot: Spot, dark: boolean): HTMLElement {
  const { label } = mark;
  const names = ['l', label.track, label.state, spot.shape];
  if (label.unknown) names.push('unknown');
  if (dark) names.push('d');
  const sign = SIGNS[label.state];
  const parts = [
    element('i', ''),
    ...(sign ? [drawSign(sign)] : []),
    element('span', '', wordsOf(mark, spot.shape, spot.isLed)),
  ];
  const drawn = element('div', names.join(' '), ...parts);
  drawn.style.left = `${spot.rect.left}px`;
  drawn.style.top = `${spot.rect.top}px`;
  if (spot.shape !== 'tick') drawn.style.width = `${spot.rect.right - spot.rect.left}px`;
  return drawn;
}

/** The line from the end of the text to a label in a rail, with one elbow where the label is displaced. */
export function drawLeader(mark: Mark, spot: Spot, dark: boolean): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', `${mark.label.track}${dark ? ' d' : ''}`);
  path.setAttribute('d', leaderPath(spot));
  return path;
}

/** Path data of a leader, in CSS pixels of the viewport, on half pixels so that a line of 1 px stays sharp. */
export function leaderPath(spot: Spot): string {
  const to = spot.side > 0 ? spot.rect.left : spot.rect.right;
  const line = Math.round(spot.leadY) + 0.5;
  const label = Math.round((spot.rect.top + spot.rect.bottom) / 2) + 0.5;
  const elbow = Math.abs(label - line) > 2 ? `H${to - spot.side * 7}V${label}` : '';
  return `M${spot.leadFrom} ${line}${elbow}H${to}`;
}

function drawSign(data: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 12 12');
  path.setAttribute('d', data);
  svg.append(path);
  return svg;
}
