/** HTML files: the text as a reader sees it. Scripts, hidden and struck out parts and form fields are not read, ticks of forms are. */
import { Parser } from 'htmlparser2';
import { fromLines } from './answers.ts';
import { decode } from './encoding.ts';
import { hiddenBySheet, type Rule } from './html-hidden.ts';
import { LineBuilder } from './line-builder.ts';
import type { FileText, LineForm } from './types.ts';

const NOT_SHOWN = new Set(
  'audio canvas datalist del head iframe math noscript object s script select strike style svg template textarea title video'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code dfn em font i img ins kbd label mark o:p q samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements without an end tag, which therefore never hide what follows. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Bytes from the start in which a page names its encoding. */
const NAMED_WITHIN = 2048;

/** The `charset` that the file itself names in its first bytes. */
function declaredCharset(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, NAMED_WITHIN));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? /encoding="([\w-]+)"/.exec(start)?.[1] ?? '';
}

export function readHtml(bytes: Uint8Array): FileText {
  const html = decode(bytes, declaredCharset(bytes));
  const reader = new HtmlLines(hiddenBySheet(html));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  const lines = reader.builder.finish();
  const missing =
    lines.length > 0 ? '' : 'The page holds no readable text: it may be made of pictures, or filled by a script.';
  return fromLines('html', lines, [], missing);
}

class HtmlLines {
  readonly builder = new LineBuilder();
  readonly #rules: readonly Rule[];
  /** Open elements, and for each whether it hides what is in it or keeps its white space. */
  readonly #stack: { name: string; hides: boolean; keeps: boolean }[] = [];
  #hidden = 0;
  #keeping = 0;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  open(name: string, attributes: Record<string, string>): void {
    const hides = NOT_SHOWN.has(name) || isHidden(name, attributes, this.#rules);
    if (VOID.has(name)) {
      if (this.#hidden > 0 || hides) return;
      if (name === 'input') this.builder.text(tickOf(attributes));
      else this.#mark(name, true);
      return;
    }
    const keeps = name === 'pre' || /white-space:\s*pre/i.test(attributes.style ?? '');
    this.#stack.push({ name, hides, keeps });
    if (hides) this.#hidden++;
    if (keeps) this.#keeping++;
    if (this.#hidden === 0) this.#mark(name, true);
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    const at = this.#stack.findLastIndex((open) => open.name === name);
    if (at < 0) return;
    const wasShown = this.#hidden === 0;
    for (const { hides, keeps } of this.#stack.splice(at)) {
      if (hides) this.#hidden--;
      if (keeps) this.#keeping--;
    }
    if (wasShown) this.#mark(name, false);
  }

  text(raw: string): void {
    if (this.#hidden > 0) return;
    if (this.#keeping > 0) {
      raw.split('\n').forEach((line, i) => {
        if (i > 0) this.builder.begin('paragraph');
        this.builder.text(line);
      });
      return;
    }
    const text = raw.replace(/[ \t\r\n\f]+/g, ' ');
    this.builder.text(text.startsWith(' ') && this.builder.atSpace ? text.slice(1) : text);
  }

  #mark(name: string, isOpening: boolean): void {
    const { builder } = this;
    if (name === 'br') builder.begin('paragraph');
    else if (name === 'td' || name === 'th') {
      if (isOpening) builder.openCell();
      else builder.closeCell();
    } else if (name === 'tr') builder.row();
    else if (isOpening && /^h[1-6]$|^hr$/.test(name)) builder.begin(formOf(name), true);
    else if (isOpening && name === 'li') builder.begin('item');
    else if (!INLINE.has(name)) builder.block();
  }
}

/** Ticks are answers; what else stands in a form's fields is not read. */
function tickOf({ type = '', ...attributes }: Record<string, string>): string {
  if (!/^(?:checkbox|radio)$/i.test(type)) return '';
  return 'checked' in attributes ? '\u2612 ' : '\u2610 ';
}

const formOf = (name: string): LineForm => (name === 'hr' ? 'paragraph' : 'heading');

function isHidden(
  name: string,
  { style = '', ...attributes }: Record<string, string>,
  rules: readonly Rule[],
): boolean {
  if ('hidden' in attributes || (name === 'input' && attributes.type === 'hidden')) return true;
  if (
    /display\s*:\s*none|text-decoration[\w-]*\s*:[^;]*line-through|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i.test(
      style,
    )
  )
    return true;
  if (rules.length === 0) return false;
  const classes = (attributes.class ?? '').split(/\s+/);
  return rules.some(
    (rule) =>
      (rule.tag === '' || rule.tag === name) &&
      (rule.id === '' || rule.id === attributes.id) &&
      rule.classes.every((one) => classes.includes(one)),
  );
}
