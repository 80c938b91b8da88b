/** Shows a Word, HTML or text file: its lines as clean elements of our own, and nothing of its markup. */
import { lineOfPerson } from '../person.ts';
import type { FileText } from '../types.ts';
import { element, separator, standsApart } from './text-layer.ts';
import type { FileView } from './view.ts';

const ELEMENTS = { heading: 'h2', paragraph: 'p', item: 'p', row: 'p' } as const;

export function showLines(file: FileText): FileView {
  const person = lineOfPerson(file);
  const sheet = element('article', 'pg flow');
  for (const line of file.lines) {
    const made = element(line === person ? 'h1' : ELEMENTS[line.form], line.form);
    if (standsApart(file, line)) made.append(separator('\n'));
    made.append(file.text.slice(line.start, line.end));
    sheet.append(made);
  }
  const holder = element('div', 'sheets');
  holder.append(sheet);
  return {
    element: holder,
    breadth: 0,
    setScale: (scale) => {
      sheet.style.fontSize = `${scale * 14}px`;
    },
  };
}
