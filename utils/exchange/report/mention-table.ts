import { standingOf } from '../../review/standing.ts';
import { meaningName, trackShort, type Vocabulary } from '../../review/vocabulary.ts';
import { sayLabel } from '../../review/words.ts';
import type { WholeApplicant } from '../../store/read-many.ts';
import type { DecisionRecord, MentionRecord } from '../../store/records.ts';
import { type Html, html, pageText } from './html.ts';
import { trackSign } from './track-sign.ts';

const READING = { open: 'not read', confirmed: 'confirmed', corrected: 'changed' };

/** Every mention of an applicant: the words, what they mean, what decided, and who read it. */
export function mentionTable({ parts }: WholeApplicant, words: Vocabulary): Html {
  const { mentions } = parts;
  if (mentions.length === 0)
    return html`<section><h2>Mentions</h2><p class="n">No officer words found; the suggestion stays as it is.</p></section>`;
  const byId = new Map(parts.decisions.map((decision) => [decision.id, decision]));
  const rows = mentions.map((mention, i) => rowOf(mention, byId.get(mention.decisionId ?? '') ?? null, words, i + 1));
  return html`<section><h2>${mentions.length === 1 ? 'The one mention' : `All ${mentions.length} mentions`}</h2><table><thead><tr><th style="width:22px"></th><th>Words</th><th>Meaning and context</th><th>Words that decided</th><th style="width:86px">Track</th><th style="width:110px">Reading</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function rowOf(mention: MentionRecord, decision: DecisionRecord | null, words: Vocabulary, number: number): Html {
  const { meaning, context, track, state } = standingOf(mention, decision);
  const was =
    state === 'corrected' && mention.meaning !== meaning
      ? `; was ${meaningName(words, mention.meaning).toLowerCase()}`
      : '';
  const deciding = [...new Set(mention.deciding.map((one) => one.words).filter((text) => text !== ''))];
  const reading = mention.joined === 'check-again' ? 'to be checked again' : READING[state];
  const by = state === 'open' || decision === null ? '' : decision.reviewer;
  return html`<tr><td class="num n">${number}</td><td><b>${pageText(mention.quote)}</b></td><td>${sayLabel(words, meaning, context)}${was}</td><td>${deciding.map((text, i) => html`${i === 0 ? '' : '; '}${pageText(text)}`)}</td><td>${trackSign(track, trackShort(words, track))}</td><td>${reading}${by === '' ? '' : ', '}${pageText(by)}${decision?.note && state !== 'open' ? html`<br><span class="n">${pageText(decision.note)}</span>` : null}</td></tr>`;
}
