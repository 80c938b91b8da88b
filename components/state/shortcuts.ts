import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Keys that are pressed together or in turn, and what they do. */
export interface Shortcut {
  /** Empty where none is set. */
  keys: string[];
  does: string;
}

/** The browser commands with the keys that they really have: a suggested one is dropped in silence where it is taken. */
export function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    void browser.commands
      .getAll()
      .then((commands) =>
        setShortcuts(
          commands
            .filter((command) => command.description)
            .map(({ shortcut, description }) => ({ keys: keysOf(shortcut ?? ''), does: description ?? '' })),
        ),
      );
  }, []);
  return shortcuts;
}

/** "Alt+Shift+L" as three keys. Some systems write signs without a plus; they stay one. */
function keysOf(shortcut: string): string[] {
  return shortcut.split('+').filter((key) => key !== '');
}
