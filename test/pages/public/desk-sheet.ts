import type { DeskPart } from '../desk.ts';

/** One line of the sheet: its element and the text node that is used again and again. */
interface Slot {
  element: HTMLElement;
  text: Text;
}

/** Lines of the sheet from top to bottom. */
export type Slots = Slot[];

/**
 * Writes a resume into the sheet as a library with a virtual tree does: elements and text nodes stay where they are and get
 * new words, also when the words are the same; only what is missing is made, only what is left over is removed.
 * @returns how many text nodes got the very text that they had
 */
export function fillSheet(sheet: HTMLElement, slots: Slots, part: DeskPart): number {
  const lines = linesOf(part);
  let equal = 0;
  for (const [index, line] of lines.entries()) {
    const slot = slots[index] ?? addSlot(sheet, slots);
    if (slot.element.className !== line.kind) slot.element.className = line.kind;
    if (slot.text.data === line.text) equal++;
    slot.text.data = line.text;
  }
  for (const slot of slots.splice(lines.length)) slot.element.remove();
  return equal;
}

function addSlot(sheet: HTMLElement, slots: Slots): Slot {
  const slot = { element: document.createElement('p'), text: document.createTextNode('') };
  slot.element.append(slot.text);
  sheet.append(slot.element);
  slots.push(slot);
  return slot;
}

function linesOf(part: DeskPart): { kind: string; text: string }[] {
  const lines = [
    { kind: 'name', text: part.name },
    { kind: 'contact', text: part.contact.join(' | ') },
  ];
  for (const section of part.sections) {
    lines.push({ kind: 'section', text: section.heading });
    for (const entry of section.entries) {
      const title = entry.head.findIndex((text) => !/^\d/.test(text));
      lines.push(...entry.head.map((text, index) => ({ kind: index === title ? 'title' : 'place', text })));
      lines.push(...entry.lines.map((text) => ({ kind: entry.head.length > 0 ? 'duty' : 'prose', text })));
    }
  }
  return lines;
}
