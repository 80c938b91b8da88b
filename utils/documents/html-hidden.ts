/** Rules of a page's own style sheets that hide elements. Selectors of one element are read; longer ones say less than they seem. */

/** An element that a rule hides: all that is not empty must fit. */
export interface Rule {
  tag: string;
  id: string;
  classes: string[];
}

/** More rules are not looked at: exports have hundreds, few of which hide. */
const MOST_RULES = 200;

export function hiddenBySheet(html: string): Rule[] {
  const rules: Rule[] = [];
  for (const [, sheet = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi)) {
    for (const [, selectors = '', body = ''] of withoutMediaBlocks(sheet).matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (!/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(body)) continue;
      for (const selector of selectors.split(',')) {
        const rule = readSelector(selector.trim());
        if (rule && rules.length < MOST_RULES) rules.push(rule);
      }
    }
  }
  return rules;
}

/** Rules for print or narrow screens hide nothing here; comments are none. */
function withoutMediaBlocks(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--|-->/g, '')
    .replace(/@media\b(?!\s*(?:screen|all)\s*\{)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi, '');
}

function readSelector(selector: string): Rule | null {
  const match = /^([a-z][\w-]*)?((?:[.#][\w-]+)*)$/i.exec(selector);
  if (!match || selector === '') return null;
  const marks = match[2]?.match(/[.#][\w-]+/g) ?? [];
  return {
    tag: (match[1] ?? '').toLowerCase(),
    id: marks.find((mark) => mark.startsWith('#'))?.slice(1) ?? '',
    classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
  };
}
