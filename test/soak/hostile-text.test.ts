import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMentions } from '../../bin/accuracy-report/gold.ts';
import { annotate } from '../../utils/engine/annotate.ts';
import { loadPack } from '../../utils/packs/load.ts';

const loaded = loadPack(readFileSync('packs/officer.json', 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;

const numRuns = Number(process.env.PROPERTY_RUNS);
const fragments = readMentions().map(({ text }) => text);

/** What damaged files and people of bad will put between the words. */
const DIRT = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\u00ad',
  '\u0000',
  '\ud800',
  '\udfff',
  '\u0130',
  '\u0131',
  '\u0301'.repeat(40),
  '\ufb03',
  '\r',
  '\u2028',
  '\t'.repeat(30),
  '<script>',
  '<!--',
  '&#x0;',
  '([{',
  '=HYPERLINK(',
  'officer '.repeat(30),
  'not '.repeat(30),
  '[x] Yes [ ] No ',
];

/** A fragment of the gold data with pieces cut out of it, dirt and pieces of another put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...fragments),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(40),
        put: fc.oneof(
          fc.constantFrom(...DIRT),
          fc.tuple(fc.constantFrom(...fragments), fc.nat(200)).map(([text, from]) => text.slice(from, from + 60)),
        ),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([text, wounds]) =>
    wounds.reduce((whole, { at, cut, put }) => {
      const start = Math.floor(at * whole.length);
      return whole.slice(0, start) + put + whole.slice(start + cut);
    }, text),
  );

test('a damaged resume gets true offsets, the policy of the pack, and the same answer twice', {
  timeout: 3_600_000,
}, () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const answer = annotate(text, compiled);
      let last = 0;
      for (const { start, end, quote, meaning, context, track } of answer.mentions) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(quote);
        if (meaning === 'unknown' && context === 'held') expect(track).toBe('review');
        if (track === 'leo') expect([meaning, context]).toEqual(['sworn-law-enforcement', 'held']);
        last = end;
      }
      expect(annotate(text, compiled)).toEqual(answer);
    }),
    { numRuns },
  );
});
