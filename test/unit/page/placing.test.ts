import { describe, expect, it } from 'vitest';
import { leaderPath } from '../../../utils/page/labels/draw.ts';
import { type Phrase, placeLabels, type Spot } from '../../../utils/page/labels/placing.ts';
import { type Rect, rectAt, touches } from '../../../utils/page/rect.ts';

const view = rectAt(0, 0, 1000, 800);
const sheet = rectAt(200, 0, 600, 800);

/** A phrase of 100 px at `left` on the line at `top`, in a column that fills the sheet. */
function phrase(left: number, top: number, change: Partial<Phrase> = {}): Phrase {
  const box = rectAt(left, top, 100, 18);
  return {
    index: 0,
    first: box,
    last: box,
    lineLeft: 220,
    lineRight: left + 100,
    columnLeft: 220,
    columnRight: 780,
    mates: 1,
    isLastMate: true,
    view,
    sheet,
    rail: 808,
    widths: { full: 120, two: 80, tick: 20, led: 170, ledTwo: 90 },
    ...change,
  };
}

const place = (phrases: Phrase[], obstacles: Rect[] = [], isOpen = () => true): Spot[] =>
  placeLabels(phrases, [...phrases.map(({ first }) => first), ...obstacles], isOpen);

describe('a lone label', () => {
  it.each<{ name: string; phrase: Phrase; obstacles?: Rect[]; expected: Partial<Spot> }>([
    {
      name: 'stands after the last word, 8 px away',
      phrase: phrase(220, 100),
      expected: { place: 'after', shape: 'full', rect: rectAt(328, 101, 120, 17) },
    },
    {
      name: 'goes to the right rail when the column is full',
      phrase: phrase(670, 100),
      expected: { place: 'rail', side: 1, shape: 'full', rect: rectAt(808, 101, 120, 17), leadFrom: 775 },
    },
    {
      name: 'moves down the rail when the place is taken and the left rail lies across another column',
      phrase: phrase(670, 100, { columnLeft: 260 }),
      obstacles: [rectAt(860, 95, 100, 20)],
      expected: { place: 'rail', shape: 'full', rect: rectAt(808, 121, 120, 17) },
    },
  ])('$name', ({ phrase, obstacles, expected }) => {
    expect(place([phrase], obstacles)[0]).toMatchObject(expected);
  });

  it('stands above when rails are closed', () => {
    const narrow = phrase(670, 100, { view: rectAt(0, 0, 790, 800), sheet: rectAt(100, 0, 690, 800) });
    expect(place([narrow])[0]).toMatchObject({ place: 'above', rect: rectAt(660, 82, 120, 17) });
  });

  it.each([
    ['ticks alone', { shapes: ['tick'] as const, rails: true }, { shape: 'tick', place: 'after' }],
    ['no margins', { shapes: ['full', 'two', 'tick'] as const, rails: false }, { shape: 'full', place: 'above' }],
  ])('keeps to what the reviewer has set: %s', (_, manner, expected) => {
    const full = phrase(manner.rails ? 220 : 670, 100);
    expect(placeLabels([full], [full.first], () => true, manner)[0]).toMatchObject(expected);
  });

  it('becomes a tick where only that has room', () => {
    const tight = phrase(670, 100, {
      view: rectAt(100, 0, 705, 800),
      sheet: rectAt(100, 0, 710, 800),
      columnRight: 800,
    });
    const spot = place([tight], [rectAt(220, 80, 560, 16)])[0];
    expect(spot).toMatchObject({ shape: 'tick', place: 'after' });
  });

  it('folds when there is no room at all', () => {
    expect(place([phrase(220, 100)], [], () => false)).toEqual([]);
  });

  it('stays out of what the pane does not show', () => {
    for (const { rect } of place([phrase(220, 790), phrase(670, 2)])) {
      expect(rect.top).toBeGreaterThanOrEqual(view.top);
      expect(rect.bottom).toBeLessThanOrEqual(view.bottom);
    }
  });
});

describe('labels of one line', () => {
  const two = [
    phrase(220, 100, { index: 0, mates: 2, isLastMate: false, lineRight: 500 }),
    phrase(400, 100, { index: 1, mates: 2, lineRight: 500 }),
  ];

  it('stand above their phrases', () => {
    expect(place(two).map((spot) => [spot.place, spot.rect.left])).toEqual([
      ['above', 220],
      ['above', 400],
    ]);
  });

  it('name their phrase in the rail', () => {
    const above = rectAt(220, 80, 560, 18);
    expect(place(two, [above])[0]).toMatchObject({ place: 'rail', isLed: true });
  });
});

describe('any crowd of labels', () => {
  it('never touches text or another label', () => {
    const phrases = Array.from({ length: 40 }, (_, i) =>
      phrase(220 + ((i * 37) % 400), 20 + i * 19, { index: i, lineRight: 330 + ((i * 37) % 400) }),
    );
    const text = Array.from({ length: 40 }, (_, i) => rectAt(220, 20 + i * 19, 100 + ((i * 37) % 400), 18));
    const spots = placeLabels(phrases, text, () => true);
    expect(spots.length).toBeGreaterThan(10);
    for (const [i, { rect }] of spots.entries()) {
      expect(text.some((line) => touches(rect, line, 0))).toBe(false);
      expect(spots.slice(i + 1).some((other) => touches(rect, other.rect, 0))).toBe(false);
    }
  });
});

describe('a leader', () => {
  const spot: Spot = {
    index: 0,
    rect: rectAt(808, 101, 120, 17),
    shape: 'full',
    isLed: false,
    place: 'rail',
    side: 1,
    leadFrom: 500,
    leadY: 109,
  };
  it.each([
    ['runs straight to a label at the height of its line', spot, 'M500 109.5H808'],
    [
      'has one elbow when the label is displaced',
      { ...spot, rect: rectAt(808, 121, 120, 17) },
      'M500 109.5H801V130.5H808',
    ],
    [
      'ends at the right edge on the left',
      { ...spot, side: -1 as const, rect: rectAt(20, 101, 120, 17), leadFrom: 215 },
      'M215 109.5H140',
    ],
  ])('%s', (_name, from, path) => {
    expect(leaderPath(from)).toBe(path);
  });
});
