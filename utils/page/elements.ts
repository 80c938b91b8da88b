/** How an element's own kind decides, before any style is asked. */
export type Kind = 'text' | 'opaque' | 'editor' | 'line' | 'slot' | 'mark-above' | 'button';

const KINDS = new Map<string, Kind>();
const EDITOR_ROLES = new Set(['textbox', 'searchbox', 'combobox']);

function sort(kind: Kind, names: string): void {
  for (const name of names.split(' ')) KINDS.set(name, kind);
}
// Programs, other documents, pictures: their content is no text of the page.
sort('opaque', 'script style noscript template iframe frame object embed canvas video audio img picture svg math map');
sort('opaque', 'meter progress');
// Fields: what stands in them was typed by somebody else than the applicant, and no range can lie in them.
sort('editor', 'textarea input select option datalist');
sort('line', 'br');
sort('slot', 'slot');
sort('mark-above', 'sup sub');
sort('button', 'button');

/** Sorts an element by its tag and, for editors, by the attributes that make it one. @param name its `localName` */
export function kindOf(element: Element, name: string): Kind {
  const kind = KINDS.get(name) ?? 'text';
  return kind !== 'editor' && element.hasAttributes() && isEditor(element) ? 'editor' : kind;
}

/** Whether a click on an element leads on to something, as on a link or a button. @param name its `localName` */
export function leadsOn(element: Element, name: string): boolean {
  if (name === 'button') return true;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  return (name === 'a' && element.hasAttribute('href')) || role === 'link' || role === 'button';
}

/** The node in which a node is shown: its slot, its parent, or the host of its shadow root. */
export function flatParent(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  return slot ?? node.parentNode;
}

function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && EDITOR_ROLES.has(role);
}
