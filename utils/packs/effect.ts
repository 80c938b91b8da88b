/** What another pack would say of the same text. */
import { annotate } from '../engine/annotate.ts';
import type { CompiledPack } from '../engine/compiled.ts';
import type { Mention, Track } from '../engine/types.ts';

export type Label = Pick<Mention, 'meaning' | 'context' | 'track'>;

/** One mention that is labelled otherwise, is new, or is gone; offsets are UTF-16 units of the text. */
export interface MentionChange {
  start: number;
  end: number;
  quote: string;
  before: Label | undefined;
  after: Label | undefined;
}

export interface TextEffect {
  before: Track;
  after: Track;
  mentions: MentionChange[];
  /** True where the applicant's track or that of a mention changes to or from the short course. */
  toOrFromLeo: boolean;
}

const labelOf = ({ meaning, context, track }: Mention): Label => ({ meaning, context, track });
const isSame = (a: Mention, b: Mention): boolean =>
  a.meaning === b.meaning && a.context === b.context && a.track === b.track;

/** Reads the text with both packs; undefined where no label and no track changes. */
export function effectOn(text: string, before: CompiledPack, after: CompiledPack): TextEffect | undefined {
  const [old, fresh] = [annotate(text, before), annotate(text, after)];
  const left = new Map(old.mentions.map((mention) => [`${mention.start} ${mention.end}`, mention]));
  const changes: MentionChange[] = [];
  for (const mention of fresh.mentions) {
    const { start, end, quote } = mention;
    const key = `${start} ${end}`;
    const one = left.get(key);
    left.delete(key);
    if (!one || !isSame(one, mention))
      changes.push({ start, end, quote, before: one && labelOf(one), after: labelOf(mention) });
  }
  for (const mention of left.values()) {
    const { start, end, quote } = mention;
    changes.push({ start, end, quote, before: labelOf(mention), after: undefined });
  }
  if (changes.length === 0 && old.applicantTrack === fresh.applicantTrack) return undefined;
  changes.sort((a, b) => a.start - b.start || a.end - b.end);
  const isLeo = (one: Track | undefined, two: Track | undefined): boolean =>
    one !== two && (one === 'leo' || two === 'leo');
  return {
    before: old.applicantTrack,
    after: fresh.applicantTrack,
    mentions: changes,
    toOrFromLeo:
      isLeo(old.applicantTrack, fresh.applicantTrack) ||
      changes.some((change) => isLeo(change.before?.track, change.after?.track)),
  };
}
