import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinDecisions } from '../../../utils/review/join.ts';
import { mentionKeys, wordsOf } from '../../../utils/review/keys.ts';
import type { DecisionRecord } from '../../../utils/store/records.ts';

const HELD = { meaning: 'sworn-law-enforcement', context: 'held', track: 'leo' } as const;
const STAMP = { engine: '1.0.0', pack: 'officer', packVersion: '1.0.0', packHash: '00' };

/** Mentions of every "... Officer" in a text, all with one label. */
function mentionsOf(
  text: string,
  says: typeof HELD | { meaning: string; context: 'negated'; track: 'academy' } = HELD,
) {
  const spans = [...text.matchAll(/\w+ Officer/g)].map(({ index, 0: quote }) => ({
    start: index,
    end: index + quote.length,
  }));
  return mentionKeys(text, spans).map((key) => ({ key, ...says }));
}

function decide(text: string, at = 0): DecisionRecord {
  const { key } = mentionsOf(text)[at] as { key: DecisionRecord['key'] };
  return {
    id: `${at}`,
    documentId: 'd',
    key,
    quote: key.quote,
    before: '',
    after: '',
    action: 'confirm',
    ...HELD,
    note: '',
    reviewer: 'R',
    role: '',
    blind: false,
    reasonsInView: null,
    time: 1,
    engineSaid: { ...HELD, stamp: STAMP },
    sequence: at + 1,
    ended: null,
  };
}

const LONG = 'City of Marlow, patrol division, 2016 to 2021, ';

describe('a decision', () => {
  test.each([
    ['counts on the same text', `${LONG}Police Officer`, `${LONG}Police Officer`, ['decided'], 0],
    ['survives text far away', `${LONG}Police Officer`, `New line.\n${LONG}Police Officer`, ['decided'], 0],
    ['survives other spacing', `${LONG}Police Officer`, `${LONG}\u00a0\n Police Officer`, ['decided'], 0],
    ['does not move to a similar title', `${LONG}Parole Officer`, `${LONG}Police Officer`, ['none'], 1],
    [
      'is to be checked when a denial appears',
      'I am a Police Officer',
      'I am not a Police Officer',
      ['check-again'],
      0,
    ],
    ['is to be checked when words after it change', 'Police Officer, now', 'Police Officer, never', ['check-again'], 0],
    [
      'is an orphan where the same title stands only in other surroundings',
      `Summary: a calm Police Officer, nine years of it`,
      `${LONG}Police Officer and nothing more`,
      ['none'],
      1,
    ],
    ['is an orphan when its words are gone', `${LONG}Police Officer`, 'Nothing left.', [], 1],
  ])('%s', (_, before, after, states, orphans) => {
    const result = joinDecisions(mentionsOf(after), [decide(before)]);
    expect(result.mentions.map((mention) => mention.joined)).toEqual(states);
    expect(result.orphans).toHaveLength(orphans);
  });

  test('is to be checked when the engine now says something else', () => {
    const text = `${LONG}Police Officer`;
    const fresh = mentionsOf(text, { meaning: 'sworn-law-enforcement', context: 'negated', track: 'academy' });
    expect(joinDecisions(fresh, [decide(text)]).mentions[0]?.joined).toBe('check-again');
  });

  test('finds its place among equals by order', () => {
    const text = `${LONG}Police Officer. `.repeat(4);
    const { mentions } = joinDecisions(mentionsOf(text), [decide(text, 1)]);
    expect(mentions.map(({ joined }) => joined)).toEqual(['none', 'decided', 'none', 'none']);
  });

  test.each([
    ['fewer', 5, 4],
    ['more', 4, 6],
  ])('of equal words is to be checked when there are %s now', (_, then, now) => {
    const repeat = (times: number) => `${LONG}Police Officer. `.repeat(times);
    const decisions = mentionsOf(repeat(then)).map((_, at) => decide(repeat(then), at));
    const { mentions } = joinDecisions(mentionsOf(repeat(now)), decisions);
    // The last one has nothing behind it, so it stands alone and still counts.
    const equal = mentions.slice(0, Math.min(then, now) - 1).map(({ joined }) => joined);
    expect(equal).toEqual(equal.map(() => 'check-again'));
    expect(mentions.at(-1)?.joined).toBe('decided');
  });

  test('that has ended is not joined', () => {
    const text = `${LONG}Police Officer`;
    const ended = { ...decide(text), ended: { by: 'undo' as const, time: 2, sequence: 2 } };
    expect(joinDecisions(mentionsOf(text), [ended])).toEqual({
      mentions: [{ decision: null, joined: 'none' }],
      orphans: [],
    });
  });
});

describe('whatever the texts', () => {
  const line = fc.constantFrom(
    'Police Officer',
    'Parole Officer',
    'not a Police Officer',
    'Marlow',
    LONG,
    'Loan Officer',
  );
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

  test('a decision counts only on the very same words, and none is lost or doubled', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const decisions = mentionsOf(before).map((_, at) => decide(before, at));
        const fresh = mentionsOf(after);
        const { mentions, orphans } = joinDecisions(fresh, decisions);
        const placed = mentions.flatMap(({ decision }) => (decision ? [decision] : []));
        expect([...placed, ...orphans].sort((a, b) => a.sequence - b.sequence)).toEqual(decisions);
        for (const [i, { decision, joined }] of mentions.entries()) {
          const key = fresh[i]?.key as DecisionRecord['key'];
          expect(decision === null).toBe(joined === 'none');
          if (decision) expect(decision.key.quote).toBe(key.quote);
          if (joined !== 'decided') continue;
          expect(wordsOf(decision?.key as DecisionRecord['key'])).toBe(wordsOf(key));
          expect([decision?.key.order, decision?.key.equals]).toEqual([key.order, key.equals]);
        }
      }),
    );
  });

  test('every decision counts on its own text', () => {
    fc.assert(
      fc.property(text, (same) => {
        const decisions = mentionsOf(same).map((_, at) => decide(same, at));
        const { mentions, orphans } = joinDecisions(mentionsOf(same), decisions);
        expect(orphans).toEqual([]);
        expect(mentions.every(({ joined }) => joined === 'decided')).toBe(true);
      }),
    );
  });
});
