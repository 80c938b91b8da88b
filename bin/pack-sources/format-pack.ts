import { OVERRIDE_KINDS } from '../../utils/packs/types.ts';

/** Keys whose arrays hold one rule or test a line; of `lists`, one list a line. */
const LINE_EACH = new Set<string>([...OVERRIDE_KINDS, 'tests']);

/** JSON with one rule, list or test a line: short enough to ship, and a change of one rule is a change of one line. */
export function formatPack(pack: object): string {
  const lines = Object.entries(pack).map(([key, value]) => {
    const name = JSON.stringify(key);
    if (LINE_EACH.has(key)) {
      const items = (value as unknown[]).map((item) => JSON.stringify(item));
      return `${name}: [\n${items.join(',\n')}\n]`;
    }
    if (key === 'lists') {
      const items = Object.entries(value as object).map(
        ([list, entries]) => `${JSON.stringify(list)}: ${JSON.stringify(entries)}`,
      );
      return `${name}: {\n${items.join(',\n')}\n}`;
    }
    return `${name}: ${JSON.stringify(value)}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}
