/** Which part of a page is the resume: what the contexts tell each other of it. */

/**
 * `picked` by the reviewer, or known by the site's `profile`; `missing`: the picked one is not on this page, which is read whole;
 * `found` by what looks like a resume (`findRegion`), where neither was told; `whole`: the reviewer wants the whole page read.
 */
export type AreaState = 'picked' | 'profile' | 'missing' | 'found' | 'whole';

/** Kept in place of a picked area where the whole page is to be read: no part is looked for. */
export const WHOLE_PAGE = ':root';

/** Where the resume stands on the pages of a site, as selectors; those of nested shadow roots are parted by ` >>> `. */
export interface ResumeArea {
  /** What the reviewer pointed at. */
  picked: string | null;
  /** What the profile of the system says, best first. */
  profile: string[];
  /** Where the profile says that the person's name stands. */
  person: string | null;
}

/** A key while the resume area is picked. */
export type PickKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Enter' | 'Escape';

/** To the script that lets the reviewer point at the resume, from the panel: a key that was pressed there. */
export interface PickCommand {
  kind: 'pick-key';
  key: PickKey;
}

/** What the reviewer pointed at, and the page that it is on. */
export interface PickedArea {
  selector: string;
  address: string;
}
