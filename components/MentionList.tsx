import { useState } from 'preact/hooks';
import { MentionCard } from './MentionCard.tsx';
import { MentionItem } from './MentionItem.tsx';
import * as panel from './state/panel.ts';

/** Items drawn at first, and more at each press: a page of a thousand resumes must not freeze the panel. */
const PAGE = 200;

interface Section {
  name: string;
  views: panel.MentionView[];
}

/** Every mention by section, the current one opened. One tab stop; arrows and J, K move inside. */
export function MentionList() {
  const [shown, setShown] = useState(PAGE);
  const views = panel.shownViews.value;
  const most = Math.max(shown, views.findIndex((view) => view.mention.index === panel.current.value) + 1);
  return (
    <div class="list">
      {sectionsOf(views.slice(0, most)).map(({ name, views: inSection }, at) => (
        <section key={`${name}${at}`} aria-label={name}>
          <h3>
            {name}
            <span>
              {inSection.filter((view) => view.standing.state !== 'open').length} of {inSection.length}
            </span>
          </h3>
          <ul>
            {inSection.map((view) => (
              <li key={view.mention.index}>
                {view.mention.index === panel.current.value ? <MentionCard view={view} /> : <MentionItem view={view} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {most < views.length && (
        <button type="button" class="btn more" onClick={() => setShown(most + PAGE)}>
          Show {Math.min(PAGE, views.length - most)} more of {views.length - most}
        </button>
      )}
    </div>
  );
}

function sectionsOf(views: panel.MentionView[]): Section[] {
  const sections: Section[] = [];
  for (const view of views) {
    const name = view.mention.section || 'Without a heading';
    const last = sections.at(-1);
    if (last?.name === name) last.views.push(view);
    else sections.push({ name, views: [view] });
  }
  return sections;
}
