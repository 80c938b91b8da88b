import { useEffect, useRef } from 'preact/hooks';
import { saveSettings } from '../state/actions.ts';
import * as panel from '../state/panel.ts';
import { AllKeys } from './AllKeys.tsx';

/** All keys, in place of the list. */
export function KeySheet() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const settings = panel.settings.value;
  return (
    <div class="body">
      <div class="row sheet">
        <h2 tabIndex={-1} ref={heading}>
          All keys
        </h2>
        <button type="button" class="btn push" onClick={() => (panel.keysShown.value = false)}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      {settings && <AllKeys settings={settings} save={saveSettings} />}
    </div>
  );
}
