import { differingReaders, sayCount, whyCheckAgain } from '../utils/review/check-again.ts';
import { trackName, type Vocabulary } from '../utils/review/vocabulary.ts';
import { sayLabel } from '../utils/review/words.ts';
import type { DecisionRecord, MentionRecord } from '../utils/store/records.ts';
import { Icon } from './Icon.tsx';
import { MadeUnder } from './MadeUnder.tsx';
import { PageText } from './PageText.tsx';
import { withdraw } from './state/actions.ts';
import * as panel from './state/panel.ts';
import { dayOf } from './time.ts';

interface CheckAgainProps {
  words: Vocabulary;
  mention: MentionRecord;
  decision: DecisionRecord;
}

/** A decision that no longer counts: what changed, both texts, and what was said. It counts again only when a person says so. */
export function CheckAgain({ words, mention, decision }: CheckAgainProps) {
  const differing = differingReaders(mention.key, panel.decisions.value);
  if (differing.length > 0) return <Differing words={words} decisions={differing} />;
  return (
    <div class="note" role="note">
      <Icon name="lost" />
      <p>{sayWhy(words, mention, decision)}</p>
      <p>
        Was: <PageText text={`${decision.before}${decision.quote}${decision.after}`} />
      </p>
      <p>
        Now: <PageText text={`${mention.before}${mention.quote}${mention.after}`} />
      </p>
      <p>
        {decision.reviewer} said: {sayLabel(words, decision.meaning, decision.context)}, {dayOf(decision.time)}
        <MadeUnder stamp={decision.engineSaid.stamp} now={panel.documentRecord.value?.stamp} />
      </p>
      <p>
        <button type="button" class="link" onClick={() => void withdraw(decision.id, 'orphan-dismissed')}>
          Withdraw it
        </button>
      </p>
    </div>
  );
}

/** Two reviewers or more said different things of the same words: neither counts until one more says what holds. */
function Differing({ words, decisions }: { words: Vocabulary; decisions: DecisionRecord[] }) {
  return (
    <div class="note" role="note">
      <Icon name="lost" />
      <p>Reviewers differ; none of it counts. What you say now settles it.</p>
      {decisions.map((one) => (
        <p key={one.id}>
          <PageText text={one.reviewer} /> said: {sayLabel(words, one.meaning, one.context)}, {dayOf(one.time)}
        </p>
      ))}
    </div>
  );
}

function sayWhy(words: Vocabulary, mention: MentionRecord, decision: DecisionRecord): string {
  switch (whyCheckAgain(mention, decision)) {
    case 'surroundings':
      return 'The text around it has changed, check again.';
    case 'reading': {
      const { meaning, context, track } = decision.engineSaid;
      if (meaning === mention.meaning && context === mention.context)
        return `The rules now lead to ${trackName(words, mention.track)}; they led to ${trackName(words, track)}. Check again.`;
      return `The rules now say “${sayLabel(words, mention.meaning, mention.context)}”; they said “${sayLabel(words, meaning, context)}”. Check again.`;
    }
    case 'count':
      return sayCount(mention.key.equals, decision.key.equals);
  }
}
