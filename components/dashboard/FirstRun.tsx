import type { Settings } from '../../utils/store/settings.ts';
import { type KeyAction, keyOf, shownKey } from '../state/key-map.ts';
import { useShortcuts } from '../state/shortcuts.ts';
import { AddSite } from './AddSite.tsx';
import { ReviewerFields } from './ReviewerFields.tsx';
import { Setting } from './Setting.tsx';

/** What a reviewer meets first: what it does, the name, the first site, the keys; nothing else. */
export function FirstRun({ settings }: { settings: Settings }) {
  return (
    <>
      <header>
        <h1>Before the first resume</h1>
      </header>
      <div class="card">
        <Setting title="What it does" note="The text says, you decide.">
          <p>
            Officer Lens marks every “officer” phrase in a resume, says what kind of officer the words mean and whether
            the applicant held that role, and shows the words that decided.
          </p>
          <p>It changes nothing on the page and decides nothing. All data stays on this computer.</p>
        </Setting>
        <Setting title="Your name" note="Stands under every decision.">
          <ReviewerFields settings={settings} />
        </Setting>
        <Setting title="The first site" note="Nothing is read anywhere until you turn a site on.">
          <AddSite />
          <p class="s">
            Or open an applicant, press the Officer Lens button in the toolbar, and turn the site on there.
          </p>
        </Setting>
        <Setting title="Keys" note="All of them stand under ? in the panel.">
          <Keys settings={settings} />
        </Setting>
      </div>
      <p>
        <a class="btn solid" href="#applicants">
          To the applicants
        </a>
      </p>
    </>
  );
}

function Keys({ settings }: { settings: Settings }) {
  const keyFor = (action: KeyAction): string => shownKey(keyOf(settings, action));
  const open = useShortcuts().filter((shortcut) => shortcut.keys.length > 0);
  const own = [
    { keys: [keyFor('next'), keyFor('previous')], does: 'Next, previous mention in the panel' },
    { keys: ['Enter'], does: 'Confirm the open mention' },
    { keys: [keyFor('change')], does: 'Change its meaning or context' },
  ];
  return (
    <dl class="keylist">
      {[...own, ...open].map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
