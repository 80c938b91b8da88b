import { showPlainly } from '../../review/show-plainly.ts';

/** Markup that was written here, with every text in it disarmed. Only `html` makes one. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = string | number | Html | null | readonly Part[];

/** Markup from a template; what is put in is text and stays text, but for markup that was made the same way. Null leaves nothing. */
export function html(written: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(written.map((piece, i) => piece + (i < parts.length ? markupOf(parts[i] as Part) : '')).join(''));
}

/** Words of a page: their own direction, so that they cannot turn the line they stand in, and unseen characters shown. */
export function pageText(text: string): Html {
  return html`<bdi>${showPlainly(text)}</bdi>`;
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(markupOf).join('');
  return escapeText(String(part));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in markup, between tags or in a quoted attribute. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}
