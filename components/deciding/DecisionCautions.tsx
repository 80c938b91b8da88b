import { Icon } from '../Icon.tsx';
import { PageText } from '../PageText.tsx';
import type { MentionView } from '../state/views.ts';

/** What to look at before deciding: the cautions beside mentions that point to the short course, and what no resume says. */
export function DecisionCautions({ views }: { views: MentionView[] }) {
  const leading = views.filter(({ standing }) => standing.track === 'leo');
  if (leading.length === 0) return null;
  const cautions = [...new Set(leading.flatMap(({ mention }) => mention.cautions))];
  return (
    <div class="note">
      <Icon name="warn" />
      {cautions.map((caution) => (
        <p key={caution}>
          <PageText text={caution} />
        </p>
      ))}
      <p>Good standing is never in a resume. Check it before you decide.</p>
    </div>
  );
}
