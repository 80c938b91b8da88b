import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rules in bold that stand below a sentence of a page, up to the next heading. */
function rulesBelow(page: string, sentence: string): string[] {
  const text = readFileSync(page, 'utf8');
  const from = text.indexOf(sentence);
  if (from < 0) throw new Error(`"${sentence}" does not stand in ${page}`);
  const until = text.indexOf('\n## ', from);
  return [...text.slice(from, until).matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, rule]) => rule as string);
}

test('two pages name the same rules that no pack can change', () => {
  const rules = rulesBelow('docs/accuracy.md', 'These rules of the engine hold whatever a pack says:');
  expect(rules.length).toBeGreaterThan(0);
  expect(rulesBelow('docs/rule-packs.md', 'What no pack can change:')).toEqual(rules);
});
