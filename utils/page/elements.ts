/** Elements whose content is no text of the page: programs, other documents, pictures. */
const OPAQUE = new Set(
  'script style noscript template iframe frame object embed canvas video audio img picture svg math map meter progress'.split(
    ' ',
  ),
);
/** Fields: what stands in them was typed by somebody else than the applicant, and no range can lie in them. */
const FIELDS = new Set(['textarea', 'input', 'select', 'option', 'datalist']);
const EDITOR_ROLES = new Set(['textbox', 'searchbox', 'combobox']);

/** How an element's own kind decides, before any style is asked. */
export type Kind = 'text' | 'opaque' | 'editor' | 'line' | 'slot' | 'mark-above' | 'button';

/** Sorts an element by its tag and, for editors, by the attributes that make it one. */
export function kindOf(element: Element): Kind {
  const name = element.localName;
  if (OPAQUE.has(name)) return 'opaque';
  if (FIELDS.has(name) || isEditor(element)) return 'editor';
  if (name === 'br') return 'line';
  if (name === 'slot') return 'slot';
  if (name === 'sup' || name === 'sub') return 'mark-above';
  return name === 'button' ? 'button' : 'text';
}

function isEditor(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && EDITOR_ROLES.has(role);
}
