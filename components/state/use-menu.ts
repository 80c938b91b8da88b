import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Menu {
  /** For the element that holds the button, which comes first in it, and what opens under it. */
  box: RefObject<HTMLDivElement | null>;
  isOpen: boolean;
  toggle(): void;
  /** Closes it and gives the focus back to the button. */
  close(): void;
}

/** What opens under a button: it closes on Escape, and when the focus or a press goes elsewhere. */
export function useMenu(): Menu {
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    const life = new AbortController();
    const away = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away, { signal: life.signal });
    document.addEventListener('focusin', away, { signal: life.signal });
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', press, { signal: life.signal });
    return () => life.abort();
  }, [isOpen]);
  return { box, isOpen, toggle: () => setOpen(!isOpen), close };
}
