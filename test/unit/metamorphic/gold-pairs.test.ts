/**
 * Metamorphic tests over every gold fragment: a change that says nothing of the role changes no label. The number of pairs is printed.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { readMentions } from '../../../bin/accuracy-report/gold.ts';
import { applySwaps, labels, read } from './reading.ts';

const swap = (text: string, pairs: Record<string, string>): string =>
  text.replace(new RegExp(`\\b(?:${Object.keys(pairs).join('|')})\\b`, 'g'), (word) => pairs[word] as string);

const PRONOUNS = { he: 'she', she: 'he', his: 'her', him: 'her', He: 'She', She: 'He', His: 'Her' };
const PLACES = {
  Osterly: 'Amberwick',
  Calder: 'Norland',
  Lindenmoor: 'Thornbury',
  Tessaly: 'Merrick',
  Brandt: 'Holden',
  Averill: 'Sutter',
};
const NAMES = {
  Ingrid: 'Kwame',
  Rosalind: 'Dmitri',
  Mireille: 'Tomas',
  Indira: 'Walter',
  Soren: 'Aisha',
  Eleanor: 'Jorge',
  Rohan: 'Peggy',
  Amara: 'Olav',
};

/** A first line that is nothing but a name. */
const NAME = /^[A-Z][\p{L}'.-]+(?: [A-Z][\p{L}'.-]*){1,3}$/u;

/** The applicant's name at the top, where the first line is one and the pack reads nothing in it. */
function swapName(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const { mentions, sections } = read(first);
  if (!NAME.test(first) || mentions.length > 0 || sections.length > 0 || ROLE.test(first)) return text;
  return ['Ngozi Adeyemi-Katz', ...rest].join('\n');
}

/** Words of first lines that are titles or headings and no names. */
const ROLE =
  /target|position|goal|objective|wanted|manager|analyst|clerk|leader|supervisor|agent|driver|teacher|nurse|summary|experience|profile|history|assistant|specialist|officer|work|skills|department|police|bank|army|navy|force|university|service|director|technician|coordinator|representative|executive|engineer/i;

const CHANGES: Record<string, (text: string) => string> = {
  'pronouns swapped': (text) => swap(text, PRONOUNS),
  'first names swapped': (text) => swap(text, NAMES),
  'places swapped': (text) => swap(text, PLACES),
  'years moved by one': (text) => text.replace(/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) - 1)),
  'telephone numbers changed': (text) => text.replace(/\b555-?\d{4}\b/g, '555-0199'),
  'bullets of another kind': (text) => text.replace(/^(\s*)[•*] /gm, '$1- '),
  'dashes of another kind': (text) => text.replace(/ – /g, ' — '),
  'line ends of another system': (text) => text.replace(/\n/g, '\r\n'),
  'schools swapped': (text) =>
    text.replace(/\b(?!Police )[A-Z][a-z]+ (?=College|University|High School)/g, 'Quillfeather '),
  'headings in capitals': (text) =>
    text.replace(
      /^(?:Experience|Education|Skills|Summary|Objective|References|Training|Awards|Interests)$/gm,
      (heading) => heading.toUpperCase(),
    ),
  'blanks at line ends': (text) => text.replaceAll('\n', '  \n'),
  'the name at the top swapped': (text) => swapName(text),
  'states and towns swapped': (text) => text.replace(/\b(?:Ohio|Texas|Oregon|Georgia|Maine|Iowa|Nevada)\b/g, 'Vermont'),
  'an unrelated section far below': (text) => `${text}\n\n\nINTERESTS\nChess, hiking, old maps\n`,
};

/** Breaks long lines of prose as a narrower page would; columns stay as they are. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.length <= width || / {3}|\t|\|/.test(line)) return line;
      const lines = [''];
      for (const word of line.split(' ')) {
        const last = lines.at(-1) as string;
        if (last && last.length + 1 + word.length > width) lines.push(word);
        else lines[lines.length - 1] = last ? `${last} ${word}` : word;
      }
      return lines.join('\n');
    })
    .join('\n');
}

/** Changes that take away letter case or line ends, and with them some of what a reader goes by. They may blur a label, never more than a few. */
const LOSSY: Record<string, { change: (text: string) => string; most: number }> = {
  'all in capitals': { change: (text) => text.toUpperCase(), most: 3 },
  'all in lower case': { change: (text) => text.toLowerCase(), most: 5 },
  'lines of 90 characters': { change: (text) => wrap(text, 90), most: 0 },
  'lines of 72 characters': { change: (text) => wrap(text, 72), most: 0 },
  'lines of 60 characters': { change: (text) => wrap(text, 60), most: 0 },
  'a blank line after every line': { change: (text) => text.replaceAll('\n', '\n\n'), most: 1 },
};

let pairs = 0;
afterAll(() => console.log(`metamorphic pairs compared: ${pairs}`));

describe.each(Object.entries(CHANGES))('%s', (_name, change) => {
  it('changes no label of any fragment', () => {
    const moved = readMentions().filter(({ text }) => {
      const changed = change(text);
      if (changed === text) return false;
      pairs++;
      return labels(changed).join('\n') !== labels(text).join('\n');
    });
    expect(moved.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(Object.entries(LOSSY))('%s', (_name, { change, most }) => {
  const changed = readMentions()
    .map(({ id, text }) => ({ id, text, other: change(text) }))
    .filter(({ text, other }) => other !== text)
    .map(({ id, text, other }) => ({ id, before: read(text), after: read(other) }));

  it(`moves the track of at most ${most} applicants`, () => {
    pairs += changed.length;
    const moved = changed.filter(({ before, after }) => before.applicantTrack !== after.applicantTrack);
    expect(moved.length, moved.map(({ id }) => id).join(' ')).toBeLessThanOrEqual(most);
  });

  it('sends no applicant of the short course to the long one', () => {
    const harmed = changed.filter(
      ({ before, after }) => before.applicantTrack === 'academy' && after.applicantTrack === 'leo',
    );
    expect(harmed.map(({ id }) => id)).toEqual([]);
  });
});

describe('the order of unrelated entries', () => {
  const ENTRIES = [
    'Police Officer, Harlow Police Department, 2001 - 2008\n- Patrolled the north side on nights',
    'Loan Officer, Oxbow Bank, 2009 - 2012\n- Wrote mortgages',
    'Security Officer, Keystone Guard Services, 2013 - 2015\n- Checked badges at a client site',
    'Deck Officer, Ardent Ferries, 2016 - 2019\n- Stood bridge watches',
  ];
  const orders = ENTRIES.flatMap((_, first) => ENTRIES.map((__, shift) => [first, shift] as const));

  it.each(orders)('entry %i first, turned by %i: every entry keeps its label', (first, shift) => {
    pairs++;
    const rest = ENTRIES.filter((_, i) => i !== first);
    const turned = [...rest.slice(shift % rest.length), ...rest.slice(0, shift % rest.length)];
    const order = [ENTRIES[first] as string, ...turned];
    expect(labels(`EXPERIENCE\n${order.join('\n\n')}`).sort()).toEqual(
      [
        'business held academy',
        'security held academy',
        'sworn-law-enforcement held leo',
        'transport held academy',
      ].sort(),
    );
  });
});

describe('"served as" turned into a hope', () => {
  const SERVED = /\b(?:served|worked|employed|acted) as (?:an? |the )?$/i;
  const turned = readMentions().flatMap(({ id, text }) =>
    read(text)
      .mentions.filter(({ context, start }) => context === 'held' && SERVED.test(text.slice(0, start)))
      .map(({ start, quote }) => {
        const claim = SERVED.exec(text.slice(0, start)) as RegExpExecArray;
        const words = claim[0].replace(/^\w+/, 'hope to serve');
        const changed = applySwaps(text, [{ start: claim.index, end: start, words }]);
        const at = changed.at(start);
        const now = read(changed.text).mentions.find((mention) => mention.start <= at && at < mention.end);
        return { name: `${id} ${quote}`, context: now?.context };
      }),
  );

  it('makes every such claim of the gold fragments a wish', () => {
    pairs += turned.length;
    expect(turned.length).toBeGreaterThan(0);
    expect(turned.filter(({ context }) => context !== 'aspiration')).toEqual([]);
  });
});

describe('words that turn a label', () => {
  it.each([
    [
      'EXPERIENCE\nServed as a police officer in Quay',
      'EXPERIENCE\nHope to serve as a police officer in Quay',
      'held',
      'aspiration',
    ],
    ['I worked as a deputy sheriff.', 'I want to work as a deputy sheriff.', 'held', 'aspiration'],
    ['I was a correctional officer.', 'I was never a correctional officer.', 'held', 'negated'],
    ['I was a state trooper.', 'My father was a state trooper.', 'held', 'other-person'],
  ])('%s / %s', (before, after, first, second) => {
    const contexts = [before, after].map((text) => read(text).mentions[0]?.context);
    expect(contexts).toEqual([first, second]);
  });
});
