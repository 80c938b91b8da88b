import { openDecisions } from '../../review/applicant-standing.ts';
import { describeTrack } from '../../review/ats-note.ts';
import { trackName, type Vocabulary } from '../../review/vocabulary.ts';
import type { WholeApplicant } from '../../store/read-many.ts';
import type { ApplicantDecisionRecord, ApplicantState } from '../../store/records.ts';
import type { ExportStamp } from '../stamp.ts';
import { cautionsOf, unreadOf } from './cautions.ts';
import { type Html, html, pageText } from './html.ts';
import { mentionTable } from './mention-table.ts';
import { trackSign } from './track-sign.ts';

/** The report of one applicant: what the text points to, what a person decided and on which words, every mention, and what was not read. */
export function sheetOf(whole: WholeApplicant, words: Vocabulary, stamp: ExportStamp): Html {
  const { applicant, parts } = whole;
  const open = openDecisions(parts.applicantDecisions);
  return html`<article class="sheet">
<header class="top"><div><p class="n">Applicant report</p><h1>${pageText(applicant.person || 'Without a name')}</h1></div><p class="n r">${applicant.id.slice(0, 8)}<br>Made ${momentOf(Date.parse(stamp.exportedAt))}</p></header>
<dl class="facts">${factsOf(whole).map(([name, values]) => html`<div><dt>${name}</dt><dd>${inLines(values)}</dd></div>`)}</dl>
<section class="box keep"><div><span class="n">What the text points to</span>${trackSign(applicant.suggestedTrack, trackName(words, applicant.suggestedTrack))}<span class="n">${pageText(applicant.suggestedReason)} A suggestion; it places nobody.</span></div>
<div><span class="n">What a person decided</span>${decided(open, applicant.state, words)}</div></section>
${evidenceTable(open)}${mentionTable(whole, words)}
<section class="keep"><h2>Cautions</h2>${unreadOf(whole).map((sentence) => html`<p class="n bad">${pageText(sentence)}</p>`)}${cautionsOf(whole).map((sentence) => html`<p class="n">${pageText(sentence)}</p>`)}<p class="n">Good standing is not in a resume and was not checked here. This report shows what the text says and who decided; it is not an eligibility decision. ${logLine(stamp)}</p></section>
</article>
`;
}

/** "2026-11-25, 11:20 UTC" */
function momentOf(time: number): string {
  const [day, hour] = new Date(time).toISOString().slice(0, 16).split('T');
  return `${day}, ${hour} UTC`;
}

function factsOf({ parts, applicant }: WholeApplicant): [string, string[]][] {
  const { documents } = parts;
  return [
    [documents.length === 1 ? 'Document' : `${documents.length} documents`, documents.map(({ address }) => address)],
    ['Last seen', [momentOf(applicant.lastSeen)]],
    ['Text fingerprint', documents.map(({ textHash }) => (textHash.slice(0, 16).match(/.{1,4}/g) ?? []).join(' '))],
    ['Rules used', documents.map(({ stamp }) => `${stamp.pack} ${stamp.packVersion}, ${stamp.packHash.slice(0, 8)}`)],
  ];
}

function inLines(values: string[]): Html[] {
  return [...new Set(values)].map((value, i) => html`${i === 0 ? null : html`<br>`}${pageText(value)}`);
}

const WAITING: Record<ApplicantState, string> = {
  open: '',
  pending: 'Waits for a second reviewer.',
  differs: 'Reviewers differ; it is not settled.',
  decided: '',
};

function decided(open: ApplicantDecisionRecord[], state: ApplicantState, words: Vocabulary): Html {
  if (open.length === 0) return html`<span><b>Nothing yet</b></span>`;
  const said = open.map(
    (one) =>
      html`${trackSign(one.track, describeTrack(words, one))}<span class="n">${pageText(one.reviewer)}${one.role === '' ? '' : ', '}${pageText(one.role)}, ${momentOf(one.time)}${one.blind ? ', without sight of the suggestion' : ''}.${one.reason.trim() === '' ? null : html` ${pageText(one.reason)}`}</span>`,
  );
  return html`${said}${WAITING[state] === '' ? null : html`<span class="n bad">${WAITING[state]}</span>`}`;
}

function evidenceTable(open: ApplicantDecisionRecord[]): Html | null {
  const rows = open.flatMap(({ points, reviewer }) =>
    points.filter(({ words }) => words !== '').map(({ name, words }) => ({ name, words, reviewer })),
  );
  if (rows.length === 0) return null;
  return html`<section class="keep"><h2>Evidence that was ticked</h2><table><thead><tr><th style="width:32%">What</th><th>The words</th><th style="width:22%">Seen by</th></tr></thead><tbody>${rows.map(
    ({ name, words, reviewer }) =>
      html`<tr><td>${name}</td><td>“${pageText(words)}”</td><td>${pageText(reviewer)}</td></tr>`,
  )}</tbody></table></section>`;
}

function logLine({ logHead, exportedBy }: ExportStamp): Html {
  const row = logHead === null ? null : `, log row ${logHead.sequence}, ${logHead.hash.slice(0, 16)}`;
  return html`Made by ${pageText(exportedBy || 'nobody named')}${row}.`;
}
