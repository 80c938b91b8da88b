import { escapeHtml, shortDate } from './html.ts';
import { AGENCY, RESUMES, type Resume, resumeLines } from './resumes.ts';
import type { Answer } from './server.ts';
import { wrapLikePdf } from './wrap.ts';

/** The short copy of the notes ends after this many characters. */
const SHORT_COPY = 500;
/** This applicant's notes end in a line that has the colour of the page. */
const STUFFED = 'a06';
const STUFFING = Array(6).fill('police officer').join(' ');

/**
 * The classic server page: nested tables, notes as text between `<br>`, a short copy and a hidden full one, an edit page with
 * the same text in a field, and a preview window with the resume as plain text.
 * @returns null for an address of another page
 */
export function answerClassic(url: URL): Answer | null {
  if (url.pathname === '/classic/') return page('Applicants', list());
  const resume = RESUMES.find((candidate) => candidate.id === url.searchParams.get('applicant'));
  if (url.pathname === '/classic/dialog.php') return page('Add to pipeline', DIALOG);
  if (!resume) return null;
  switch (url.pathname) {
    case '/classic/show.php':
      return page(resume.person.name, show(resume), true);
    case '/classic/edit.php':
      return page(`${resume.person.name}: edit`, edit(resume));
    case '/classic/preview.php':
      return preview(resume, url.searchParams.get('q') ?? '');
  }
  return null;
}

const DIALOG = `<form class="dialog"><table><tr><td>Posting<td><select name="posting"><option>Field Operations<option>Marine Unit</select>
<tr><td>Comment<td><textarea name="comment" rows="3" cols="30"></textarea></table></form>`;

function page(title: string, content: string, withDialog = false): Answer {
  const dialog = withDialog
    ? '<iframe id="popupInner" name="popupInner" src="/classic/dialog.php" title="Dialog" style="display:none"></iframe>'
    : '';
  const body = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/public/classic.css"><script type="module" src="/public/classic.ts"></script></head>
<body><table class="frame" cellspacing="0"><tr><td class="band" colspan="2"><table class="bandrow" cellspacing="0"><tr>
<td class="brand">TalentLedger<td class="agency">${escapeHtml(AGENCY)}<td class="user">R. Okafor</table>
<tr><td class="tabs" colspan="2"><a href="/classic/">Applicants</a> <span>Postings</span> <span>Lists</span> <span>Calendar</span> <span>Reports</span>
<tr><td class="content">${content}</table>${dialog}</body></html>`;
  return { type: 'text/html', body };
}

function list(): string {
  const rows = RESUMES.map(
    (
      resume,
    ) => `<tr><td><a href="/classic/show.php?applicant=${resume.id}" data-applicant="${resume.id}">${escapeHtml(resume.person.name)}</a>
<td>${escapeHtml(resume.posting)}<td>${escapeHtml(resume.person.contact[0] ?? '')}<td>${shortDate(resume.applied)}<td>New`,
  );
  return `<h1>Applicants</h1><form><input name="find" value="" placeholder="Find a person" aria-label="Find a person"></form>
<table class="rows" cellspacing="0"><tr><th>Name<th>Posting<th>Place<th>Applied<th>Stage${rows.join('')}</table>`;
}

function show(resume: Resume): string {
  const query = `?applicant=${resume.id}`;
  const [place = '', phone = '', mail = ''] = resume.person.contact;
  return `<table class="columns" cellspacing="0"><tr><td class="main">
<h1>${escapeHtml(resume.person.name)}</h1>
<table class="facts" cellspacing="0"><tr><td class="k">Posting<td>${escapeHtml(resume.posting)}<td class="k">Applied<td>${shortDate(resume.applied)}
<tr><td class="k">Phone<td>${escapeHtml(phone)}<td class="k">Mail<td>${escapeHtml(mail)}<tr><td class="k">Place<td>${escapeHtml(place)}<td class="k">Stage<td>New</table>
<table class="box" cellspacing="0"><tr><td class="boxhead">Notes and resume<tr><td>${notes(resume)}</table>
<td class="side"><table class="box" cellspacing="0"><tr><td class="boxhead">Actions<tr><td>
<a href="/classic/edit.php${query}">Edit</a><br><a href="/classic/preview.php${query}" class="preview">Preview</a><br>
<a href="/classic/preview.php${query}&amp;q=officer" class="preview">Preview, search words marked</a><br><a href="#" class="pipeline">Add to pipeline</a></table>
<table class="box" cellspacing="0"><tr><td class="boxhead">Attachments<tr><td>resume.pdf<br><small>1 page</small></table></table>`;
}

/** The full copy in which the site's template leaves a comment inside "Police Officer", so that it lies in two text nodes. */
function notes(resume: Resume): string {
  const lines = resumeLines(resume);
  const short = lines.join('\n').slice(0, SHORT_COPY).split('\n');
  const between = (texts: string[]) => texts.map(escapeHtml).join('<br>');
  const full = between(lines).replace(/Police Officer/i, (title) => `${title.slice(0, 7)}<!-- w -->${title.slice(7)}`);
  const stuffing = resume.id === STUFFED ? `<br><span class="fine">${STUFFING}</span>` : '';
  return `<div id="notesText" class="short" style="display:block">${between(short)}... <a href="#" class="more">[More]</a></div>
<div id="notesText" class="full" style="display:none">${full}${stuffing}</div>`;
}

function edit(resume: Resume): string {
  return `<h1>${escapeHtml(resume.person.name)}</h1><form><table class="facts" cellspacing="0"><tr><td class="k">Name<td>
<input name="name" value="${escapeHtml(resume.person.name)}" size="40"><tr><td class="k">Notes<td>
<textarea name="notes" rows="24" cols="80">${escapeHtml(resumeLines(resume).join('\n'))}</textarea></table></form>`;
}

/** No doctype, one `<pre>`, lines broken by the PDF; with a search the site wraps each hit in a yellow span. */
function preview(resume: Resume, search: string): Answer {
  let text = escapeHtml(wrapLikePdf(resumeLines(resume)));
  if (search) {
    const words = new RegExp(escapeHtml(search).replace(/[^\p{L}\d;& ]/gu, ''), 'giu');
    text = text.replace(words, (hit) => `<span style="background-color:#ffff00;color:#000">${hit}</span>`);
  }
  const head = `<title>${escapeHtml(resume.person.name)} - resume.pdf</title><script type="module" src="/public/classic.ts"></script>`;
  const style = '<meta name="color-scheme" content="light dark">';
  return { type: 'text/html', body: `<html><head>${style}${head}</head><body><pre>${text}</pre></body></html>` };
}
