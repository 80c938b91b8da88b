import { until, type View } from './driver.ts';

/** What a person can press or pick. */
const CONTROLS = 'button, a, summary, label, [role=button], [role=switch], [role=tab]';

/** Clicks the first visible control that says these words, as a person does who reads them. */
export async function clickWords(view: View, words: string | RegExp): Promise<void> {
  const pattern = typeof words === 'string' ? new RegExp(`^${literal(words)}\\b`) : words;
  const asked = { source: pattern.source, flags: pattern.flags, controls: CONTROLS };
  let before: string | null = null;
  const path = await until(`a control that says ${words}, standing still`, async () => {
    const now = await view.evaluate(pathOfControl, asked);
    const same = now === before;
    before = now;
    return same ? now : null;
  });
  await view.click(path);
}

/** The text of a document as a person sees it. */
export function visibleText(view: View): Promise<string> {
  return view.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
}

/** Waits until a document shows these words. */
export async function untilSays(view: View, words: RegExp): Promise<string> {
  return until(`the words ${words}`, async () => {
    const text = await visibleText(view);
    if (words.test(text)) return text;
    throw new Error(text);
  });
}

function literal(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A CSS path to the control, or null while there is none; runs in the document. */
function pathOfControl({ source, flags, controls }: Record<'source' | 'flags' | 'controls', string>): string | null {
  const pattern = new RegExp(source, flags);
  const control = [...document.querySelectorAll<HTMLElement>(controls)].find((element) => {
    const says = (element.getAttribute('aria-label') ?? element.innerText ?? '').trim();
    return pattern.test(says) && element.checkVisibility();
  });
  if (!control) return null;
  const steps: string[] = [];
  for (let element: Element | null = control; element?.parentElement; element = element.parentElement) {
    steps.unshift(`${element.localName}:nth-child(${[...element.parentElement.children].indexOf(element) + 1})`);
  }
  return `:root > ${steps.join(' > ')}`;
}
