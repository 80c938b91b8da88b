import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { LONGEST_TEXT } from '../../../utils/engine/read.ts';
import { compileSmall, smallPack } from '../small-pack.ts';

const pack = compileSmall();
const patrol = compileSmall({
  titles: [
    ...smallPack.titles,
    { id: 'title.patrol', match: ['patrol officer'], says: { 'sworn-law-enforcement': 16 }, note: 'By default.' },
  ],
});
/** [quote, meaning, context, track] of every mention. */
const labels = (text: string) =>
  annotate(text, pack).mentions.map(({ quote, meaning, context, track }) =>
    [quote, meaning, context, track].join(' | '),
  );
const sworn = (
  quote: string,
  context = 'held',
  track = context === 'held' ? 'leo' : context === 'trainee' ? 'review' : 'academy',
) => `${quote} | sworn-law-enforcement | ${context} | ${track}`;

test('a text without a mention knows nothing of the text before', () => {
  const plain = 'Postings\nCalendar\nReports';
  const { sections } = annotate(plain, pack);
  annotate('Experience\nPolice Officer, Dayton PD\nReferences\nAnn Olds, Captain', pack);
  expect(annotate(plain, pack).sections).toEqual(sections);
});

describe('no two mentions share a word', () => {
  const overlapping = compileSmall({
    titles: [
      ...smallPack.titles,
      { id: 'title.safety', match: ['safety officer'], says: { business: 20 }, note: 'Of a company.' },
    ],
    absorb: [
      ...(smallPack.absorb ?? []),
      { id: 'absorb.safety', match: ['officer safety'], meaning: 'not-a-role', context: 'generic' },
      { id: 'absorb.council', match: ['officer and officer council'], meaning: 'association', context: 'generic' },
    ],
  });
  test.each<[string, string, string[]]>([
    ['a pattern alone takes in its words', 'Officer safety, first aid', ['Officer safety']],
    ['a pattern does not reach into the next title', 'Officer Safety Officer, Acme', ['Officer', 'Safety Officer']],
    ['two heads in one pattern are one mention', 'Officer and officer council', ['Officer and officer council']],
  ])('%s', (_, text, quotes) => {
    expect(annotate(text, overlapping).mentions.map(({ quote }) => quote)).toEqual(quotes);
  });
});

describe('annotate', () => {
  test.each<[string, string, string[]]>([
    [
      'a title with its employer behind a comma',
      'Field Training Officer, Dayton PD',
      [sworn('Field Training Officer')],
    ],
    [
      'the same title at a bank',
      'Field Training Officer, First Bank',
      ['Field Training Officer | business | held | academy'],
    ],
    [
      'an employer before the title',
      'EXPERIENCE\nHill City Police Department - Training Officer, 2010',
      [sworn('Training Officer')],
    ],
    [
      'a bank with Police in its name',
      'Training Officer | Police Credit Union | 2010',
      ['Training Officer | business | held | academy'],
    ],
    [
      'a deciding title whatever the employer',
      "Chief Information Security Officer, Polk Sheriff's Office",
      ['Chief Information Security Officer | executive | held | academy'],
    ],
    ['nothing that tells', 'Officer, 2016 - 2018', ['Officer | unknown | held | review']],
    ['a title without the head', 'Deputy Sheriff, 2012', [sworn('Deputy Sheriff')]],
    ['a hope', 'Hoping to become a police officer', [sworn('police officer', 'aspiration')]],
    [
      'a denial that stops at but',
      'Not a loan officer but a police officer',
      ['loan officer | business | negated | academy', sworn('police officer', 'other-person')],
    ],
    ['people worked with', 'Worked with police officers on plans', [sworn('police officers', 'other-person')]],
    [
      'a plural is never held by default',
      'EXPERIENCE\nPolice Officers, 2010',
      [sworn('Police Officers', 'other-person')],
    ],
    [
      'an absorbed head',
      'Read an officer-involved shooting report',
      ['officer-involved shooting | not-a-role | generic | academy'],
    ],
    ['a dropped head', 'Lives in Officer Street', []],
    ['a silenced cue', 'Not only served as police officer for years', [sworn('police officer')]],
    ['a section', 'OBJECTIVE\nPolice Officer', [sworn('Police Officer', 'aspiration')]],
    [
      'a heading with its text on the same line',
      'References: Police Officer Lane',
      [sworn('Police Officer', 'other-person')],
    ],
    ['a form field', 'Title: Clerk\nSupervisor: Police Officer Lane', [sworn('Police Officer', 'other-person')]],
    ['an answer of none', 'Service as a police officer: none', [sworn('police officer', 'negated')]],
    [
      'boxes',
      '[x] Parole Officer\n[ ] Police Officer',
      ['Parole Officer | corrections | held | review', sworn('Police Officer', 'negated')],
    ],
    [
      'a bare head under a title',
      'Parole Officer, 2010 - 2012\n- trained new officers',
      ['Parole Officer | corrections | held | review', 'officers | corrections | other-person | academy'],
    ],
    ['a title of one word that owns a thing', "Trooper's badge", []],
    ['a longer title that owns a thing', "Deputy Sheriff's badge", [sworn("Deputy Sheriff's", 'other-person')]],
    ['a title said twice', 'Police Officer (Deputy Sheriff), 2010', [sworn('Police Officer (Deputy Sheriff)')]],
    ['a trainee title', 'Police Cadet, 2019', [sworn('Police Cadet', 'trainee')]],
  ])('reads %s', (_, text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test('an unknown role that was held needs a person, whatever the pack says', () => {
    const bent = compileSmall({ policy: [{ id: 'all', track: 'leo' }] });
    const [mention] = annotate('Officer, 2016 - 2018', bent).mentions;
    expect(mention).toMatchObject({ meaning: 'unknown', context: 'held', track: 'review' });
    expect(mention?.reasons.at(-1)).toMatchObject({ rule: 'engine:unknown-held', speaksFor: 'track' });
  });

  test.each<[string, string, string]>([
    ['a headline alone', 'Police Officer\nPROFILE\nKind and quick', 'review'],
    ['a claim in a sentence', 'I served as a police officer and liked it.', 'review'],
    ['a claim with its time', 'I served as a police officer for six years.', 'leo'],
    ['a claim with its employer', 'Police officer at Dayton PD', 'leo'],
    ['a job entry', 'EXPERIENCE\nPolice Officer', 'leo'],
    ['a dated entry', 'Police Officer, 2010 - 2014', 'leo'],
    ['a ticked box and no word of what it is for', '[x] Police Officer [ ] Jailer', 'review'],
    ['a ticked box under a question', 'Have you worked as any of these?\n[x] Police Officer [ ] Jailer', 'leo'],
    ['a ticked box under a heading', 'CRIMINAL JUSTICE EXPERIENCE\n[x] Police Officer\n[ ] Jailer', 'leo'],
    ['a ticked box with its years', '[x] Police Officer, 4 years', 'leo'],
    ['a headline above the dates of another job', 'Police Officer\nBarista, Low Anchor, 2010 - 2014', 'review'],
    ['a headline above dates alone', 'Police Officer\nDayton, Ohio\n2010 - 2014', 'leo'],
    ['a headline above a job entry', 'Police Officer\nEXPERIENCE\nPolice Officer, 2010', 'leo'],
    ['a headline above other jobs', 'Police Officer\nEXPERIENCE\nClerk, First Bank, 2010', 'review'],
  ])('suggests the short course only where a post is shown: %s', (_, text, track) => {
    const [mention] = annotate(text, pack).mentions;
    expect(mention).toMatchObject({ meaning: 'sworn-law-enforcement', context: 'held', track });
    expect(mention?.reasons.at(-1)?.rule).toBe(track === 'leo' ? 'policy.sworn' : 'engine:not-borne-out');
  });

  test.each<[string, string, string]>([
    ['nothing else', 'EXPERIENCE\nPatrol Officer\n2010 - 2014', 'sworn-law-enforcement'],
    ['a force', 'EXPERIENCE\nPatrol Officer, Dayton PD, 2010 - 2014', 'sworn-law-enforcement'],
    ['a name behind the title', 'EXPERIENCE\nPatrol Officer, Allied Crest, 2010 - 2014', 'unknown'],
    ['a name before the title', 'EXPERIENCE\nAllied Crest - Patrol Officer, 2010 - 2014', 'unknown'],
    ['a name below the title', 'EXPERIENCE\nPatrol Officer, 2010 - 2014\nAllied Crest', 'unknown'],
    ['a name above the title', 'EXPERIENCE\nAllied Crest\nPatrol Officer, 2010 - 2014', 'unknown'],
    [
      'duties below the title',
      'EXPERIENCE\nPatrol Officer, 2010 - 2014\n- Walked Main Street',
      'sworn-law-enforcement',
    ],
  ])('a title that is police by default, with %s', (_, text, meaning) => {
    expect(annotate(text, patrol).mentions[0]).toMatchObject({ meaning, context: 'held' });
  });

  test('every mention names the words that decided', () => {
    const text = 'Training Officer, Dayton PD';
    const [mention] = annotate(text, pack).mentions;
    expect(mention?.reasons.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([
      ['employer.force', 'Dayton PD'],
      ['title.training', 'Training Officer'],
      ['engine:title-line', ''],
      ['policy.sworn', ''],
    ]);
  });

  test.each([
    ['an old role', 'Police Officer, 2010 - 2014', ['engine:long-ago']],
    ['a role that goes on', 'Police Officer, 2010 - present', []],
    ['a reserve officer', 'Reserve Police Officer, 2024', ['caution.reserve']],
    ['broken letters', 'Police Officer, Da\ufffdton, 2025', ['engine:damaged-text']],
  ])('a caution beside the label: %s', (_, text, expected) => {
    const [mention] = annotate(text, pack).mentions;
    expect(mention?.cautions.map(({ id }) => id)).toEqual(expected);
    expect(mention?.track).toBe('leo');
  });

  test('the applicant gets the gravest track and the mention that decided it', () => {
    const annotation = annotate('Loan Officer, 2010\n\nOfficer, 2012\n\nPolice Officer, 2014', pack);
    expect([annotation.applicantTrack, annotation.decidedBy]).toEqual(['leo', 2]);
    expect(annotate('Nothing here', pack)).toMatchObject({ applicantTrack: 'academy', decidedBy: -1, mentions: [] });
  });

  test.each([
    ['a text of the longest length is read to its end', 0, ['Police Officer', 'Loan Officer'], []],
    [
      'what lies behind the longest length is left out, and the answer says so',
      1,
      ['Police Officer'],
      [{ what: 'text-length', read: LONGEST_TEXT, of: LONGEST_TEXT + 1 }],
    ],
  ])('%s', (_, beyond, quotes, cut) => {
    const [first, last] = ['Police Officer, 2010\n', '\nLoan Officer'];
    const text = first + ' '.repeat(LONGEST_TEXT + beyond - first.length - last.length) + last;
    const annotation = annotate(text, pack);
    expect(annotation.mentions.map(({ quote }) => quote)).toEqual(quotes);
    expect(annotation.cut).toEqual(cut);
  });
});
