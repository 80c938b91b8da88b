import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { View } from './driver.ts';

/** WCAG 2.2 A and AA, and what axe holds to be good practice besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Light, dark and the system's few colours. */
export const THEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/** What axe finds wrong in a document of Chromium in any theme. */
export async function findFaultsInThemes(view: View): Promise<string[]> {
  const { page } = view as View & { page: Page };
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia(theme);
    found.push(...(await findFaults(view)).map((fault) => `${JSON.stringify(theme)} ${fault}`));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  return found;
}

/** What axe finds wrong in a document, or within the element that a selector names: one line a place, "rule: selector: why". */
export async function findFaults(view: View, within = ''): Promise<string[]> {
  // The source goes in through the debugging protocol, which the document's policy does not bind.
  const install = `() => { if (!window.axe) { ${axe.source} } }`;
  await view.evaluate(install as unknown as () => void);
  const asked = { values: RULES, within };
  return view.evaluate(async ({ values, within }) => {
    const { violations } = await window.axe.run(within || document, { runOnly: { type: 'tag', values } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`),
    );
  }, asked);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
