import { shortDate } from './html.ts';
import { RESUMES, type Resume } from './resumes.ts';
import type { Answer } from './server.ts';

/** One applicant in a list. */
export interface ListedApplicant {
  id: string;
  name: string;
  posting: string;
  applied: string;
}

/** A resume as sites hand it to their scripts: without labels. */
export interface ShownResume {
  id: string;
  name: string;
  contact: string[];
  posting: string;
  sections: Resume['sections'];
}

/**
 * The interface that the pages which draw themselves ask: the list of applicants, and one resume each.
 * @returns null for an address of another page
 */
export function answerApi(url: URL): Answer | null {
  if (url.pathname === '/api/applicants') return json(RESUMES.map(listed));
  const id = /^\/api\/applicants\/(\w+)$/.exec(url.pathname)?.[1];
  const resume = RESUMES.find((candidate) => candidate.id === id);
  return resume ? json(shown(resume)) : null;
}

export function listed({ id, person, posting, applied }: Resume): ListedApplicant {
  return { id, name: person.name, posting, applied: shortDate(applied) };
}

export function shown({ id, person, posting, sections }: Resume): ShownResume {
  return { id, name: person.name, contact: person.contact, posting, sections };
}

function json(value: unknown): Answer {
  return { type: 'application/json', body: JSON.stringify(value) };
}
