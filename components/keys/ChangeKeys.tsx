import { useState } from 'preact/hooks';
import { KEY_ACTIONS, type KeyAction, keyOf, shownKey, whyNotKey } from '../state/key-map.ts';
import type { AllKeysProps } from './AllKeys.tsx';

/** Every single key as a button: press it, then the key that shall take its place. A key that is taken is refused, and it is said by what. */
export function ChangeKeys({ settings, save }: AllKeysProps) {
  const [waiting, setWaiting] = useState<KeyAction | null>(null);
  const [said, setSaid] = useState('');
  const press = async (action: KeyAction, event: KeyboardEvent): Promise<void> => {
    if (waiting !== action || event.key === 'Tab' || event.key === 'Shift') return;
    // The key is only chosen here; it must not do what it does elsewhere.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setWaiting(null);
      return;
    }
    const refused = whyNotKey(settings, action, event.key);
    if (refused !== null) {
      setSaid(refused);
      return;
    }
    setWaiting(null);
    const isSaved = await save({ keys: { ...settings.keys, [action]: event.key.toLowerCase() } });
    setSaid(isSaved ? `${shownKey(event.key)} it is.` : '');
  };
  return (
    <section class="keys">
      <h3>Press one, then the key that you want</h3>
      <dl>
        {KEY_ACTIONS.map(({ id, does }) => (
          <div key={id}>
            <dt>
              <button
                type="button"
                class="btn key"
                aria-describedby={`key-${id}`}
                onClick={() => {
                  setSaid('');
                  setWaiting(id);
                }}
                onBlur={() => setWaiting(null)}
                onKeyDown={(event) => void press(id, event)}
              >
                {waiting === id ? 'press a key' : shownKey(keyOf(settings, id))}
              </button>
            </dt>
            <dd id={`key-${id}`}>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="s" role="status">
        {said}
      </p>
      {Object.keys(settings.keys).length > 0 && (
        <button type="button" class="btn" onClick={() => void save({ keys: {} })}>
          Back to the usual keys
        </button>
      )}
    </section>
  );
}
