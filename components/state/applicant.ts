import { computed, signal } from '@preact/signals';
import {
  applicantStanding,
  isBlindReading,
  isSameReviewer,
  openDecisions,
} from '../../utils/review/applicant-standing.ts';
import { askedPoints } from '../../utils/review/points.ts';
import type { ApplicantDecisionRecord, ApplicantRecord } from '../../utils/store/records.ts';
import * as panel from './panel.ts';
import type { MentionView } from './views.ts';

/** The person whose document the panel shows, with all documents that are tied to it. */
export const applicant = signal<ApplicantRecord | null>(null);
/** All decisions on the applicant, ended ones too, in the order in which they were made. */
export const applicantDecisions = signal<ApplicantDecisionRecord[]>([]);
/** Mentions of the applicant's other documents. */
export const otherViews = signal<MentionView[]>([]);
/** Applicants of the same name that are not tied to this one. */
export const sameName = signal<ApplicantRecord[]>([]);
/** What the last attempt to decide is answered with: why nothing was recorded. */
export const refusal = signal<string | null>(null);
/** Counts up when the decision shall be gone to. */
export const decisionCalls = signal(0);

export const allViews = computed(() => [...panel.views.value, ...otherViews.value]);
export const standing = computed(() => applicantStanding(applicantDecisions.value));
export const standingDecisions = computed(() => openDecisions(applicantDecisions.value));

/** The points to ask for the short course. */
export const points = computed(() => {
  const words = panel.vocabulary.value;
  return words ? askedPoints(words, allViews.value) : [];
});

/** Whether the suggestion is hidden from the reviewer until that reviewer has decided once. */
export const isBlind = computed(() => {
  const settings = panel.settings.value;
  return settings !== null && isBlindReading(settings.blindReading, applicantDecisions.value, settings.reviewer);
});

/** Whether the reviewer's own decision stands or waits, so that there is nothing left to do for this name. */
export const isDone = computed(() => {
  const { state } = standing.value;
  const reviewer = panel.settings.value?.reviewer ?? '';
  if (state === 'decided') return true;
  return state === 'pending' && standingDecisions.value.some((one) => isSameReviewer(one.reviewer, reviewer));
});

/** Goes to the decision, wherever the panel is scrolled to. */
export function goToDecision(): void {
  decisionCalls.value++;
}
