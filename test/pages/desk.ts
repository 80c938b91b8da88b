import { type ListedApplicant, listed, type ShownResume, shown } from './api.ts';
import { escapeHtml } from './html.ts';
import { AGENCY, RESUMES, type Resume } from './resumes.ts';
import type { Answer } from './server.ts';

/** One of the two parts in which a resume arrives. */
export interface DeskPart extends ShownResume {
  last: boolean;
}

/** Milliseconds until the first part is there; the second takes as long again. The usual answer of a busy site. */
const DELAY_MS = 200;
/** This applicant's second part is late: opened and left quickly, it comes when the next one is already shown. */
const LATE = { id: 'a03', delayMs: 3000 };

/**
 * The master-detail app: one page for all addresses, and its interface under `/desk/api/`.
 * @returns null for an address of another page
 */
export function answerDesk(url: URL): Answer | null {
  if (/^\/desk\/[abc]\/(applicants\/\w+)?$/.test(url.pathname)) return { type: 'text/html', body: SHELL };
  if (url.pathname === '/desk/api/applicants') return json(RESUMES.map(listed));
  const [, id, part] = /^\/desk\/api\/applicants\/(\w+)\/([12])$/.exec(url.pathname) ?? [];
  const resume = RESUMES.find((candidate) => candidate.id === id);
  if (!resume) return null;
  const delayMs = part === '2' && id === LATE.id ? LATE.delayMs : DELAY_MS;
  return { ...json(partOf(resume, part === '2')), delayMs };
}

function json(value: ListedApplicant[] | DeskPart): Answer {
  return { type: 'application/json', body: JSON.stringify(value) };
}

/** The first part holds name, contact and the first half of the sections; the second holds all of it. */
function partOf(resume: Resume, last: boolean): DeskPart {
  const half = Math.ceil(resume.sections.length / 2);
  const sections = last ? resume.sections : resume.sections.slice(0, half);
  return { ...shown(resume), sections, last };
}

const SHELL = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hiring Desk</title>
<link rel="stylesheet" href="/public/desk.css"><script type="module" src="/public/desk.ts"></script></head>
<body><header><b>Hiring Desk</b><nav><span>Postings</span><span class="on">Applicants</span><span>Calendar</span></nav><span class="agency">${escapeHtml(AGENCY)}</span><span class="me">RO</span></header>
<aside class="people"><h2>Open applications</h2><ul></ul></aside>
<main aria-live="off"><div class="busy" hidden></div><div class="head"><h1></h1><p></p></div>
<div class="tabs"><span class="on">Resume</span><span>Application</span><span>Messages</span></div><article class="sheet"></article></main>
<aside class="side"><h2>Stage</h2><p>Resume review</p><button type="button">Move to next stage</button><button type="button">Ask applicant</button><h2>Team</h2><p>Renée Okafor</p><p>Anders Lind</p></aside></body></html>`;
