import { type Ground, groundOf, looksEqual, parseColor, type Rgba } from './color.ts';

/**
 * How an element takes part in the text: `none` is not shown, `inline` joins, `atomic` stands in the line but is no part of a word,
 * `contents` has no box of its own, `block` breaks.
 */
export type Flow = 'none' | 'inline' | 'atomic' | 'contents' | 'block';

/** What the flow needs to know of an element's style. */
export interface Style {
  flow: Flow;
  /** White space is shown as it stands. */
  preserve: boolean;
  /** Set at a place of its own like a word in a text layer, and not where the text before it ends. */
  placed: boolean;
  /** The text has the colour of its ground, or none. */
  faint: boolean;
  /** The element may be out of sight by its place or size; `visibility.ts` measures it. */
  measure: boolean;
  /** First opaque background behind; null behind a picture or gradient. */
  ground: Rgba | null;
  /** Which kind of ground that is. */
  tone: Ground;
  /** Styles of children that differ in nothing a style sheet usually asks for. */
  children: Map<string, Style>;
}

const ATOMIC = /^inline-(block|flex|grid|table)|^ruby-text/;

/**
 * Reads computed styles, which is what reading a page costs most. Siblings and cousins with the same tag, the same class and no
 * other attribute under equal parents share one answer, so a list of a thousand rows costs one row. Whether text can be seen is
 * never shared: `visibility.ts` asks for every element. One object serves one pass; styles may have changed before the next.
 */
export class Styles {
  readonly #root: Rgba;

  constructor(root: Rgba) {
    this.#root = root;
  }

  /** Style of the topmost element. */
  ofRoot(element: Element): Style {
    const above = {
      flow: 'block',
      preserve: false,
      placed: false,
      faint: false,
      measure: false,
      ground: this.#root,
    } as const;
    return readStyle(element, { ...above, tone: groundOf(this.#root), children: new Map() });
  }

  /** Style of a child of an element whose style is `parent`. @param name its `localName` */
  of(element: Element, name: string, parent: Style): Style {
    const key = signature(element, name);
    if (key === null) return readStyle(element, parent);
    let style = parent.children.get(key);
    if (style === undefined) {
      style = readStyle(element, parent);
      parent.children.set(key, style);
    }
    return style;
  }
}

function signature(element: Element, name: string): string | null {
  if (!element.hasAttributes()) return name;
  const names = element.getAttribute('class');
  return names !== null && element.attributes.length === 1 ? `${name}.${names}` : null;
}

function readStyle(element: Element, parent: Style): Style {
  const style = getComputedStyle(element);
  const flow = flowOf(style);
  if (flow === 'none') return { ...parent, flow };
  const ground = groundBehind(style, parent.ground);
  const color = parseColor(style.color);
  return {
    flow,
    preserve: style.whiteSpaceCollapse !== 'collapse',
    placed: flow === 'block' && style.position === 'absolute' && element.localName === 'span',
    faint: color !== null && (color[3] < 0.05 || (ground !== null && looksEqual(color, ground))),
    measure: style.position === 'absolute' || style.position === 'fixed' || style.overflowX !== 'visible',
    ground,
    tone: ground === parent.ground ? parent.tone : ground === null ? 20 : groundOf(ground),
    children: new Map(),
  };
}

function flowOf(style: CSSStyleDeclaration): Flow {
  const { display } = style;
  if (display === 'none' || isWithheld(style)) return 'none';
  if (display === 'contents') return 'contents';
  if (display === 'inline' || display === 'ruby') return 'inline';
  return ATOMIC.test(display) ? 'atomic' : 'block';
}

/** Struck out, blurred for an anonymised review, clipped to nothing for screen readers, or pushed out of sight. */
function isWithheld(style: CSSStyleDeclaration): boolean {
  return (
    style.filter.includes('blur(') ||
    style.contentVisibility === 'hidden' ||
    style.textDecorationLine.includes('line-through') ||
    /^rect\((0px|1px),? (0px|1px),? (0px|1px),? (0px|1px)\)/.test(style.clip) ||
    /^inset\((50|100)%/.test(style.clipPath) ||
    Number.parseFloat(style.textIndent) < -500 ||
    Number.parseFloat(style.fontSize) < 1
  );
}

function groundBehind(style: CSSStyleDeclaration, above: Rgba | null): Rgba | null {
  if (style.backgroundImage !== 'none') return null;
  const own = parseColor(style.backgroundColor);
  return own !== null && own[3] > 0.5 ? own : above;
}
