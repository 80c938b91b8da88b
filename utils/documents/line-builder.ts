/** Gathers the lines of a marked-up file: inline parts join, blocks and line ends break, cells of a row are set apart by tabs. */
import { isSectionTitle } from './section-names.ts';
import type { LineForm, PlainLine } from './types.ts';

export class LineBuilder {
  readonly lines: PlainLine[] = [];
  #text = '';
  #form: LineForm = 'paragraph';
  #apart = false;
  /** What comes before the next text: nothing, a new line, or a new cell. */
  #pending: 'nothing' | 'break' | 'cell' = 'nothing';
  /** Lines that each open cell has begun, the innermost last; a table may stand in a cell. */
  readonly #linesOfCells = [0];
  #cells = 0;

  /** Adds text as it stands. White space alone opens no line and no cell. */
  text(part: string): void {
    if (part === '') return;
    if (this.#pending !== 'nothing') {
      if (/^\s+$/.test(part)) return;
      if (this.#pending === 'break') this.#flush(this.#inCell > 0);
      else if (this.#text !== '') {
        this.#text = `${this.#text.trimEnd()}\t`;
        this.#cells++;
      }
      this.#pending = 'nothing';
      this.#linesOfCells[this.#linesOfCells.length - 1] = this.#inCell + 1;
    }
    this.#text += part;
  }

  /** True where a space would stand at the start of a line or beside another. */
  get atSpace(): boolean {
    return this.#pending !== 'nothing' || this.#text === '' || /\s$/.test(this.#text);
  }

  /** A block begins or ends. Within a row a cell's first block goes on in the row's line. */
  block(): void {
    if (this.#pending !== 'cell') this.#pending = 'break';
  }

  /** The next line is of this form; `apart`: an empty line stands before it. */
  begin(form: LineForm, apart = false): void {
    this.block();
    if (this.#pending === 'break') this.#flush(this.#inCell > 0);
    this.#form = form;
    this.#apart ||= apart;
  }

  /** A cell begins: its lines are counted. */
  openCell(): void {
    this.#linesOfCells.push(0);
  }

  /** A cell ends. After a cell of one line the row goes on in that line; after a longer one the next begins a new line. */
  closeCell(): void {
    const lines = this.#linesOfCells.length > 1 ? (this.#linesOfCells.pop() ?? 0) : 0;
    this.#linesOfCells[this.#linesOfCells.length - 1] = this.#inCell + lines;
    // An empty first cell: what stands before the row ends all the same.
    if (lines === 0 && this.#pending === 'break') return;
    this.#pending = lines > 1 || this.#form === 'heading' ? 'break' : 'cell';
  }

  /** A row begins or ends. */
  row(): void {
    this.#pending = 'break';
  }

  get #inCell(): number {
    return this.#linesOfCells.at(-1) as number;
  }

  finish(): PlainLine[] {
    this.#flush();
    return this.lines;
  }

  /** @param goesOn another line of the same cell follows */
  #flush(goesOn = false): void {
    const [title = '', ...cells] = this.#text.trim().split('\t');
    // The heading of a section beside its lines: in a table of many rows it would name a column.
    const isHeaded = goesOn && cells.length === 1 && isSectionTitle(title);
    if (isHeaded) {
      this.lines.push({ text: title.trim(), form: 'heading', apart: true });
      this.#cells = 0;
    }
    const text = isHeaded ? (cells[0] as string).trim() : this.#text.trim();
    if (text !== '') {
      this.lines.push({ text, form: this.#cells > 0 ? 'row' : this.#form, apart: this.#apart });
      this.#form = 'paragraph';
      this.#apart = false;
    }
    this.#text = '';
    this.#cells = 0;
  }
}
