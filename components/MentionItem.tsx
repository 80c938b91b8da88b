import { UNKNOWN } from '../utils/engine/types.ts';
import { contextShort, meaningShort, trackShort } from '../utils/review/vocabulary.ts';
import { Icon, type IconName } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { showInPage } from './state/actions.ts';
import * as panel from './state/panel.ts';

/** Sign and words of how a mention stands. */
export function stateSign(view: panel.MentionView): { icon: IconName; className: string; words: string } {
  if (view.mention.joined === 'check-again') return { icon: 'lost', className: 'p', words: 'Check again' };
  if (view.standing.state === 'confirmed') return { icon: 'check', className: 'on', words: 'Confirmed' };
  if (view.standing.state === 'corrected') return { icon: 'pen', className: 'on', words: 'Changed' };
  if (view.standing.meaning === UNKNOWN && view.standing.track === 'review') {
    return { icon: 'person', className: 'p', words: 'Needs a person' };
  }
  return { icon: 'open', className: '', words: 'Not read yet' };
}

/** "Sworn, held" and, where the reviewer changed it, what it was. */
export function labelOf(view: panel.MentionView): string {
  const words = panel.vocabulary.value;
  if (!words) return '';
  const { meaning, context, state } = view.standing;
  const was = state === 'corrected' ? ` · was ${meaningShort(words, view.mention.meaning).toLowerCase()}` : '';
  return `${meaningShort(words, meaning)}, ${contextShort(words, context)}${was}`;
}

/** One closed line of the list. */
export function MentionItem({ view }: { view: panel.MentionView }) {
  const words = panel.vocabulary.value;
  const { mention, standing } = view;
  const sign = stateSign(view);
  const isStop = panel.current.value < 0 && panel.shownViews.value[0] === view;
  const open = (): void => {
    panel.current.value = mention.index;
    panel.editing.value = 'none';
    void showInPage(mention.index);
  };
  return (
    <button type="button" class={`it ${standing.track}`} tabIndex={isStop ? 0 : -1} onClick={open}>
      <i class="ln" />
      <span>
        <q class="cut">
          <PageText text={mention.quote} />
        </q>
        <small>
          {labelOf(view)} · {words ? trackShort(words, standing.track) : ''}
        </small>
      </span>
      <Icon name={sign.icon} className={sign.className} />
      <span class="vh">{sign.words}</span>
    </button>
  );
}
