import { describe, expect, it } from 'vitest';
import { markStyles } from '../../../utils/page/mark-styles.ts';
import { ALL_NAMES, currentName, highlightName, sheetText } from '../../../utils/page/sheet.ts';

describe('the sheet of marks', () => {
  it('names the states as the visual language does', () => {
    expect(highlightName('leo', 'open', 0)).toBe('h1');
    expect(highlightName('review', 'confirmed', 10)).toBe('h15');
    expect(highlightName('academy', 'corrected', 20)).toBe('h29');
    expect([0, 10, 20].map((ground) => highlightName('hidden', 'open', ground as 0 | 10 | 20))).toEqual([
      'h31',
      'h41',
      'h51',
    ]);
    expect(new Set(ALL_NAMES).size).toBe(ALL_NAMES.length);
    expect([0, 10, 20].map((ground) => currentName(ground as 0 | 10 | 20))).toEqual(['h10', 'h20', 'h30']);
  });

  it('has one rule for every name that it is asked for, on the screen only', () => {
    expect(Object.keys(markStyles()).sort()).toEqual([...ALL_NAMES].sort());
    for (const names of [ALL_NAMES, ['h1', 'h15']]) {
      const [screen = '', forced = ''] = sheetText(names, markStyles()).split('@media (forced-colors:active)');
      for (const name of ALL_NAMES) {
        expect(screen.split(`::highlight(${name}){`)).toHaveLength(names.includes(name) ? 2 : 1);
        expect(forced.includes(`::highlight(${name})`)).toBe(names.includes(name));
      }
      expect(screen.startsWith('@media screen{')).toBe(true);
      expect(screen).not.toContain('undefined');
    }
  });

  it('tells the page nothing', () => {
    expect(sheetText(ALL_NAMES, markStyles())).not.toMatch(/officer|leo|academy|review|sworn/i);
  });
});
