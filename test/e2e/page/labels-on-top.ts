import type { Page, ScreenshotClip } from 'puppeteer-core';
import { type Tab, until } from '../driver.ts';

/** A node as WebDriver BiDi tells of it. */
interface BidiNode {
  sharedId: string;
  value?: { attributes?: { class?: string }; children?: BidiNode[]; shadowRoot?: BidiNode | null };
}
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: { result?: unknown } }>;
}

/**
 * Waits until Firefox draws so many labels, each with nothing over it: the picture of its place is another when it is hidden. No pointer
 * could tell: what stands outside a modal dialog is met by none. Firefox's protocol sees into closed roots; no page can.
 */
export async function untilLabelsOnTop(tab: Tab, count: number): Promise<void> {
  const { page } = tab as unknown as { page: Page };
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const picture = async (clip: ScreenshotClip): Promise<string> =>
    String(await page.screenshot({ clip, encoding: 'base64' }));
  await until(`${count} labels with nothing over them`, async () => {
    const { result } = await connection.send('script.evaluate', {
      expression: 'document.querySelector("ol-layer")',
      ...{ target, serializationOptions: { maxDomDepth: 5, includeShadowTree: 'all' }, awaitPromise: false },
    });
    const labels = labelsIn(result.result as BidiNode);
    const seen: boolean[] = [];
    for (const { sharedId } of labels) {
      const draw = async (isHidden: boolean): Promise<ScreenshotClip> => {
        const given = [{ sharedId }, { type: 'boolean', value: isHidden }];
        const call = { functionDeclaration: String(drawLabel), arguments: given, target, awaitPromise: false };
        const { result } = await connection.send('script.callFunction', call);
        return JSON.parse((result.result as { value: string }).value) as ScreenshotClip;
      };
      const place = await draw(false);
      const shown = await picture(place);
      await draw(true);
      seen.push(shown !== (await picture(place)));
      await draw(false);
    }
    if (seen.length === count && !seen.includes(false)) return true;
    throw new Error(JSON.stringify(seen));
  });
}

function labelsIn(node: BidiNode | null | undefined): BidiNode[] {
  if (!node) return [];
  const { attributes, children = [], shadowRoot } = node.value ?? {};
  const own = /^l( |$)/.test(attributes?.class ?? '') ? [node] : [];
  return [...own, ...[...children, shadowRoot].flatMap(labelsIn)];
}

/** Shows or hides a label, and tells its place. Runs in the page. */
function drawLabel(label: HTMLElement, isHidden: boolean): string {
  label.style.visibility = isHidden ? 'hidden' : '';
  const { left, top, width, height } = label.getBoundingClientRect();
  return JSON.stringify({ x: left, y: top, width, height });
}
