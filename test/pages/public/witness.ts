/** What a page saw of others while it was open. All numbers but `ownChanges` must be 0 when nobody touches the page. */
export interface WitnessReport {
  /** Changes that the page itself made: proof that the counting works. */
  ownChanges: number;
  /** Changes by others, in words, without those to the one host element under the root. */
  foreignChanges: string[];
  /** Names of elements that others put under the root element. */
  hosts: string[];
  htmlUnchanged: boolean;
  errors: string[];
  policyViolations: string[];
  /** Messages that reached the page's window. */
  messages: number;
  /** Names of fields whose value changed without the person typing. */
  changedFields: string[];
}

const foreign: string[] = [];
const hosts = new Set<Element>();
const errors: string[] = [];
const policyViolations: string[] = [];
const typedInto = new Set<Element>();
const values = new Map<Field, string>();
const leftTo = new Set<Element>();
const done = new Map<Element, string>();
let isLibrarys = (_: MutationRecord): boolean => false;
let messages = 0;
let ownChanges = 0;
let html = '';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const observer = new MutationObserver(note);

/** Begins to watch; the page's scripts call it once, before anything else. */
export function watch(): void {
  addEventListener('error', (event) => errors.push(event.message));
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  addEventListener('message', () => messages++);
  addEventListener('input', (event) => event.isTrusted && typedInto.add(event.target as Element), true);
  document.addEventListener('securitypolicyviolation', (event) => policyViolations.push(event.violatedDirective));
  watchRoot(document);
  remember();
}

/** Sees into a shadow root as well. */
export function watchRoot(root: Document | ShadowRoot): void {
  observer.observe(root, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  });
}

/**
 * Leaves a part of the page to a library that writes into it whenever it likes: its changes are not looked at one by one, but
 * what the library has declared done must stay as it is. `alsoItsOwn` knows what it changes elsewhere.
 */
export function leaveTo(part: Element, alsoItsOwn: (record: MutationRecord) => boolean): void {
  leftTo.add(part);
  isLibrarys = alsoItsOwn;
}

/** The library has done with a piece of its part for now. */
export function noteDone(piece: Element): void {
  done.set(piece, piece.innerHTML);
}

/** Runs a change that the page makes itself. Everything else that changes is somebody else's. */
export function own<T>(change: () => T): T {
  note(observer.takeRecords());
  const result = change();
  ownChanges += observer.takeRecords().length;
  remember();
  return result;
}

export function witnessReport(): WitnessReport {
  note(observer.takeRecords());
  const changedFields = [...values].filter(([field, value]) => field.value !== value && !typedInto.has(field));
  return {
    ownChanges,
    foreignChanges: [...foreign],
    hosts: [...hosts].map((host) => host.localName),
    htmlUnchanged: htmlWithoutHosts() === html && isDoneUnchanged(),
    errors: [...errors],
    policyViolations: [...policyViolations],
    messages,
    changedFields: changedFields.map(([field]) => field.name),
  };
}

function remember(): void {
  html = htmlWithoutHosts();
  for (const field of document.querySelectorAll<Field>('input, textarea, select'))
    if (!values.has(field)) values.set(field, field.value);
}

function note(records: MutationRecord[]): void {
  for (const record of records) {
    if (isHostChange(record) || isLeft(record.target) || isLibrarys(record)) continue;
    const place = record.target instanceof Element ? record.target.localName : record.target.nodeName;
    foreign.push(`${record.type} of ${place} ${record.attributeName ?? ''}`.trim());
  }
}

/** One custom element may come, go and change under the root element. */
function isHostChange(record: MutationRecord): boolean {
  if (record.target instanceof Element && [...hosts].some((host) => host.contains(record.target))) return true;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  const underRoot = record.target === record.target.ownerDocument?.documentElement && nodes.length > 0;
  if (!underRoot || !nodes.every((node) => node instanceof Element && node.localName.includes('-'))) return false;
  for (const node of nodes) hosts.add(node as Element);
  return true;
}

function isLeft(node: Node): boolean {
  // What a library has taken out of its part it may still write into.
  return [...leftTo].some((part) => part.contains(node) || !node.isConnected);
}

function isDoneUnchanged(): boolean {
  for (const piece of done.keys()) if (!piece.isConnected) done.delete(piece);
  return [...done].every(([piece, html]) => piece.innerHTML === html);
}

function htmlWithoutHosts(): string {
  const all = [...document.querySelectorAll('*')];
  const parts = [...leftTo].map((part) => all.indexOf(part));
  const root = document.documentElement.cloneNode(true) as Element;
  if (parts.length > 0) {
    root.removeAttribute('style');
    for (const canvas of root.querySelectorAll('body > canvas')) canvas.remove();
  }
  const copies = [root, ...root.querySelectorAll('*')];
  for (const part of parts) copies[part]?.replaceChildren();
  for (const child of [...root.children]) if (child.localName.includes('-')) child.remove();
  return root.outerHTML;
}
