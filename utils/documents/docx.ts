/** Word files (ECMA-376): which parts there are, and the order in which they are read. */
import { fromLines, Unreadable } from './answers.ts';
import { readDocxPart } from './docx-part.ts';
import type { FileText, PlainLine } from './types.ts';
import { Zip } from './zip.ts';

const SAVE_AS = 'Save it as PDF or DOCX and open that.';
/** Zipped kinds that are not read, by a part that only they have. */
const NOT_READ: [part: RegExp, reason: string][] = [
  [/^content\.xml$/, `This is an OpenDocument file (ODT), which is not read. ${SAVE_AS}`],
  [/^FixedDocSeq\.fdseq$|\.fdseq$/, `This is an XPS file, which is not read. ${SAVE_AS}`],
  [/^META-INF\/container\.xml$/, `This is an e-book (EPUB), which is not read. ${SAVE_AS}`],
  [/^xl\//, `This is an Excel workbook, which is not read. ${SAVE_AS}`],
  [/^ppt\//, `This is a PowerPoint file, which is not read. ${SAVE_AS}`],
  [/^Index\/|\.iwa$|^Index\.zip$/, `This is a Pages file, which is not read. ${SAVE_AS}`],
];
const ARCHIVE = 'This is an archive (ZIP). Unpack it and open the resume that is in it.';

interface Relation {
  type: string;
  target: string;
}

/** @throws Unreadable where it is no Word file, or one that cannot be opened */
export async function readDocx(bytes: Uint8Array, inflated: number): Promise<FileText> {
  const zip = new Zip(bytes, inflated);
  const main = mainPart(await zip.text('_rels/.rels'), zip);
  if (main === null) {
    const known = NOT_READ.find(([part]) => zip.names.some((name) => part.test(name)));
    throw new Unreadable(known?.[1] ?? ARCHIVE);
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = readRelations(await zip.text(`${folder}_rels/${main.slice(folder.length)}.rels`));
  const body = readDocxPart(await zip.text(main));
  const settings = await zip.text(`${folder}settings.xml`);
  const furniture = async (kind: 'header' | 'footer'): Promise<PlainLine[]> => {
    const shown = body.furniture.filter(
      (one) =>
        one.kind === kind &&
        (one.type !== 'first' || body.hasFirstPage) &&
        (one.type !== 'even' || settings.includes('w:evenAndOddHeaders')),
    );
    const lines: PlainLine[] = [];
    const seen = new Set<string>();
    for (const { relation } of shown) {
      const target = relations.get(relation)?.target;
      if (!target || seen.has(target)) continue;
      seen.add(target);
      const part = readDocxPart(await zip.text(resolve(folder, target))).lines;
      lines.push(...part.filter((line) => !lines.some(({ text }) => text === line.text)));
    }
    return lines;
  };
  const notes: PlainLine[] = [];
  for (const { type, target } of relations.values()) {
    if (/\/(?:footnotes|endnotes)$/.test(type))
      notes.push(...readDocxPart(await zip.text(resolve(folder, target))).lines);
  }
  const lines = [...(await furniture('header')), ...body.lines, ...notes, ...(await furniture('footer'))];
  return fromLines('docx', lines, body.warnings, missing(lines, body.largePictures, zip), body.hidden);
}

function missing(lines: PlainLine[], largePictures: number, zip: Zip): string {
  if (lines.length === 0) {
    return zip.names.some((name) => /\/media\//.test(name))
      ? 'The file holds only pictures, whose words cannot be read. Ask for the resume as text.'
      : 'The file holds no text.';
  }
  if (largePictures === 0) return '';
  const what = largePictures === 1 ? 'A large picture was' : `${largePictures} large pictures were`;
  return `${what} not read: words in it are not in this list.`;
}

function mainPart(rootRelations: string, zip: Zip): string | null {
  for (const { type, target } of readRelations(rootRelations).values()) {
    if (!type.endsWith('/officeDocument')) continue;
    const name = resolve('', target);
    return /(?:^|\/)word\//i.test(name) && zip.has(name) ? name : null;
  }
  return zip.has('word/document.xml') ? 'word/document.xml' : null;
}

/** The relations of a part by their ids (ECMA-376 part 2, 9.3). */
function readRelations(xml: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    relations.set(attribute('Id'), { type: attribute('Type'), target: attribute('Target') });
  }
  return relations;
}

/** A target counts from the folder of its part, or from the root where it begins with a slash. */
function resolve(folder: string, target: string): string {
  return new URL(target, `zip:///${folder}`).pathname.slice(1);
}
