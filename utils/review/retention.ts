/** How long records are kept: at least and at most, both counted from the last decision on the applicant, or from when last seen. */
export interface RetentionSetting {
  preset: RetentionPresetId;
  /** Months before which nothing is deleted without a person saying so. */
  keepMonths: number;
  /** Months after which the record is deleted; null: it is kept until somebody erases it. */
  deleteMonths: number | null;
}

export type RetentionPresetId =
  | 'private'
  | 'state-local'
  | 'contractor'
  | 'california'
  | 'colorado'
  | 'federal-case'
  | 'federal-application'
  | 'eu'
  | 'custom';

export interface RetentionPreset {
  id: RetentionPresetId;
  /** For people: whose rule and how long. */
  name: string;
  keepMonths: number;
  deleteMonths: number | null;
}

/**
 * The terms that employers most often have to keep. No default is shorter than a year. Sources: 29 CFR 1602.14 (private, one year) and
 * 1602.31 (state, local, two years); 41 CFR 60-300.80 (contractors, two years); California 2 CCR 11013 (four years); Colorado SB 26-189
 * (three years); NARA GRS 2.1 (vacancy case files two years, applications one year and no longer); EU AI Act article 26 (six months).
 */
export const RETENTION_PRESETS: RetentionPreset[] = [
  { id: 'private', name: 'Private employer: at least 1 year', keepMonths: 12, deleteMonths: null },
  { id: 'state-local', name: 'State, local, education: at least 2 years', keepMonths: 24, deleteMonths: null },
  { id: 'contractor', name: 'Federal contractor: at least 2 years', keepMonths: 24, deleteMonths: null },
  { id: 'california', name: 'California: at least 4 years', keepMonths: 48, deleteMonths: null },
  { id: 'colorado', name: 'Colorado: at least 3 years', keepMonths: 36, deleteMonths: null },
  { id: 'federal-case', name: 'Federal case file: 2 years, no longer', keepMonths: 24, deleteMonths: 24 },
  { id: 'federal-application', name: 'Federal application: 1 year, no longer', keepMonths: 12, deleteMonths: 12 },
  { id: 'eu', name: 'European Union: at least 6 months of logs', keepMonths: 6, deleteMonths: null },
];

export const DEFAULT_RETENTION: RetentionSetting = { preset: 'private', keepMonths: 12, deleteMonths: null };

/** What is wrong with a setting, as a sentence, or null. */
export function whyNotRetention({
  keepMonths,
  deleteMonths,
}: Pick<RetentionSetting, 'keepMonths' | 'deleteMonths'>): string | null {
  const isCount = (months: number): boolean => Number.isInteger(months) && months >= 0 && months <= 1200;
  if (!isCount(keepMonths) || (deleteMonths !== null && !isCount(deleteMonths))) {
    return 'A term is a whole number of months, at most 1200.';
  }
  if (deleteMonths === 0) return 'A record cannot be deleted at once; the shortest term is one month.';
  if (deleteMonths !== null && deleteMonths < keepMonths) {
    return 'A record cannot be deleted before the time for which it must be kept.';
  }
  return null;
}

/** The moment so many months later, in milliseconds since 1970, counted in UTC; 31 January and a month is the last of February. */
export function monthsAfter(time: number, months: number): number {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}
