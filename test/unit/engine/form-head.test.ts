import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;
const contextOf = (text: string): string | undefined => annotate(text, compiled).mentions[0]?.context;

describe('the post that the head of an application names', () => {
  test.each<[string, string]>([
    ['a post above the name and the day', 'POSITION: Deputy Sheriff - Lateral\nNAME: Ann Hill\nDATE: 3/4/2021'],
    ['all on one line', 'POSITION: Deputy Sheriff - Lateral NAME: Ann Hill DATE: 3/4/2021'],
    ['a requisition in brackets', 'Job title: Police Officer (requisition 4431)\nApplicant: Ann Hill'],
    ['a requisition before it', 'Requisition 2021-44 - Deputy Sheriff\nName: Ann Hill'],
    [
      'an applicant below the department',
      'Position: Police Officer\nDepartment: Marl Police\nApplicant name: Ann Hill',
    ],
    ['a job number and a closing date', 'Job Title: Police Officer\nJob Number: 21-00344\nClosing Date: 3/4/2021'],
    [
      'an announcement on the line',
      'Announcement number: 21-33 Title: Border Patrol Agent Series: 1896\nApplicant: A. Hill',
    ],
    ['a class title and a bulletin', 'Class title: Police Officer II\nBulletin: 2021-3\nName: Ann Hill'],
    ['a reference number', 'Post: Police Constable (ref. PC/221)\nFull name: Ann Hill'],
    ['a job opening', 'Job Opening: Police Officer - 2021 class\nName: Ann Hill'],
    ['an opening with a line of its own', 'Job opening\nDeputy Sheriff (Patrol) 2021\nApplicant: Ann Hill'],
    ['the day of applying', 'Ann Hill\nApplied 3/4/2021 - Police Officer\nStage: Screening'],
    ['a candidate in the next cell', 'Req ID: R-1002 | Police Officer I | Candidate: Ann Hill'],
    ['a candidate on the next line', 'Requisition: 4431 Police Officer\nCandidate: Ann Hill'],
    ['an order of preference', 'Preference 1: Police Officer, Marl PD'],
    ['a question on the line', 'Which position are you applying for? Police Officer'],
    ['a question on the line above', 'What position are you applying for?\nPolice Officer, Marl PD'],
    ['a numbered question', '1. Position for which you are applying: Police Officer\n2. Name: Ann Hill'],
    ['labels without colons', 'Position  Police Officer  Date  3/4/2021  Name Ann Hill'],
    ['the title of the form', 'POLICE OFFICER APPLICATION\nName: Ann Hill'],
    ['parts of a name on the line', 'Last name: Hill   First name: Ann   Position: Police Officer, Marl PD'],
    ['a post and the day of the form', 'Present address: 12 Elm St\nPosition: Police Officer   Date: 3/14/2024'],
    ['how far it came, in a list of jobs', 'EXPERIENCE\nJob Title: Police Officer\nStatus: Application received'],
    [
      'the same below an employer',
      'EXPERIENCE\nJob Title: Police Officer\nEmployer: City of Marl\nOutcome: Not selected',
    ],
    ['a day of applying in a list of jobs', 'EXPERIENCE\nPosition: Deputy Sheriff\nDate applied: 3/2/2024'],
    ['a day of applying above', 'Ann Hill\nApplied 3/4/2021\nPolice Officer, Marl PD'],
    ['a closing date below', 'Police Officer, Marl PD\nClosing date 3/4/2021'],
    ['a requisition below', 'Police Officer, Marl PD\nRequisition 4431\nAnn Hill'],
    ['a job number below', 'Police Officer (Lateral)\nMarl PD\nJob number: 21-00344\nApplicant: Ann Hill'],
    ['a month of applying below', 'Police Officer, Marl PD\nApplied on March 4, 2021'],
    ['a deadline below', 'Police Officer, Marl PD\nApplication deadline: 3/4/2021'],
    ['how far it has come', 'Police Officer, Marl PD\nStatus: Applied'],
    ['parts of a name above', 'First name: Ann\nLast name: Hill\nPosition: Police Officer, Marl PD'],
    ['a name and a day on the line', 'Name: Ann Hill   Date: 3/4/2021   Position: Police Officer, Marl PD'],
    ['the form above', 'Application for Employment\nPolice Officer\nMarl PD\nName: Ann Hill'],
    ['the form above an empty line', 'Employment Application\n\nPolice Officer\nMarl PD\n\nName: Ann Hill'],
    ['the form in capitals', 'APPLICATION\nPolice Officer, Marl PD\nName: Ann Hill\nDate: 3/4/2021'],
    ['an applicant below an agency', 'Position: Police Officer\nAgency: Marl PD\nApplicant: Ann Hill'],
    ['double-spaced lines', 'Position: Police Officer\n\nName: Ann Hill\n\nDate: 3/4/2021'],
  ])('%s', (_, text) => {
    expect(contextOf(text)).toBe('aspiration');
    expect(annotate(text, compiled).applicantTrack).not.toBe('leo');
  });
});

describe('a labelled post that was held', () => {
  test.each<[string, string]>([
    ['a status of employment', 'EXPERIENCE\nJob Title: Police Officer\nStatus: Full-time\nFrom 2010 to 2014'],
    ['an application below the next job', 'EXPERIENCE\nTitle: Police Officer\n2010 - 2014\n\nStatus: Applied'],
    ['the month in which it began', 'Position: Police Officer   Date: 3/2014 - 5/2019'],
    ['an employer and two dates', 'Position: Police Officer\nEmployer: Marl Police Department\nFrom: 2015 To: 2020'],
    ['an employer above it', 'Employer: Marl PD\nPosition: Police Officer\nPhone: 555-0100'],
    [
      'a rank in a profile',
      'Name: Ann Hill\nRank: Police Officer\nAgency: Marl Police Department\nYears of service: 12',
    ],
    ['the present post of an applicant', 'Current position: Police Officer, Marl PD\nApplicant: Ann Hill'],
    ['a headline below the name', 'CANDIDATE: Ann Hill\nPolice Officer, Marl PD'],
    [
      'a job in the history of an applicant',
      'Applicant: Ann Hill\n\nWORK EXPERIENCE\nJob title: Police Officer\nMarl PD',
    ],
    [
      'a job behind an empty line',
      'Applicant: Ann Hill\nRequisition: 4431\n\nTitle: Police Officer\nMarl PD\n2015 - 2020',
    ],
    ['duties about applicants', 'EXPERIENCE\n2015: Police Officer, Marl PD. Ran recruitment: 30 hires.'],
    ['a rank with a badge', 'Rank: Police Officer\nAgency: Marl Police Department\nName: Ann Hill\nBadge: 412'],
    ['a reference below an agency', 'Title: Police Officer\nAgency: Marl Police Department\nRef. 4412'],
    ['the number of a post with two dates', 'Police Officer, Marl PD\nPosition number: 4412\n2010 - 2018'],
    ['a last position', 'Last position: Police Officer, Marl PD\nApplicant: Ann Hill'],
    ['a marital status', 'Police Officer, Marl PD, 12 years\nRelationship: married'],
    [
      'a day of applying above the jobs',
      'Applicant: Ann Hill\nApplied 3/4/2021\n\nEXPERIENCE\nPolice Officer, Marl PD\n2010 - 2018',
    ],
    [
      'the title of a position with dates',
      'Title of position: Police Officer\nDates: 2015 to 2020\nSupervisor: Lt. Crane',
    ],
  ])('%s', (_, text) => {
    expect(contextOf(text)).toBe('held');
  });
});

describe('the title of somebody who is named as a reference', () => {
  test.each<[string, string]>([
    ['a relationship', 'Name: Ann Orr\nTitle: Police Officer\nRelationship: friend\nPhone: 555-0100'],
    ['years known', 'Ann Orr\nPolice Officer, Marl PD\n555-0100\nYears known: 8'],
  ])('%s', (_, text) => {
    expect(contextOf(text)).toBe('other-person');
  });

  test('not where the job has two dates and the label stands elsewhere', () => {
    const text = 'Police Officer, Marl PD\n2010 - 2015\n\nBo Lund\nBaker\nRelationship: friend';
    expect(contextOf(text)).toBe('held');
  });
});

test('a label of the next line is no part of a title', () => {
  expect(annotate('Requisition: 4431 Police Officer\nCandidate: Ann Hill', compiled).mentions[0]?.quote).toBe(
    'Police Officer',
  );
});
