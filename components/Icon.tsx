/** 16 px line icons, by name; always beside words or with a name, so they are hidden from screen readers. */
const PATHS = {
  mark: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M12.5 12.2 17 17M5.8 9.8h5.4',
  open: 'M3.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0',
  check: 'm3 8.5 3.3 3.3L13 4.5',
  pen: 'm3 13 .7-3L10.5 3.2l2.3 2.3L6 12.3z',
  person: 'M5.5 5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M3 13.5c.5-3 2.4-4.3 5-4.3s4.5 1.3 5 4.3',
  warn: 'M8 2.5 14.3 13.3H1.7zM8 6.5v3.2M8 11.6v.1',
  file: 'M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2',
  find: 'M2.7 7a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0-8.6 0M10.2 10.2l3.5 3.5',
  lost: 'M7 9.6 4.5 12.1a2 2 0 0 1-2.8-2.8M9.6 7l2.5-2.5a2 2 0 0 1 2.8 2.8M5.5 5.5 4 4M10.9 10.9l1.4 1.4',
  power: 'M8 1.8v6M4.2 4.2a5.4 5.4 0 1 0 7.6 0',
  eye: 'M1.5 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8zM6 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  no: 'm4 4 8 8M12 4l-8 8',
  table: 'M2 3.5h12v9H2zM2 6.500h12M6 6.500v6',
  down: 'm4.5 6.500 3.5 3.5 3.5-3.5',
} as const;

export type IconName = keyof typeof PATHS;

/** One icon; `className` adds `big`, `on` and the like. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  const size = name === 'mark' ? 20 : 16;
  return (
    <svg class={`i ${name === 'mark' ? 'mark' : ''} ${className}`} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
