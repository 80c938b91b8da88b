import { readFileSync } from 'node:fs';

/** One labelled phrase. Meaning and context are labelled by hand; `why` names the words that decide. */
export interface GoldMention {
  /** As a person reads it, in the letter case shown. */
  quote: string;
  /** Which of the equal quotes in `resumeText` is meant, from 1, case-sensitive: the same in every page shape. */
  occurrence: number;
  meaning: string;
  context: string;
  /** Follows from meaning and context. */
  track: string;
  /** Words or place that decide, for people. */
  why: string;
  /** Other defensible readings, `meaning/context`; each counts as right. */
  also?: string[];
  /** Why a pack of rules is likely to read it wrongly. Such mentions stay, and are shown as what they are. */
  hard?: string;
}

/** A job, or a run of lines without one (then `head` is empty). */
export interface ResumeEntry {
  /** Title, employer and dates, a line each, in the order and with the separators of the applicant. */
  head: string[];
  lines: string[];
}

export interface ResumeSection {
  heading: string;
  entries: ResumeEntry[];
}

/** One invented applicant. */
export interface Resume {
  id: string;
  person: { name: string; contact: string[] };
  /** What the person applied for; never holds a word that is a mention. */
  posting: string;
  /** ISO date. */
  applied: string;
  sections: ResumeSection[];
  /** Complete, in reading order. */
  mentions: GoldMention[];
  applicantTrack: string;
}

const file = JSON.parse(readFileSync(new URL('./resumes.json', import.meta.url), 'utf8')) as {
  agency: string;
  resumes: Resume[];
};

/** The invented agency whose applicants these are. */
export const AGENCY: string = file.agency;

export const RESUMES: Resume[] = file.resumes;

/** The resume's lines in reading order: what every page shape shows, each in its own way. */
export function resumeLines(resume: Resume): string[] {
  const lines = [resume.person.name, resume.person.contact.join(' | ')];
  for (const section of resume.sections) {
    lines.push('', section.heading);
    for (const entry of section.entries) lines.push(...entry.head, ...entry.lines);
  }
  return lines;
}

/** The resume as plain text: one line a paragraph, an empty line before each section. */
export function resumeText(resume: Resume): string {
  return resumeLines(resume).join('\n');
}

/** Where a gold mention begins in a text that shows the resume.
 * @returns UTF-16 offset, or -1 when the text does not hold that many of the quote */
export function findQuote(text: string, mention: Pick<GoldMention, 'quote' | 'occurrence'>): number {
  let at = -1;
  for (let seen = 0; seen < mention.occurrence; seen++) {
    at = text.indexOf(mention.quote, at < 0 ? 0 : at + mention.quote.length);
    if (at < 0) return -1;
  }
  return at;
}
