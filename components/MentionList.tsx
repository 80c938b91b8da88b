import { useState } from 'preact/hooks';
import type { Vocabulary } from '../utils/review/vocabulary.ts';
import { MentionCard } from './MentionCard.tsx';
import { MentionItem } from './MentionItem.tsx';
import { sectionsOf } from './sections.ts';
import * as panel from './state/panel.ts';

/** Items drawn at first, and more at each press: a page of a thousand resumes must not freeze the panel. */
const PAGE = 200;

/** Every mention by section, the current one opened. One tab stop; arrows and J, K move inside. */
export function MentionList({ words }: { words: Vocabulary }) {
  const [pages, setPages] = useState(1);
  const views = panel.shownViews.value;
  const at = views.findIndex((view) => view.mention.index === panel.current.value);
  const first = Math.max(0, Math.min(at, views.length - 1) - PAGE / 2);
  const start = pages * PAGE > at ? 0 : first;
  const drawn = views.slice(start, start + pages * PAGE);
  const rest = views.length - start - drawn.length;
  return (
    <div class="list">
      <h2 class="vh">Mentions</h2>
      {views.length === 0 && <p class="none">None of the mentions is so. Show all to see them.</p>}
      {start > 0 && <p class="none">{start} mentions before these are not drawn; K goes back to them.</p>}
      {sectionsOf(drawn).map((section) => (
        <section key={section.key}>
          <h3>
            {section.name}
            <span>
              {section.views.filter((view) => view.standing.state !== 'open').length} of {section.views.length}
            </span>
          </h3>
          <ul>
            {section.views.map((view) => (
              <li key={view.mention.index}>
                {view.mention.index === panel.current.value ? (
                  <MentionCard words={words} view={view} />
                ) : (
                  <MentionItem words={words} view={view} isStop={at < 0 && view === drawn[0]} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 && (
        <button type="button" class="btn more" onClick={() => setPages(pages + 1)}>
          Show {Math.min(PAGE, rest)} more of {rest}
        </button>
      )}
    </div>
  );
}
