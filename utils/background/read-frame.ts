import { annotate } from '../engine/annotate.ts';
import type { CompiledPack } from '../engine/compiled.ts';
import type { Annotation } from '../engine/types.ts';
import { sayCaution } from '../review/cautions.ts';
import { inCodePoints } from '../review/code-points.ts';
import { joinDecisions } from '../review/join.ts';
import { mentionKeys } from '../review/keys.ts';
import { standingOf } from '../review/standing.ts';
import { trackName } from '../review/vocabulary.ts';
import { SURROUNDINGS } from '../review/whole-words.ts';
import { decidingWords } from '../review/words.ts';
import { documentIdentity } from '../sites/identity.ts';
import type { DecisionRecord, MentionRecord } from '../store/records.ts';
import { aboutFrame } from './about-frame.ts';
import { type FrameReading, type FrameText, frameOf } from './frames.ts';
import { resumeTextOf, sayBesides } from './resume-text.ts';

/** What is said of a list: an excerpt may end just before the words that turn its meaning round. */
const LIST =
  'This is a list of many people. Words in its excerpts are marked but not judged, and nothing of it is kept.';

/** Runs the engine over what of a frame's text is the resume. Pure but for the hash; nothing is stored here. */
export async function readFrame(frame: FrameText, pack: CompiledPack): Promise<FrameReading> {
  const { offset, text, whole, isPart, besides } = resumeTextOf(frame, pack);
  const annotation = annotate(text, pack);
  const { address, person } = aboutFrame(frame);
  const textHash = await sha256(text);
  const documentId = documentIdentity({ address, heading: frame.frameId === 0 ? frame.about.heading : person });
  return {
    documentId,
    version: frame.version,
    offset,
    text,
    isPart,
    isAlone: frame.frameId !== 0 && !frameOf(frame.tabId, 0),
    textHash,
    pageHash: isPart ? await sha256(whole) : textHash,
    words: text.match(/\S+/g)?.length ?? 0,
    annotation,
    mentions: mentionRecords(documentId, text, annotation, pack),
    standings: [],
    cut: [
      ...annotation.cut.map(({ read, of }) => `Only the first ${inMegabytes(read)} of ${inMegabytes(of)} were read.`),
      ...(frame.about.list ? [LIST] : []),
      ...sayBesides(besides),
    ],
    storeError: null,
  };
}

/** Joins the stored decisions and notes for every mention what counts now. */
export function applyDecisions(reading: FrameReading, decisions: DecisionRecord[]): void {
  const joined = joinDecisions(reading.mentions, decisions).mentions;
  reading.mentions = reading.mentions.map((mention, i) => ({
    ...mention,
    decisionId: joined[i]?.decision?.id ?? null,
    joined: joined[i]?.joined ?? 'none',
  }));
  reading.standings = reading.mentions.map((mention, i) => standingOf(mention, joined[i]?.decision ?? null));
}

function mentionRecords(documentId: string, text: string, annotation: Annotation, pack: CompiledPack): MentionRecord[] {
  const keys = mentionKeys(text, annotation.mentions);
  const codePoints = inCodePoints(
    text,
    annotation.mentions.map(({ start }) => start),
  );
  const sections = new Map(pack.rules.sections.map((section) => [section.id, section.name]));
  return annotation.mentions.map((mention, index) => ({
    documentId,
    index,
    key: keys[index] as MentionRecord['key'],
    start: mention.start,
    end: mention.end,
    codePoint: codePoints[index] as number,
    quote: mention.quote,
    before: text.slice(Math.max(0, mention.start - SURROUNDINGS), mention.start),
    after: text.slice(mention.end, mention.end + SURROUNDINGS),
    section: sections.get(mention.section) ?? '',
    meaning: mention.meaning,
    context: mention.context,
    track: mention.track,
    trackName: trackName(pack, mention.track),
    deciding: decidingWords(pack, text, mention),
    cautions: mention.cautions.map((caution) => sayCaution(pack.rules.cautions, caution)),
    cautionIds: mention.cautions.map((caution) => caution.id),
    decisionId: null,
    joined: 'none',
  }));
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function inMegabytes(units: number): string {
  return `${(units / 1_000_000).toFixed(1)} MB`;
}
