import { describe, expect, test } from 'vitest';
import { readingsOfMentions, unitsOf } from '../../../utils/review/readings.ts';
import type { DecisionRecord } from '../../../utils/store/records.ts';
import { mentionOf, STAMP } from '../store/records-fixture.ts';

let made = 0;
function decision(reviewer: string, track: 'leo' | 'academy', change: Partial<DecisionRecord> = {}): DecisionRecord {
  made += 1;
  const { key, quote, before, after } = mentionOf('d', 0);
  const said = { meaning: track === 'leo' ? 'sworn-law-enforcement' : 'security', context: 'held', track } as const;
  return {
    id: `decision-${made}`,
    documentId: 'd',
    key,
    quote,
    before,
    after,
    action: 'confirm',
    ...said,
    note: '',
    reviewer,
    role: '',
    blind: false,
    reasonsInView: null,
    time: made,
    engineSaid: { ...said, stamp: STAMP },
    sequence: made,
    ended: null,
    ...change,
  };
}
const ended = (by: 'undo' | 'replaced' | 'orphan-dismissed') => ({ ended: { by, time: 1, sequence: 1 } });

describe('what counts as a reading', () => {
  test.each<[string, DecisionRecord[], string[], boolean]>([
    ['each reviewer’s own word', [decision('A', 'leo'), decision('B', 'academy')], ['A leo', 'B academy'], true],
    ['all who agree', [decision('A', 'leo'), decision('B', 'leo')], ['A leo', 'B leo'], false],
    ['the last word of one', [decision('A', 'leo', ended('replaced')), decision('A', 'academy')], ['A academy'], false],
    ['not what was taken back', [decision('A', 'leo', ended('undo')), decision('B', 'leo')], ['B leo'], false],
    ['not what was dismissed', [decision('A', 'leo', ended('orphan-dismissed'))], [], false],
    [
      'what another took the place of',
      [decision('A', 'leo', ended('replaced')), decision('B', 'academy')],
      ['A leo', 'B academy'],
      false,
    ],
    [
      'not what settled a difference',
      [
        decision('A', 'leo', ended('replaced')),
        decision('B', 'academy', ended('replaced')),
        decision('C', 'leo', { settles: ['x', 'y'] }),
      ],
      ['A leo', 'B academy'],
      false,
    ],
    [
      'one name, however it is written',
      [decision('A. Lind', 'leo', ended('replaced')), decision(' a. lind', 'academy')],
      [' a. lind academy'],
      false,
    ],
  ])('%s', (_, decisions, readings, isConflict) => {
    const [found] = readingsOfMentions(decisions);
    expect(found?.readings.map(({ reviewer, track }) => `${reviewer} ${track}`)).toEqual(readings);
    expect(found?.conflict.length).toBe(isConflict ? decisions.length : 0);
  });

  test('is one row a mention and one place a reviewer, null where nothing was said', () => {
    const other = { key: mentionOf('d', 1).key };
    const all = readingsOfMentions([decision('B', 'leo'), decision('A', 'academy'), decision('A', 'leo', other)]);
    expect(unitsOf(all, ({ track }) => track)).toEqual({
      raters: ['A', 'B'],
      units: [
        ['academy', 'leo'],
        ['leo', null],
      ],
    });
  });
});
