import type { Driver } from './driver.ts';

/** Files in the browser's own viewer: how each is shown, and what the panel must then say in each browser. */
export const NATIVE: { way: string; id: string; says: Record<Driver['kind'], RegExp> }[] = [
  { way: 'in a frame', id: 'a01', says: both(/A PDF \(a01\.pdf\) is shown.*It has not been read/) },
  { way: 'embedded', id: 'a02', says: both(/A PDF \(a02\.pdf\) is shown.*It has not been read/) },
  { way: 'as an object', id: 'a03', says: both(/A PDF \(a03\.pdf\) is shown.*It has not been read/) },
  {
    way: 'from memory',
    id: 'a04',
    says: { chromium: /A PDF is shown.*It has not been read/, firefox: /A frame may not be read/ },
  },
  {
    way: 'under an address that works once',
    id: 'a05',
    says: { chromium: /A PDF \(a05\) is shown.*It has not been read/, firefox: /A frame may not be read/ },
  },
];

/** What the panel must say of a file that fills the tab. */
export const ALONE: Record<Driver['kind'], RegExp> = {
  chromium: /A PDF \(a01\.pdf\) is shown.*It has not been read/,
  firefox: /This page has not been read.*lets no extension look into it.*Read this PDF/,
};

function both(says: RegExp): Record<Driver['kind'], RegExp> {
  return { chromium: says, firefox: says };
}
