import type { Resume } from './resumes.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in markup, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** "Nov 2" for an ISO date; without a locale of the machine. */
export function shortDate(iso: string): string {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const [, month = '1', day = '1'] = iso.split('-');
  return `${months[Number(month) - 1]} ${Number(day)}`;
}

/** A resume as plain markup: a line a paragraph, headings of sections as headings, no heading for the name. */
export function resumeMarkup({ person, sections }: Pick<Resume, 'person' | 'sections'>): string {
  const line = (text: string): string => `<p>${escapeHtml(text)}</p>`;
  const body = sections.map(({ heading, entries }) => {
    const texts = entries.flatMap(({ head, lines }) => [...head, ...lines]);
    return `<h2>${escapeHtml(heading)}</h2>${texts.map(line).join('')}`;
  });
  return line(person.name) + line(person.contact.join(' | ')) + body.join('');
}

/** A whole document around some markup. */
export function documentMarkup(body: string, title = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>${body}</body></html>`;
}
