import type { Shortcut } from '../state/shortcuts.ts';

/** Keys under a heading, each with what it does; nothing where there are none. */
export function KeyTable({ name, shortcuts }: { name: string; shortcuts: Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <section class="keys">
      <h3>{name}</h3>
      <dl>
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>{keys.length === 0 ? 'no key' : keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
