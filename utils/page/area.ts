import { WHOLE_PAGE } from '../messages/area.ts';
import type { AreaState, ResumeArea } from '../messages/protocol.ts';

/** Parts the selectors of nested shadow roots, outermost first. */
export const INTO_ROOT = ' >>> ';

/** The part of the page in which the resume stands, as the site's settings and profile say; nothing while they say nothing. */
export class Area {
  #known: ResumeArea = { picked: null, profile: [], person: null };
  /** What the last search came to; undefined where the site says nothing. */
  state: AreaState | undefined;

  /** Whether a part of the page alone is read. */
  get isFound(): boolean {
    return this.state === 'picked' || this.state === 'profile';
  }

  set(known: ResumeArea): void {
    this.#known = known;
  }

  /**
   * The element, looked for anew each time: pages build theirs again.
   * @param roots open shadow roots of the page, in which a profile's selectors are looked for too
   */
  find(roots: Iterable<ShadowRoot>): Element | null {
    const { picked, profile } = this.#known;
    if (picked === WHOLE_PAGE) {
      this.state = 'whole';
      return null;
    }
    const own = picked === null ? null : findPicked(picked);
    const element = own ?? findAnywhere(profile, roots);
    this.state = own ? 'picked' : picked !== null ? 'missing' : element ? 'profile' : undefined;
    return element;
  }

  /** The person's name as the site shows it, '' where its profile does not say where. */
  person(roots: Iterable<ShadowRoot>): string {
    const { person } = this.#known;
    return person === null ? '' : (findAnywhere([person], roots)?.textContent?.trim() ?? '');
  }
}

/** The one element that a picked selector names, or null where there is none, or more than one: a guess could be another person's. */
function findPicked(picked: string): Element | null {
  let root: Document | ShadowRoot | null = document;
  let found: Element | null = null;
  for (const selector of picked.split(INTO_ROOT)) {
    const all: NodeListOf<Element> | [] = root === null ? [] : query(root, selector);
    if (all.length !== 1) return null;
    found = all[0] as Element;
    root = found.shadowRoot;
  }
  return found;
}

function findAnywhere(selectors: readonly string[], roots: Iterable<ShadowRoot>): Element | null {
  for (const root of [document, ...roots]) {
    for (const selector of selectors) {
      const [first] = query(root, selector);
      if (first) return first;
    }
  }
  return null;
}

function query(root: Document | ShadowRoot, selector: string): NodeListOf<Element> | [] {
  try {
    return root.querySelectorAll(selector);
  } catch {
    // No selector, or one of a newer browser.
    return [];
  }
}
