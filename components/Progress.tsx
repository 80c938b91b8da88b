import type { OpenDocument } from '../utils/messages/protocol.ts';
import { goToDecision } from './state/applicant.ts';
import { keyOf } from './state/key-map.ts';
import * as panel from './state/panel.ts';
import { needsPerson } from './state/views.ts';

const FILTERS: [panel.Filter, string, () => number][] = [
  ['all', 'All', () => panel.views.value.length],
  ['open', 'Not read', () => panel.views.value.length - panel.readCount.value],
  ['person', 'Needs a person', () => panel.views.value.filter(needsPerson).length],
];
/** Cells of the bar; above this many mentions the words alone tell. */
const MOST_CELLS = 60;

function openDocument(): OpenDocument | undefined {
  return panel.tab.value?.documents.find((one) => one.documentId === panel.documentId.value);
}

/** How much has been read, and which mentions to show. */
export function Progress() {
  const views = panel.views.value;
  const noRoom = openDocument()?.noRoom ?? 0;
  return (
    <div class="bar">
      <div class="row">
        <b class="num" aria-live="polite">
          {panel.readCount.value} of {views.length} read
        </b>
        <button
          type="button"
          class="link push s"
          aria-keyshortcuts={keyOf(panel.settings.value, 'decision')}
          onClick={goToDecision}
        >
          To the decision
        </button>
      </div>
      {views.length <= MOST_CELLS && (
        <div class="prog" aria-hidden="true">
          {views.map(({ mention, standing }) => (
            <i key={mention.index} class={standing.state === 'open' ? '' : 'on'} />
          ))}
        </div>
      )}
      {noRoom > 0 && <p class="xs">{noRoom === 1 ? '1 label has' : `${noRoom} labels have`} no room on the page</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these buttons choose what is shown */}
      <div class="seg" role="group" aria-label="Show">
        {FILTERS.map(([id, name, count]) => (
          <button
            type="button"
            key={id}
            aria-pressed={panel.filter.value === id}
            onClick={() => {
              panel.filter.value = id;
            }}
          >
            {name} {count()}
          </button>
        ))}
      </div>
    </div>
  );
}
