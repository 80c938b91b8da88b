import * as panel from './state/panel.ts';
import { readWhole } from './state/resume-area.ts';

/** Beside the sentence that names what stands around the resume and is not counted: the way to have it counted. */
export function ReadWhole() {
  const tab = panel.tab.value;
  const isAsked = tab?.documents.some(({ area, cut, pattern }) => area === 'found' && cut.length > 0 && pattern !== '');
  if (tab?.site !== 'on' || !isAsked) return null;
  return (
    <p>
      <button type="button" class="btn" onClick={() => void readWhole(tab, ['found'])}>
        Read the whole page
      </button>
    </p>
  );
}
