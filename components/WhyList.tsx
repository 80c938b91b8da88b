import { contextName, meaningName } from '../utils/review/vocabulary.ts';
import type { DecidingWords, MentionRecord } from '../utils/store/records.ts';
import { PageText } from './PageText.tsx';
import * as panel from './state/panel.ts';

/** The words that decided, as chips of the very words: for the meaning, then for the context. */
export function WhyList({ mention }: { mention: MentionRecord }) {
  const words = panel.vocabulary.value;
  if (!words) return null;
  return (
    <dl class="why">
      <dt>Meaning</dt>
      <dd>
        <b>{meaningName(words, mention.meaning)}</b>
        <Chips
          reasons={mention.deciding.filter((reason) => reason.speaksFor === 'meaning')}
          none="No evidence found that says what kind."
        />
      </dd>
      <dt>Context</dt>
      <dd>
        <b>{contextName(words, mention.context)}</b>
        <Chips reasons={mention.deciding.filter((reason) => reason.speaksFor === 'context')} none="" />
      </dd>
    </dl>
  );
}

function Chips({ reasons, none }: { reasons: DecidingWords[]; none: string }) {
  const spoken = reasons.filter((reason) => reason.words !== '');
  if (spoken.length === 0) return none === '' ? null : <span class="s">{none}</span>;
  return (
    <>
      {spoken.map((reason) => (
        <span class={`cue ${reason.points < 0 ? 'against' : ''}`} key={`${reason.rule}${reason.words}`}>
          <q>
            <PageText text={reason.words} />
          </q>
          <span>{reason.says}</span>
        </span>
      ))}
    </>
  );
}
