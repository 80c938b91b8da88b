import { lines, type MadePage, makePdf, type Shown } from '../unit/documents/make-pdf.ts';
import { type Resume, resumeLines } from './resumes.ts';
import { wrapLikePdf } from './wrap.ts';

/** How a word processor set the page; each is a way in which the text layer of a viewer comes to pieces. */
export type Setting = 'plain' | 'justified' | 'two columns' | 'table' | 'letters' | 'two fonts' | 'many pages' | 'scan';

/** Which applicant sent which kind of file. The others sent plain ones. */
const SETTINGS: Record<string, Setting> = {
  a02: 'justified',
  a03: 'two columns',
  a04: 'table',
  a05: 'letters',
  a06: 'two fonts',
  a08: 'many pages',
  a09: 'scan',
  a10: 'justified',
  a12: 'table',
};

/** Points: left edge, first line, from line to line, width of a letter of Courier at 10 points, widest line. */
const LEFT = 48;
const TOP = 60;
const STEP = 13;
const LETTER = 6;
const WIDEST = 516;
const LINES_A_PAGE = 52;
/** Lines of a page of the file that is many pages long. */
const FEW_LINES = 5;
const COLUMN = 300;
/** Width of a column, in letters. */
const COLUMN_LETTERS = 40;
/** Width of "Of" in Helvetica at 10 points. */
const OF_IN_HELVETICA = 10.56;

export function settingOf(id: string): Setting {
  return SETTINGS[id] ?? 'plain';
}

/** The resume as a PDF file of one of the settings. */
export function resumePdf(resume: Resume): Uint8Array {
  const setting = settingOf(resume.id);
  const wrapped = wrapLikePdf(resumeLines(resume)).split('\n');
  switch (setting) {
    case 'two columns':
      return makePdf(columnPages(resume));
    case 'table':
      return makePdf(tablePages(resume));
    case 'many pages':
      return makePdf(pagesOf(wrapped, FEW_LINES, plainLine));
    case 'scan':
      return makePdf([...pagesOf(wrapped, LINES_A_PAGE, plainLine), { picture: 0.9 }]);
    case 'justified':
      return makePdf(pagesOf(wrapped, LINES_A_PAGE, justifiedLine));
    case 'letters':
      return makePdf(pagesOf(wrapped, LINES_A_PAGE, letterLine));
    case 'two fonts':
      return makePdf(pagesOf(wrapped, LINES_A_PAGE, twoFontLine));
    case 'plain':
      return makePdf(pagesOf(wrapped, LINES_A_PAGE, plainLine));
  }
}

type SetLine = (text: string, y: number) => Shown[];

function pagesOf(texts: readonly string[], perPage: number, set: SetLine): MadePage[] {
  const pages: MadePage[] = [];
  for (let from = 0; from < texts.length; from += perPage) {
    const shown = texts.slice(from, from + perPage).flatMap((text, i) => set(text, TOP + i * STEP));
    pages.push({ shown });
  }
  return pages;
}

function plainLine(text: string, y: number, x = LEFT): Shown[] {
  return text === '' ? [] : [{ text: winAnsi(text), x, y, size: 10, font: 'Courier' }];
}

/** Every word is drawn by itself, and the gaps of a long line are stretched to fill it. */
function justifiedLine(text: string, y: number): Shown[] {
  const words = text.split(' ');
  const letters = text.length - (words.length - 1);
  const isFull = text.length > 60;
  const gap = isFull ? (WIDEST - letters * LETTER) / (words.length - 1) : LETTER;
  let x = LEFT;
  return words.flatMap((word) => {
    const piece = plainLine(word, y, x);
    x += word.length * LETTER + gap;
    return piece;
  });
}

/** Every letter of a title is drawn by itself, the first of a word larger, as small capitals are. */
function letterLine(text: string, y: number): Shown[] {
  if (text.length > 60 || /\d/.test(text)) return plainLine(text, y);
  return [...text].flatMap((letter, i) =>
    letter === ' ' ? [] : plainLine(letter, y, LEFT + i * LETTER).map((piece) => ({ ...piece, size: 9.9 })),
  );
}

/** Where a word holds "Of", these two letters stand in another font, as bold letters inside a word do. */
function twoFontLine(text: string, y: number): Shown[] {
  let x = LEFT;
  return text.split(/(?=Officer)/).flatMap((part) => {
    if (!part.startsWith('Officer')) {
      const piece = plainLine(part, y, x);
      x += part.length * LETTER;
      return piece;
    }
    const first: Shown = { text: 'Of', x, y, size: 10, font: 'Helvetica' };
    const rest = plainLine(part.slice(2), y, x + OF_IN_HELVETICA);
    x += OF_IN_HELVETICA + (part.length - 2) * LETTER;
    return [first, ...rest];
  });
}

/** The first half of the sections in the left column, the rest in the right one. */
function columnPages(resume: Resume): MadePage[] {
  const columns: string[][] = [[], []];
  const half = Math.ceil(resume.sections.length / 2);
  for (const [index, section] of resume.sections.entries()) {
    const column = columns[index < half ? 0 : 1] as string[];
    column.push('', section.heading);
    for (const { head, lines: texts } of section.entries) column.push(...[...head, ...texts].flatMap(narrow));
  }
  const head = [resume.person.name, resume.person.contact.join(' | ')];
  const shown = [...head.flatMap((text, i) => plainLine(text, TOP + i * STEP))];
  const [left = [], right = []] = columns;
  for (const [column, x] of [
    [left, LEFT],
    [right, COLUMN],
  ] as const) {
    shown.push(...lines(column.map(winAnsi), x, TOP + 3 * STEP, STEP, { size: 9, font: 'Courier' }));
  }
  return [{ shown }];
}

function narrow(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > COLUMN_LETTERS) {
    const at = rest.lastIndexOf(' ', COLUMN_LETTERS);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...parts, rest];
}

/** Title, employer and dates of a job side by side, as in a table, where they find room. */
function tablePages(resume: Resume): MadePage[] {
  const shown: Shown[] = [];
  let y = TOP;
  const row = (set: Shown[]): void => {
    shown.push(...set);
    y += STEP;
  };
  row(plainLine(resume.person.name, y));
  row(plainLine(resume.person.contact.join(' | '), y));
  for (const section of resume.sections) {
    y += STEP;
    row(plainLine(section.heading, y));
    for (const { head, lines: texts } of section.entries) {
      const width = head.reduce((sum, { length }) => sum + length + 4, 0) * LETTER;
      if (width <= WIDEST) row(cells(head, y));
      else for (const text of head) row(plainLine(text, y));
      for (const text of wrapLikePdf(texts).split('\n')) row(plainLine(text, y));
    }
  }
  return [{ shown }];
}

function cells(texts: readonly string[], y: number): Shown[] {
  let x = LEFT;
  return texts.flatMap((text) => {
    const piece = plainLine(text, y, x);
    x += (text.length + 4) * LETTER;
    return piece;
  });
}

/** The two characters of the resumes that PDF's own encoding keeps elsewhere. */
function winAnsi(text: string): string {
  return text.replaceAll('–', '\x96').replaceAll('’', '\x92');
}
