import type { ComponentChildren } from 'preact';

interface SettingProps {
  title: string;
  /** What it is good for, in one sentence. */
  note: string;
  children: ComponentChildren;
}

/** One matter of the settings: what it is, and what to choose. */
export function Setting({ title, note, children }: SettingProps) {
  return (
    <section class="set">
      <div>
        <h2>{title}</h2>
        <p class="s">{note}</p>
      </div>
      <div>{children}</div>
    </section>
  );
}
