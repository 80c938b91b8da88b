import axe from 'axe-core';
import type { View } from './driver.ts';

/** WCAG 2.2 A and AA, and what axe holds to be good practice besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong in a document: one line a place, "rule: selector: why". */
export async function findFaults(view: View): Promise<string[]> {
  // The source goes in through the debugging protocol, which the document's policy does not bind.
  const install = `() => { if (!window.axe) { ${axe.source} } }`;
  await view.evaluate(install as unknown as () => void);
  return view.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`),
    );
  }, RULES);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
