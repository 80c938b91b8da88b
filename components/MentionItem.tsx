import { trackShort, type Vocabulary } from '../utils/review/vocabulary.ts';
import { Icon } from './Icon.tsx';
import { labelOf, stateSign } from './labels.ts';
import { PageText } from './PageText.tsx';
import { showInPage } from './state/actions.ts';
import { isBlind } from './state/applicant.ts';
import * as panel from './state/panel.ts';
import type { MentionView } from './state/views.ts';

/** One closed line of the list. `isStop`: it is where Tab enters the list. */
export function MentionItem({ words, view, isStop }: { words: Vocabulary; view: MentionView; isStop: boolean }) {
  const { mention, standing } = view;
  const sign = stateSign(view);
  const open = (): void => {
    panel.openMention(mention.index);
    void showInPage(mention.index);
  };
  return (
    <button
      type="button"
      class={isBlind.value ? 'it' : `it ${standing.track}`}
      tabIndex={isStop ? 0 : -1}
      onClick={open}
    >
      <i class="ln" />
      <span>
        <q>
          <PageText text={mention.quote} />
        </q>
        <small>
          {labelOf(words, view)}
          {!isBlind.value && ` · ${trackShort(words, standing.track)}`}
        </small>
      </span>
      <Icon name={sign.icon} className={sign.className} />
      <span class="vh">{sign.words}</span>
    </button>
  );
}
