import { sayCount, whyCheckAgain } from '../utils/review/check-again.ts';
import type { Vocabulary } from '../utils/review/vocabulary.ts';
import { sayLabel } from '../utils/review/words.ts';
import type { DecisionRecord, MentionRecord } from '../utils/store/records.ts';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { withdraw } from './state/actions.ts';
import { dayOf } from './time.ts';

interface CheckAgainProps {
  words: Vocabulary;
  mention: MentionRecord;
  decision: DecisionRecord;
}

/** A decision that no longer counts: what changed, both texts, and what was said. It counts again only when a person says so. */
export function CheckAgain({ words, mention, decision }: CheckAgainProps) {
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
      </p>
      <p>
        <button type="button" class="link" onClick={() => void withdraw(decision.id, 'orphan-dismissed')}>
          Withdraw it
        </button>
      </p>
    </div>
  );
}

function sayWhy(words: Vocabulary, mention: MentionRecord, decision: DecisionRecord): string {
  switch (whyCheckAgain(mention, decision)) {
    case 'surroundings':
      return 'The text around it has changed, check again.';
    case 'reading': {
      const { meaning, context } = decision.engineSaid;
      return `The rules now say “${sayLabel(words, mention.meaning, mention.context)}”; they said “${sayLabel(words, meaning, context)}”. Check again.`;
    }
    case 'count':
      return sayCount(mention.key.equals, decision.key.equals);
  }
}
