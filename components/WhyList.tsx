import { contextName, meaningName, type Vocabulary } from '../utils/review/vocabulary.ts';
import type { DecidingWords, MentionRecord } from '../utils/store/records.ts';
import { CloseTo } from './CloseTo.tsx';
import { PageText } from './PageText.tsx';
import { useExplanation } from './state/use-explanation.ts';
import { WhyNot } from './WhyNot.tsx';

interface WhyListProps {
  words: Vocabulary;
  mention: MentionRecord;
  /** A reviewer said otherwise: then it is said that this is what the rules read. */
  wasChanged: boolean;
}

/**
 * The words that decided, as chips of the very words: for the meaning, then for the context; and how near that is to something else. The
 * last is asked for when the mention opens and comes later; its room is there from the start, so that no button moves away under a pointer.
 */
export function WhyList({ words, mention, wasChanged }: WhyListProps) {
  const meaning = meaningName(words, mention.meaning);
  const context = contextName(words, mention.context);
  const explained = useExplanation(mention);
  return (
    <>
      {wasChanged && <p class="xs">What the rules read, before the change:</p>}
      <dl class="why">
        <dt>Meaning</dt>
        <dd>
          <b>{meaning}</b>
          <Chips
            says={meaning}
            reasons={reasonsFor(mention, 'meaning')}
            none="No evidence found that says what kind."
          />
        </dd>
        <dt>Context</dt>
        <dd>
          <b>{context}</b>
          <Chips says={context} reasons={reasonsFor(mention, 'context')} none="" />
        </dd>
        <dt>Close to</dt>
        <dd class="near">
          <span>
            {explained?.ok && <CloseTo words={words} closeTo={explained.value.closeTo} />}
            {explained?.ok === false && explained.reason}
          </span>
        </dd>
      </dl>
      <WhyNot
        key={mention.index}
        words={words}
        mention={mention}
        notCounted={explained?.ok ? explained.value.notCounted : []}
      />
    </>
  );
}

function reasonsFor(mention: MentionRecord, half: DecidingWords['speaksFor']): DecidingWords[] {
  return mention.deciding.filter((reason) => reason.speaksFor === half && reason.words !== '');
}

function Chips({ says, reasons, none }: { says: string; reasons: DecidingWords[]; none: string }) {
  if (reasons.length === 0) return none === '' ? null : <span class="s">{none}</span>;
  return (
    <>
      {reasons.map((reason) => (
        <span class={isAgainst(reason, says) ? 'cue against' : 'cue'} key={`${reason.rule} ${reason.words}`}>
          <q>
            <PageText text={reason.words} />
          </q>
          <span>{reason.points < 0 ? `against ${reason.says}` : reason.says}</span>
        </span>
      ))}
    </>
  );
}

/** It spoke for something else than what was said in the end, or against it. */
function isAgainst(reason: DecidingWords, says: string): boolean {
  return reason.points < 0 || reason.says.toLowerCase() !== says.toLowerCase();
}
