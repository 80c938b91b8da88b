import { until, type View } from './driver.ts';

/** What a person can press or pick. */
const CONTROLS = 'button, a, summary, label, [role=button], [role=switch], [role=tab]';

/** Clicks the first visible control that says these words, as a person does who reads them. */
export async function clickWords(view: View, words: string | RegExp): Promise<void> {
  const says = typeof words === 'string' ? new RegExp(`^${literal(words)}\\b`) : words;
  await view.click({ selector: CONTROLS, says });
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
