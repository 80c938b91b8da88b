import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;

const LONG = 'Have you worked as a police officer before, in this state or in any other state of the Union?';

const ASKED = 'Are you a certified peace officer?';
const SERVED = 'Have you ever served as a sworn law enforcement officer?';
const FORM_LINES =
  'Employer: Marl Police Department\nSupervisor: Lt Orr\nPhone: 555-0100\nAddress: 1 Elm\nCity: Marl\nState: TX\nSalary: 4000\nHours: 40';
const HELD = 'EXPERIENCE\nPolice Officer, Marl Police Department, 2015 - 2020';

describe('questions that a form puts to the applicant', () => {
  test.each<[string, string, string]>([
    ['the answer on the same line', 'QUESTIONS\nHave you been a police officer? No', 'negated'],
    ['the answer on the line below', 'QUESTIONS\nHave you been a police officer?\nNo\nCan you drive?\nYes', 'negated'],
    ['the answer below an empty line', 'QUESTIONS\n\nHave you been a police officer?\n\nNo', 'negated'],
    ['a yes on the line below', 'QUESTIONS\nHave you been a police officer?\nYes\nCan you drive?\nNo', 'held'],
    ['an answer far behind the title', `QUESTIONS\n${LONG}\nNo`, 'negated'],
    ['no answer', 'QUESTIONS\nHave you been a police officer?\nCan you drive?\nYes', 'generic'],
    ['nothing behind it', 'QUESTIONS\nHave you been a police officer?', 'generic'],
    ['both answers, as boxes to tick', 'QUESTIONS\nHave you been a police officer?\nYes\nNo', 'generic'],
    ['a question of nobody', 'SUMMARY\nPolice officer for nine years. Questions?', 'held'],
    ['a ticked no in brackets', `${ASKED} ( ) Yes (X) No`, 'negated'],
    ['a ticked yes in brackets', `${ASKED} (X) Yes ( ) No`, 'held'],
    ['boxes below each other, no ticked', `${ASKED}\n( ) Yes\n(X) No`, 'negated'],
    ['boxes below each other, yes ticked', `${ASKED}\n(X) Yes\n( ) No`, 'held'],
    ['drawn boxes below each other', `${ASKED}\n\u2610 Yes\n\u2612 No`, 'negated'],
    ['drawn boxes behind their words', `${ASKED} Yes \u2610 No \u2612`, 'negated'],
    ['drawn boxes behind their words, yes', `${ASKED} Yes \u2612 No \u2610`, 'held'],
    ['boxes of which none is ticked', `${ASKED}\n[ ] Yes  [ ] No`, 'generic'],
    ['blanks', `${ASKED} Yes ___ No _X_`, 'negated'],
    ['blanks that are empty', `${ASKED} Yes ___ No ___`, 'generic'],
    ['what may be answered', `${ASKED} YES NO`, 'generic'],
    ['letters that may be circled', `${ASKED} Y / N`, 'generic'],
    ['what may be answered, and the answer', `${ASKED} Yes / No: No`, 'negated'],
    ['a sentence that says no', `${SERVED}\nI have not.`, 'negated'],
    ['not applicable', `${SERVED}\nN/A`, 'negated'],
    ['a label before the answer', `${SERVED}\nA: No`, 'negated'],
    ['a bullet before the answer', `${SERVED}\n- No`, 'negated'],
    ['no years', `${SERVED}\n0 years`, 'negated'],
    ['a yes with years', `${SERVED}\nYes, 2010 - 2015`, 'held'],
    ['a cross behind "no"', `${SERVED}\nYes: No: X`, 'negated'],
    ['a wish asked for', 'Would you accept a post as a police officer?\nYes', 'aspiration'],
    ['one of several to circle', 'Status (circle one): Active Police Officer / Retired / Civilian', 'generic'],
    ['a word to circle', 'Have you ever worked as a police officer? (circle) YES / NO', 'generic'],
    ['another question of the row', 'TITLE Animal Control Officer | EMPLOYER City of Ferris | SWORN? N', 'held'],
    ['long blanks, yes marked', 'Have you ever been a police officer? Yes ___X___ No ____', 'held'],
    ['long blanks, no marked', 'Have you ever been a police officer? Yes ______ No ___X___', 'negated'],
    ['others asked for', 'Do you know any police officer?\nYes, my uncle', 'other-person'],
  ])('%s', (_, text, context) => {
    expect(annotate(text, compiled).mentions[0]?.context).toBe(context);
  });
});

describe('labels of a form with their answers', () => {
  test.each<[string, string, string]>([
    ['a mark of question alone', 'Certified peace officer?\nNo', 'negated'],
    ['a colon and the line below', 'Certified peace officer:\nNo', 'negated'],
    ['letters in brackets', 'Certified peace officer (Y/N)\nN', 'negated'],
    ['no years behind the words', 'Experience (years): Police officer 0, Security 4', 'negated'],
    ['a key and its value', 'veteran=yes; police officer=no; citizen=yes', 'negated'],
    ['a blank', 'Years as police officer: ____', 'generic'],
    ['the next cell', 'POST certified police officer\t\tNo', 'negated'],
    ['true or false', 'Law enforcement officer: FALSE', 'negated'],
    ['a list of labels and answers', 'Police officer\nNo\nDeputy sheriff\nNo', 'negated'],
    ['years that are none', 'Years of experience as a police officer:\n0', 'negated'],
    ['boxes behind their words', 'Police officer [ ]  Corrections officer [x]  Security officer [ ]', 'negated'],
  ])('%s', (_, text, context) => {
    expect(annotate(text, compiled).mentions[0]?.context).toBe(context);
  });

  test('a box behind its words is not one before the next', () => {
    const { mentions } = annotate('Police officer [ ]  Corrections officer [x]  Security officer [ ]', compiled);
    expect(mentions.map(({ context }) => context)).toEqual(['negated', 'held', 'negated']);
  });
});

describe('powers that a form asks for below a job', () => {
  test.each<[string, string, string]>([
    ['a question and the line below', `${HELD}\nWere you sworn?\nNo`, 'review'],
    ['a question on one line', `${HELD}\nWere you sworn? No`, 'review'],
    ['a label', 'Title: Deputy Sheriff\nAgency: Marl County\nFrom 2015 To 2020\nSworn: No', 'review'],
    ['a label above the title', 'EXPERIENCE\nSworn: No\nTitle: Deputy Sheriff\nFrom 2015 To 2020', 'review'],
    [
      'a label of the job above',
      'EXPERIENCE\nTitle: Tower Guard\nSworn: No\nTitle: Deputy Sheriff\nAgency: Marl County\nFrom 2015 To 2020',
      'review',
    ],
    ['boxes', 'Title: Deputy Sheriff\nAgency: Marl County\nFrom 2015 To 2020\nSworn: [ ] Yes [X] No', 'review'],
    [
      'powers of arrest',
      'Position: Police Officer\nEmployer: Marl PD\nDates: 2015-2020\nDid you have arrest powers?\nNo',
      'review',
    ],
    ['the next cell', `${HELD}\nArrest powers | No`, 'review'],
    ['the next line, without a mark', `${HELD}\nPowers of arrest\nNo`, 'review'],
    ['a dash', `${HELD}\nSworn - No`, 'review'],
    ['spaces', `${HELD}\nSworn   No`, 'review'],
    ['letters in brackets', `${HELD}\nSworn (Y/N) N`, 'review'],
    ['letters in brackets and the next line', `${HELD}\nSworn (Y/N)\nN`, 'review'],
    ['words in brackets and the next cell', `${HELD}\nSworn position (yes/no)\tNo`, 'review'],
    ['a cell of boxes', `${HELD}\nSworn | [ ] Yes [X] No`, 'review'],
    ['boxes behind their words', `${HELD}\nSworn Yes [ ] No [x]`, 'review'],
    ['authority to arrest', `${HELD}\nAuthority to arrest: No`, 'review'],
    ['the status of a peace officer', `${HELD}\nLicensed peace officer? No`, 'review'],
    ['an equals sign', `${HELD}\nSworn = no`, 'review'],
    ['a slash', `${HELD}\nSworn / No`, 'review'],
    [
      'a long question',
      `${HELD}\nDid you have powers of arrest under the laws of this or any other state? No`,
      'review',
    ],
    ['an answer far below', `Title: Police Officer\n${FORM_LINES}\nSworn: No`, 'review'],
    ['a no with its year', `${HELD}\nSworn: No 2010`, 'review'],
    ['a no and a sentence with a year', `${HELD}\nSworn: No. In 2010 a clerk`, 'review'],
    ['the number of a certificate', `${HELD}\nPOST certified: No. 4412-B`, 'leo'],
    ['the number of a certificate on the next line', `${HELD}\nPOST certified\nNo. 4412`, 'leo'],
    ['a line that begins with no', `${HELD}\nSworn in 2010\nNo disciplinary record`, 'leo'],
    ['a no of something else', `${HELD}\nSworn - no complaints in 8 years`, 'leo'],
    ['a yes in the next cell', `${HELD}\nSworn | Yes`, 'leo'],
    ['a yes', `${HELD}\nWere you sworn?\nYes`, 'leo'],
    ['no answer', `${HELD}\nWere you sworn?`, 'leo'],
    ['the answer of another job', `${HELD}\nParking Officer, Marl, 2010 - 2015\nSworn: No`, 'leo'],
    ['another question', `${HELD}\nSworn: Yes\nMay we ask the employer? No`, 'leo'],
  ])('%s', (_, text, track) => {
    expect(annotate(text, compiled).mentions[0]?.track).toBe(track);
  });
});

describe('a column of a table that asks for the powers', () => {
  test.each<[string, string, string]>([
    ['a no in the row', 'Title | Employer | Dates | Sworn\nPolice Officer | Marl PD | 2010 - 2018 | No', 'review'],
    [
      'bars at both ends',
      '| Title | Employer | Sworn? |\n| --- | --- | --- |\n| Police Officer | Marl Police Department | N |',
      'review',
    ],
    ['tabs', 'Title\tEmployer\tDates\tArrest powers\nPolice Officer\tMarl PD\t2010 - 2018\tNo', 'review'],
    [
      'the second row',
      'Title | Employer | Sworn | Dates\nBaker | Lund | No | 2001 - 2009\nPolice Officer | Marl PD | No | 2010 - 2018',
      'review',
    ],
    ['a yes in the row', 'Title | Employer | Dates | Sworn\nPolice Officer | Marl PD | 2010 - 2018 | Yes', 'leo'],
    [
      'a no in another column',
      'Title | Employer | Dates | Sworn | Contact?\nPolice Officer | Marl PD | 2010 - 2018 | Yes | No',
      'leo',
    ],
  ])('%s', (_, text, track) => {
    expect(annotate(text, compiled).applicantTrack).toBe(track);
  });
});
