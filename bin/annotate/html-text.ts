/** The text of an HTML file as a reader sees it: inline elements join, blocks and cells break. */
import { Parser } from 'htmlparser2';

const HIDDEN = new Set(['head', 'noscript', 'script', 'style', 'svg', 'template', 'textarea', 'title']);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);

export function htmlToText(html: string): string {
  let text = '';
  let hidden = 0;
  const border = (name: string): void => {
    if (CELLS.has(name)) text += '\t';
    else if (!INLINE.has(name) && !text.endsWith('\n')) text += '\n';
  };
  const parser = new Parser({
    onopentag(name) {
      if (HIDDEN.has(name)) hidden++;
      else if (hidden === 0) border(name);
    },
    ontext(part) {
      if (hidden === 0) text += part.replace(/[ \t\r\n\f]+/g, ' ');
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
      else if (hidden === 0) border(name);
    },
  });
  parser.end(html);
  return text;
}
