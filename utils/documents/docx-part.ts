/** One part of a Word file: body, header, footer or notes. Split runs join; what was deleted or is hidden is left out. */
import { Parser } from 'htmlparser2';
import { asShown, FormField, signOf } from './docx-symbols.ts';
import { LineBuilder } from './line-builder.ts';
import type { PlainLine } from './types.ts';

export interface DocxPart {
  lines: PlainLine[];
  /** Headers and footers that its sections name. */
  furniture: { kind: 'header' | 'footer'; type: string; relation: string }[];
  /** Some section has another header on its first page. */
  hasFirstPage: boolean;
  largePictures: number;
  /** Runs that are marked as hidden or struck out, or white on white. */
  hidden: number;
  warnings: string[];
}

/** Not read: what was deleted or moved away, field codes, the old form of what stands beside it in the new, drawings' own words. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:sectPrChange',
  'w:rt',
  'w:comment',
  'm:oMath',
]);
/** Square EMU (914,400 an inch) from which a picture may be a page of text: a third of a Letter page. */
const LARGE = (8.5 * 11 * 914_400 ** 2) / 3;

export function readDocxPart(xml: string): DocxPart {
  const reader = new PartReader(!HAS_GROUND.test(xml));
  const prefix = PREFIX.exec(xml)?.[1] ?? 'w';
  const usual = (name: string): string => (name.startsWith(`${prefix}:`) ? `w:${name.slice(prefix.length + 1)}` : name);
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        reader.open(
          usual(name),
          prefix === 'w'
            ? attributes
            : Object.fromEntries(Object.entries(attributes).map(([key, to]) => [usual(key), to])),
        ),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(usual(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return reader.finish();
}

/** Makers other than Word may call its names by another prefix. */
const PREFIX =
  /xmlns:([\w.-]+)="(?:http:\/\/schemas\.openxmlformats\.org|http:\/\/purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main"/;
const isOn = (attributes: Record<string, string>): boolean => !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '1');

/** Colour under the text anywhere in the part: then white text may be meant to be read. */
const HAS_GROUND = /<w:shd\b[^>]*w:fill="(?!auto"|ffffff")|<w:background\b|<wps:|<v:|<pic:/i;

class PartReader {
  /** White text lies on white paper. */
  readonly #isWhiteHidden: boolean;
  readonly #part: DocxPart = {
    lines: [],
    furniture: [],
    hasFirstPage: false,
    largePictures: 0,
    hidden: 0,
    warnings: [],
  };
  /** The innermost text box last. */
  readonly #builders = [new LineBuilder()];
  readonly #boxes: PlainLine[][] = [];
  /** Elements that are open and skipped. */
  #skipped = 0;
  #inText = false;
  #inProperties = 0;
  #isHiddenRun = false;
  /** Font of the open run, where it names one. */
  #font = '';
  #field: FormField | null = null;
  #isHeading = false;
  #isItem = false;
  /** The mark between this paragraph and the next was deleted: they are one. */
  #joinsNext = false;
  /** For each open choice between forms of one thing: whether one was read. */
  readonly #choices: boolean[] = [];
  /** For each open content control: whether it shows nothing but its prompt. */
  readonly #prompts: boolean[] = [];

  constructor(isWhiteHidden: boolean) {
    this.#isWhiteHidden = isWhiteHidden;
  }

  get #builder(): LineBuilder {
    return this.#builders.at(-1) as LineBuilder;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.#skipped > 0 || this.#skips(name)) {
      this.#skipped++;
      // A deleted paragraph mark stands in the properties, where nothing else is deleted.
      if (name === 'w:del' && this.#inProperties > 0) this.#joinsNext = true;
      return;
    }
    if (this.#section(name, attributes)) return;
    if (this.#field) this.#field.property(name, attributes, isOn(attributes));
    else if (name === 'w:ffData') this.#field = new FormField();
    else if (name === 'w:t') this.#inText = true;
    else if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:sdtPr' || name === 'w:tabs') this.#inProperties++;
    else if (this.#inProperties > 0) this.#property(name, attributes);
    else if (name === 'w:p') this.#openParagraph();
    else if (name === 'w:r') this.#openRun();
    else if (name === 'w:sym')
      this.#add(signOf(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16)));
    else if (name === 'dgm:relIds' || name === 'c:chart')
      this.#warn('A diagram was not read: words in it are not in this list.');
    else if (name === 'w:tab' || name === 'w:ptab') this.#add('\t');
    else if (name === 'w:br' || name === 'w:cr') this.#builder.begin('paragraph');
    else if (name === 'w:noBreakHyphen') this.#add('\u2011');
    else if (name === 'w:softHyphen') this.#add('\u00ad');
    else if (name === 'w:tc') this.#builder.openCell();
    else if (name === 'w:tr') this.#builder.row();
    else if (name === 'w:txbxContent') this.#builders.push(new LineBuilder());
    else if (name === 'mc:AlternateContent') this.#choices.push(false);
    else if (name === 'w:sdt') this.#prompts.push(false);
    else if (name === 'wp:extent') this.#measure(attributes);
    else if (name === 'w:altChunk') this.#warn('A part that is stored in another format was not read.');
  }

  text(text: string): void {
    if (this.#inText && this.#skipped === 0) this.#add(asShown(this.#font, text));
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (name === 'w:ffData') {
      const shown = this.#field?.shown ?? '';
      this.#field = null;
      this.#add(shown);
    } else if (name === 'w:t') this.#inText = false;
    else if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:sdtPr' || name === 'w:tabs') {
      this.#inProperties--;
      if (name === 'w:pPr') this.#beginLine();
    } else if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:tc') this.#builder.closeCell();
    else if (name === 'w:tr') this.#builder.row();
    else if (name === 'w:txbxContent') this.#closeBox();
    else if (name === 'mc:Choice') this.#choices[this.#choices.length - 1] = true;
    else if (name === 'mc:AlternateContent') this.#choices.pop();
    else if (name === 'w:sdt') this.#prompts.pop();
  }

  finish(): DocxPart {
    const lines = (this.#builders[0] as LineBuilder).finish();
    this.#part.lines = [...lines, ...this.#boxes.flat()];
    return this.#part;
  }

  #skips(name: string): boolean {
    if (SKIPPED.has(name)) return true;
    if (name === 'mc:Fallback') return this.#choices.at(-1) === true;
    return name === 'w:sdtContent' && this.#prompts.at(-1) === true;
  }

  /** Properties of a section, which stand at its end: in the last paragraph's properties, or alone. */
  #section(name: string, attributes: Record<string, string>): boolean {
    if (name === 'w:titlePg') this.#part.hasFirstPage ||= isOn(attributes);
    if (name !== 'w:headerReference' && name !== 'w:footerReference') return false;
    const kind = name === 'w:headerReference' ? 'header' : 'footer';
    this.#part.furniture.push({ kind, type: attributes['w:type'] ?? 'default', relation: attributes['r:id'] ?? '' });
    return true;
  }

  #property(name: string, attributes: Record<string, string>): void {
    if (name === 'w:vanish') this.#isHiddenRun = isOn(attributes);
    else if (name === 'w:strike' || name === 'w:dstrike') this.#isHiddenRun ||= isOn(attributes);
    else if (name === 'w:rFonts') this.#font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? '';
    else if (name === 'w:color' && this.#isWhiteHidden)
      this.#isHiddenRun ||= /^ffffff$/i.test(attributes['w:val'] ?? '');
    else if (name === 'w:pStyle') this.#isHeading = /^(?:heading|title|subtitle)/i.test(attributes['w:val'] ?? '');
    else if (name === 'w:outlineLvl') this.#isHeading = true;
    else if (name === 'w:numPr') this.#isItem = true;
    else if (name === 'w:showingPlcHdr') this.#prompts[this.#prompts.length - 1] = isOn(attributes);
  }

  #openRun(): void {
    this.#isHiddenRun = false;
    this.#font = '';
  }

  #warn(sentence: string): void {
    if (!this.#part.warnings.includes(sentence)) this.#part.warnings.push(sentence);
  }

  #openParagraph(): void {
    this.#isHeading = false;
    this.#isItem = false;
    this.#openRun();
    if (!this.#joinsNext) this.#builder.block();
    else this.#joinsNext = false;
  }

  #beginLine(): void {
    this.#openRun();
    if (this.#isHeading) this.#builder.begin('heading', true);
    else if (this.#isItem) this.#builder.begin('item');
  }

  #closeParagraph(): void {
    if (!this.#joinsNext) this.#builder.block();
  }

  /** A text box floats beside the text, wherever in it its anchor lies: it is read after the text, as a sidebar is. */
  #closeBox(): void {
    const box = this.#builders.pop()?.finish() ?? [];
    const [first] = box;
    if (first) first.apart = true;
    this.#boxes.push(box);
  }

  #add(text: string): void {
    if (!this.#isHiddenRun) this.#builder.text(text);
    else if (text.trim() !== '') this.#part.hidden++;
  }

  #measure({ cx = '0', cy = '0' }: Record<string, string>): void {
    if (Number(cx) * Number(cy) >= LARGE) this.#part.largePictures++;
  }
}
