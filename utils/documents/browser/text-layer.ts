/**
 * The text of a page as elements, so that it can be read, marked and selected. It is exactly the text of the file: cells are set
 * apart by tabs and paragraphs by empty lines, which stand in it without being seen. Nothing of the file becomes markup.
 */
import type { FileText, Piece, TextLine } from '../types.ts';

/** Part of a line's height that lies above its baseline in the fonts that browsers take for sans-serif. */
const ASCENT = 0.85;

const pen = document.createElement('canvas').getContext('2d');

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.append(text);
  return made;
}

/** True where an empty line stands before this one. */
export function standsApart({ text }: FileText, { start }: TextLine): boolean {
  return text.startsWith('\n\n', start - 2);
}

/** A separator that is part of the text and takes no room. */
export function separator(text: string): HTMLElement {
  return element('span', 'sep', text);
}

/**
 * One line of a PDF page over its picture, or a paragraph of several: see-through, each piece as wide as what is drawn and
 * where it is drawn. Lengths are points of the page.
 * @param name the element: a heading for the line that names the person
 */
export function placedLine(file: FileText, line: TextLine, name: 'div' | 'h1'): HTMLElement {
  const made = element(name, 'ln');
  if (standsApart(file, line)) made.append(separator('\n'));
  let reached = 0;
  line.pieces.forEach((piece, i) => {
    if (i === 0) place(made, piece, standsApart(file, line) ? 1 : 0);
    else made.append(between(file.text.slice((line.pieces[i - 1] as Piece).end, piece.start)));
    const text = file.text.slice(piece.start, piece.end);
    const part = element('span', '', text);
    part.style.fontSize = `${piece.size}px`;
    part.style.letterSpacing = `${(piece.width - widthOf(text, piece.size)) / text.length}px`;
    const first = line.pieces[0] as Piece;
    part.style.marginInlineStart = `${piece.x - first.x - reached}px`;
    if (piece.turn === 0 && piece.y !== first.y) {
      part.style.position = 'relative';
      part.style.top = `${piece.y - first.y}px`;
    }
    reached = piece.x - first.x + piece.width;
    made.append(part);
  });
  return made;
}

/** What stands between two pieces of a line: a space or a tab, which the pieces' places already make room for. */
const between = (text: string): HTMLElement => separator(text);

/** @param above empty lines that stand above the words within the element */
function place(line: HTMLElement, { x, y, size, turn }: Piece, above: number): void {
  const ascent = (above + ASCENT) * size;
  line.style.left = `${x}px`;
  line.style.top = `${y - ascent}px`;
  line.style.fontSize = `${size}px`;
  if (turn !== 0) {
    line.style.transformOrigin = `0 ${ascent}px`;
    line.style.transform = `rotate(${turn}deg)`;
  }
}

function widthOf(text: string, size: number): number {
  if (!pen) return 0;
  pen.font = `${size}px sans-serif`;
  return pen.measureText(text).width;
}
