import { describe, expect, test } from 'vitest';
import { CONTEXTS } from '../../../utils/engine/types.ts';
import { findQuote, type GoldMention, RESUMES, resumeText } from '../../pages/resumes.ts';

/** The fourteen meanings of the labelling guide. */
const MEANINGS = [
  'sworn-law-enforcement',
  'military-police',
  'corrections',
  'military',
  'security',
  'civil-enforcement',
  'fire-ems-dispatch',
  'executive',
  'business',
  'public-service',
  'transport',
  'association',
  'not-a-role',
  'unknown',
];

/** The guide's rule, written out again here so that gold does not lean on the pack's policy table. */
function trackOf({ meaning, context }: Pick<GoldMention, 'meaning' | 'context'>): string {
  if (context === 'held' && meaning === 'sworn-law-enforcement') return 'leo';
  if (context === 'held' && ['corrections', 'military-police', 'unknown'].includes(meaning)) return 'review';
  if (context === 'trainee' && ['sworn-law-enforcement', 'military-police', 'corrections'].includes(meaning))
    return 'review';
  return 'academy';
}

const spans = (resume: (typeof RESUMES)[number]) =>
  resume.mentions.map((mention) => {
    const start = findQuote(resumeText(resume), mention);
    return { start, end: start + mention.quote.length };
  });

describe('the set of resumes', () => {
  const mentions = RESUMES.flatMap((resume) => resume.mentions);

  test('has twelve applicants with different names and ids', () => {
    expect(new Set(RESUMES.map((resume) => resume.id)).size).toBe(12);
    expect(new Set(RESUMES.map((resume) => resume.person.name)).size).toBe(12);
  });

  test('holds every meaning and every context', () => {
    expect([...new Set(mentions.map((mention) => mention.meaning))].sort()).toEqual([...MEANINGS].sort());
    expect([...new Set(mentions.map((mention) => mention.context))].sort()).toEqual([...CONTEXTS].sort());
  });

  test.each(['leo', 'review', 'academy'])('has at least three applicants for %s', (track) => {
    expect(RESUMES.filter((resume) => resume.applicantTrack === track).length).toBeGreaterThanOrEqual(3);
  });

  test('has one resume without a mention, and mentions that are hard', () => {
    expect(RESUMES.filter((resume) => resume.mentions.length === 0)).toHaveLength(1);
    expect(mentions.some((mention) => mention.hard)).toBe(true);
  });
});

describe.each(RESUMES.map((resume) => [resume.id, resume] as const))('resume %s', (_, resume) => {
  const text = resumeText(resume);

  test('holds every quote, in reading order, none inside another', () => {
    let end = -1;
    for (const span of spans(resume)) {
      expect(span.start).toBeGreaterThan(end);
      end = span.end;
    }
  });

  test('has no "officer" outside a mention', () => {
    for (const match of text.matchAll(/\bofficers?\b/gi))
      expect(spans(resume).some((span) => span.start <= match.index && match.index < span.end)).toBe(true);
  });

  test('has tracks that follow from meaning and context', () => {
    for (const mention of resume.mentions) {
      expect([mention.quote, mention.track]).toEqual([mention.quote, trackOf(mention)]);
      for (const other of mention.also ?? []) {
        const [meaning = '', context = ''] = other.split('/');
        expect(MEANINGS).toContain(meaning);
        expect(CONTEXTS).toContain(context);
        expect(trackOf({ meaning, context })).not.toBe('leo');
      }
    }
    const tracks = resume.mentions.map((mention) => mention.track);
    expect(resume.applicantTrack).toBe(['leo', 'review'].find((track) => tracks.includes(track)) ?? 'academy');
  });

  test('names its posting without a word that is a mention', () => {
    expect(resume.posting).not.toMatch(/officer|police|deputy|agent|warden/i);
  });
});
