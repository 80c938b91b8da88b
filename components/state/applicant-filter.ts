import { type Context, type Meaning, TRACKS, type Track } from '../../utils/engine/types.ts';
import type { Applicant } from './applicants.ts';

/** How far an applicant is, for the filter. */
export type Progress = 'open' | 'person' | 'read' | 'orphans' | 'unread';

/** Which applicants to show; '' and null ask for nothing. */
export interface ApplicantFilter {
  search: string;
  track: Track | null;
  progress: Progress | null;
  meaning: Meaning | null;
  context: Context | null;
  reviewer: string | null;
}

export const NO_FILTER: ApplicantFilter = {
  search: '',
  track: null,
  progress: null,
  meaning: null,
  context: null,
  reviewer: null,
};

export type SortKey = 'name' | 'read' | 'suggested' | 'seen';

export interface Sorting {
  by: SortKey;
  descending: boolean;
}

/** The applicants that fit everything that is asked for, sorted. Every word of the search must be found somewhere. */
export function chooseApplicants(all: Applicant[], filter: ApplicantFilter, sorting: Sorting): Applicant[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = all.filter(
    (one) => words.every((word) => one.text.includes(word)) && fits(one, filter) && fitsMention(one, filter),
  );
  const compare = COMPARE[sorting.by];
  return fitting.sort((a, b) => (sorting.descending ? compare(b, a) : compare(a, b)) || compareSeen(b, a));
}

function fits(one: Applicant, { track, progress, reviewer }: ApplicantFilter): boolean {
  if (track !== null && (one.isUnread || one.suggested !== track)) return false;
  if (reviewer !== null && !one.reviewers.includes(reviewer)) return false;
  return progress === null || PROGRESS[progress](one);
}

/** Meaning and context are asked of one and the same mention: "sworn" and "held" shall not be two different ones. */
function fitsMention(one: Applicant, { meaning, context }: ApplicantFilter): boolean {
  if (meaning === null && context === null) return true;
  return one.mentions.some(
    (brief) => (meaning === null || brief.meaning === meaning) && (context === null || brief.context === context),
  );
}

const PROGRESS: Record<Progress, (one: Applicant) => boolean> = {
  open: (one) => one.read < one.mentions.length,
  person: (one) => one.mentions.some((brief) => brief.needsPerson),
  read: (one) => !one.isUnread && one.read === one.mentions.length,
  orphans: (one) => one.orphans > 0,
  unread: (one) => one.isUnread,
};

const compareSeen = (a: Applicant, b: Applicant): number => a.seen - b.seen;

/** Made once: `localeCompare` makes one for every pair. */
const NAMES = new Intl.Collator();

const COMPARE: Record<SortKey, (a: Applicant, b: Applicant) => number> = {
  name: (a, b) => NAMES.compare(a.name, b.name),
  read: (a, b) => share(a) - share(b),
  suggested: (a, b) => TRACKS.indexOf(a.suggested) - TRACKS.indexOf(b.suggested),
  seen: compareSeen,
};

/** How much of an applicant is read, from 0 to 1; one without a mention has nothing left to read. */
function share({ read, mentions }: Applicant): number {
  return mentions.length === 0 ? 1 : read / mentions.length;
}
