import type { Block } from './block.ts';
import { type Mark, rangeOf } from './marks.ts';
import { ALL_NAMES, currentName, highlightName, sheetText } from './sheet.ts';

/**
 * Paints marks with the CSS Custom Highlight API; the page's tree is not touched. Ranges are static, because every live range
 * slows every change of the page; so whoever sees a change takes the paint of that block away in the same task.
 */
export class Paint {
  /** The current mark, if any; set it by `setCurrent`. */
  current: Mark | null = null;
  /** Declarations of highlights by their names; the first answer brings them, before anything is painted. */
  styles: Readonly<Record<string, string>> = {};
  readonly #highlights = new Map<string, Highlight>();
  /** Holds rules for the highlights that there are. */
  readonly #sheet = new CSSStyleSheet();
  readonly #roots = new Set<Document | ShadowRoot>();
  /** Marks that are ready and not yet painted. */
  readonly #waiting = new Set<Mark>();

  /**
   * Makes a mark ready to be painted, or to be painted again at its new place; `flush` paints. In a frame after any change of the
   * registry or of the page's tree browsers go through all ranges again, so whoever has many marks makes all of them ready first.
   */
  add(mark: Mark): void {
    this.remove(mark);
    const range = rangeOf(mark);
    if (range === null) return;
    const root = range.startContainer.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) this.#adoptInto(root);
    mark.range = range;
    mark.name = highlightName(mark.label.track, mark.label.state, mark.block.box.style.tone);
    this.#waiting.add(mark);
  }

  /** Paints what was made ready. */
  flush(): void {
    for (const mark of this.#waiting) {
      this.#highlight(mark.name).add(mark.range as StaticRange);
      if (mark === this.current) this.setCurrent(mark);
    }
    this.#waiting.clear();
  }

  /** Takes the paint of a mark away; the mark stays. */
  remove(mark: Mark): void {
    if (mark.range === null) return;
    if (!this.#waiting.delete(mark)) this.#highlights.get(mark.name)?.delete(mark.range);
    mark.range = null;
    if (mark === this.current) this.#clearCurrent();
  }

  /** True while no mark is painted or ready to be. */
  get isEmpty(): boolean {
    return this.#waiting.size === 0 && this.#highlights.values().every(({ size }) => size === 0);
  }

  /** Takes the paint of a whole block away. */
  removeAll(block: Block): void {
    for (const mark of block.marks) this.remove(mark);
  }

  /** Shows one mark as the current one; null for none. */
  setCurrent(mark: Mark | null): void {
    this.#clearCurrent();
    this.current = mark;
    if (mark?.range == null) return;
    const highlight = this.#highlight(currentName(mark.block.box.style.tone));
    highlight.priority = 1;
    highlight.add(mark.range);
  }

  /** Puts back what the page has taken away: it shares the registry and the lists of sheets with us. @returns whether it had to */
  restore(): boolean {
    let isMended = false;
    for (const [name, highlight] of this.#highlights) {
      if (highlight.size === 0 || CSS.highlights.get(name) === highlight) continue;
      CSS.highlights.set(name, highlight);
      isMended = true;
    }
    for (const root of this.#roots) {
      if (root.adoptedStyleSheets.includes(this.#sheet)) continue;
      root.adoptedStyleSheets.push(this.#sheet);
      isMended = true;
    }
    return isMended;
  }

  /** Takes all paint away and the sheets with it. */
  stop(): void {
    this.current = null;
    this.#waiting.clear();
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.#highlights.clear();
    for (const root of this.#roots) {
      const at = root.adoptedStyleSheets.indexOf(this.#sheet);
      if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
    }
    this.#roots.clear();
  }

  #clearCurrent(): void {
    for (const ground of [0, 10, 20] as const) this.#highlights.get(currentName(ground))?.clear();
  }

  #adoptInto(root: Document | ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    root.adoptedStyleSheets.push(this.#sheet);
  }

  #highlight(name: string): Highlight {
    let highlight = this.#highlights.get(name);
    if (highlight === undefined) {
      highlight = new Highlight();
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
      this.#sheet.replaceSync(sheetText([...this.#highlights.keys()], this.styles));
    }
    return highlight;
  }
}

/** How our sheet begins, as browsers write it. */
const LEFTOVER = /^@media screen \{\s*::highlight\(h\d+\)/;

/** Removes what a former copy of this script left behind when it was cut off without a word. */
export function clearLeftovers(): void {
  for (const name of ALL_NAMES) CSS.highlights.delete(name);
  const mine = (sheet: CSSStyleSheet): boolean => LEFTOVER.test(sheet.cssRules[0]?.cssText ?? '');
  for (let i = document.adoptedStyleSheets.length - 1; i >= 0; i--) {
    if (mine(document.adoptedStyleSheets[i] as CSSStyleSheet)) document.adoptedStyleSheets.splice(i, 1);
  }
}
