import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { claimsRole } from '../../../utils/engine/claims.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;
const trackOf = (text: string): string => annotate(text, compiled).applicantTrack;

describe('a yes to a question that does not ask whether the role was held', () => {
  test.each([
    'Do you understand the duties of a police officer?',
    'Have you read the Police Officer job description?',
    'Have you ever impersonated a police officer?',
    'Have you ever assaulted a police officer?',
    'Is anyone in your home a police officer?',
    'Have you ever been denied employment as a police officer?',
    'Are you eligible for certification as a police officer?',
    'Are you comfortable working nights as a police officer?',
    'Have you ever been a victim of a police officer?',
    'Do you know someone who worked as a police officer?',
    'Has a police officer been to your home?',
    'Are you certified as an EMT or police officer?',
    'Have you been denied a position as a police officer?',
    'Have you had an offer of employment as a police officer?',
    'Have you completed a peace officer certification?',
    'Have you been employed by anyone who served as a police officer?',
    'Are you a police officer or a firefighter?',
    'Have you been a police officer, firefighter or soldier?',
    'If you are a police officer, do you agree to the oath?',
  ])('%s', (question) => {
    expect(trackOf(`${question} Yes`)).toBe('academy');
    expect(trackOf(`${question}\n[x] Yes [ ] No`)).toBe('academy');
  });

  test('an answer in other words', () => {
    expect(trackOf('Are you comfortable working nights as a police officer? Sure!')).toBe('academy');
  });
});

describe('a yes to a question that does', () => {
  test.each([
    'Have you ever been a police officer?',
    'Have you worked as a police officer before, in this state?',
    'Are you currently a police officer?',
    'Are you now, or have you ever been, a peace officer?',
    'Have you ever worked for any agency as a police officer?',
    'Have you been certified as a peace officer in Texas?',
    'Have you ever been sworn in as a police officer?',
    'Are you a police officer or deputy sheriff?',
    'Do you hold a peace officer license?',
    'Have you ever held a position as a peace officer?',
    'Do you possess a valid Texas Peace Officer License?',
    'Are you presently employed as a sworn peace officer in the State of Texas?',
    'Have you ever been employed by a law enforcement agency as a police officer?',
    'Do you have two (2) or more years of full-time experience as a sworn police officer?',
    'Have you completed two years as a police officer?',
    'Certified peace officer:',
    'Have you been a police officer (Y/N):',
  ])('%s', (question) => {
    expect(trackOf(`${question} Yes`)).toBe('leo');
  });
});

describe('words around a title that claim it', () => {
  test.each<[string, string, boolean]>([
    ['Are you a Texas', '', true],
    ['Have you held the rank of', '', true],
    ['How many years have you been a', '', true],
    ['Have you ever been employed as a full-time', '', true],
    ['Are you a', ' applicant', false],
    ['Do you hold a', ' club card', false],
    ['Have You Ever Assaulted A', '', false],
    ['Have you ever posed as a', '', false],
    ['Have you served a sentence for acting as a', '', false],
    ['Have you worked with anyone as a', '', false],
    ['Are you certified to become a', '', false],
    ['Did you have a', '', false],
  ])('%s ...%s', (before, behind, claims) => {
    expect(claimsRole(before, behind)).toBe(claims);
  });
});

describe('ticked boxes and answers under a heading or label that asks for something else', () => {
  test.each([
    'Jobs of interest\nPolice officer [x]  Jailer [ ]',
    'Jobs of interest\n[x] Police officer  [ ] Jailer',
    'Objective\nPolice officer [x]  Jailer [ ]',
    'How did you hear about us?\nPolice officer [x]  Friend [ ]',
    'How did you hear about us?\n[x] Police officer\n[ ] Friend',
    "Parent's job: Police officer [x]   Dispatcher [ ]",
    'Favorite movie job: Police officer [x]  Nurse [ ]',
    'Check the position for which you are applying\n[ ] Dispatcher\n[ ] Jailer\n[x] Police Officer',
    'Emergency contact occupation: Police officer [x]',
    'Positions of interest:\nJailer [ ]\nPolice officer [x]',
    'Which jobs would you like to hear about?\nPolice Officer\nYes',
    'Willing to relocate for Police Officer: Yes',
    'Read the duties of a police officer: Yes',
  ])('%s', (text) => {
    expect(trackOf(text)).toBe('academy');
  });

  test.each(['Police Officer   Authorized to work: Yes', 'Police Officer | US citizen: Yes'])(
    'another label of the line is no answer: %s',
    (text) => {
      expect(trackOf(text)).toBe('review');
    },
  );

  test.each([
    'POSITIONS HELD\nPolice officer [x]  Jailer [ ]',
    'Which of these have you worked as? (check all that apply)\nPolice officer [x]  Jailer [ ]',
    'Police officer: Yes, 4 years',
    'Are you willing to relocate? Yes\nPolice officer: Yes',
    'Are you a citizen?\nYes\nCertified peace officer: Yes',
  ])('a heading or label that asks for the role: %s', (text) => {
    expect(trackOf(text)).toBe('leo');
  });
});

describe('a bare no that is a value of the job', () => {
  test.each([
    'EXPERIENCE\nPolice Officer | No | 2010 - 2018 | Austin Police Department',
    'EXPERIENCE\nPolice Officer | N/A | Austin Police Department',
    'EXPERIENCE\nPolice Officer\nNo\n2010 - 2018\nMarl Police Department',
    'Police Officer\nNo\n2010 - 2018\nMarl Police Department',
    'Title: Police Officer\nNo',
  ])('%s', (text) => {
    expect(annotate(text, compiled).mentions[0]?.context).toBe('held');
  });

  test('but not where a job was declined', () => {
    const text = 'EXPERIENCE\nPolice Officer, Marl Police Department, 2020, did not accept';
    expect(annotate(text, compiled).mentions[0]?.context).toBe('negated');
  });

  test('but not in a list of labels with answers', () => {
    const text = 'EXPERIENCE\nPolice officer\nNo\nCorrections officer\nYes';
    expect(annotate(text, compiled).mentions[0]?.context).toBe('negated');
  });
});

test.each<[string, string]>([
  ['a label', 'Texas Peace Officer License: Yes'],
  ['a label of another state', 'North Carolina Peace Officer Certification: Yes'],
])('a licence by %s shows no post: a person must look', (_, text) => {
  expect(trackOf(text)).toBe('review');
});
