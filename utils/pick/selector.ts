import { INTO_ROOT } from '../page/area.ts';

/** Attributes that sites put on elements for themselves and keep. */
const NAMING = ['data-testid', 'data-test', 'data-qa', 'data-ui', 'data-automation-id', 'name', 'aria-label', 'role'];
/** A name that a program made up, for one build or one record: it holds digits or long random letters. */
const MADE_UP = /\d|[a-z][A-Z].*[a-z][A-Z]|^.{40,}$/;
/** Levels that are gone up at most until the selector names one element. */
const DEEPEST = 12;

/**
 * A selector that names this element alone now, and will on other pages of the site: by what the site calls it, and by its place
 * only where there is no name. Open shadow roots are gone through with `INTO_ROOT`.
 */
export function selectorOf(element: Element): string {
  const root = element.getRootNode();
  const own = withinRoot(element, root as Document | ShadowRoot);
  return root instanceof ShadowRoot ? selectorOf(root.host) + INTO_ROOT + own : own;
}

function withinRoot(element: Element, root: Document | ShadowRoot): string {
  let path = '';
  let at: Element | null = element;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    const name: string = nameOf(at);
    if (isOnly(root, name + path)) return name + path;
    path = `${name === at.localName ? placed(at) : name}${path}`;
    if (isOnly(root, path)) return path;
    path = ` > ${path}`;
    at = at.parentElement;
  }
  return path.replace(/^ > /, '');
}

const isOnly = (root: Document | ShadowRoot, selector: string): boolean => root.querySelectorAll(selector).length === 1;

function nameOf(element: Element): string {
  const tag = element.localName;
  if (element.id !== '' && !MADE_UP.test(element.id)) return `#${CSS.escape(element.id)}`;
  for (const name of NAMING) {
    const value = element.getAttribute(name);
    if (value && !MADE_UP.test(value)) return `${tag}[${name}="${CSS.escape(value)}"]`;
  }
  const classes = [...element.classList].filter((name) => !MADE_UP.test(name)).slice(0, 2);
  return tag + classes.map((name) => `.${CSS.escape(name)}`).join('');
}

function placed(element: Element): string {
  const same = [...(element.parentNode?.children ?? [])].filter(({ localName }) => localName === element.localName);
  return same.length < 2 ? element.localName : `${element.localName}:nth-of-type(${same.indexOf(element) + 1})`;
}
