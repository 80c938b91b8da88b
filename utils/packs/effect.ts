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

/** What two readings of one place say, or one of them alone. */
type Pair<Before, After> = [before: Before | undefined, after: After | undefined];

interface Place {
  start: number;
  end: number;
}

/** The label of a mention without the rest of it. */
export function labelOf({ meaning, context, track }: Label): Label {
  return { meaning, context, track };
}

/** True where two labels agree in meaning, context and track. */
export function isSameLabel(a: Label, b: Label): boolean {
  return a.meaning === b.meaning && a.context === b.context && a.track === b.track;
}

/** Whether a change leads to or from the short course; a mention that is new or gone has no track on that side. */
export function touchesLeo(before: Track | null | undefined, after: Track | null | undefined): boolean {
  return before !== after && (before === 'leo' || after === 'leo');
}

/** Puts two readings of one text beside each other, by the very place; what only the second has comes in its order, then what only the first has. */
export function pairByPlace<Before extends Place, After extends Place>(
  before: readonly Before[],
  after: readonly After[],
): Pair<Before, After>[] {
  const placeOf = ({ start, end }: Place): string => `${start} ${end}`;
  const left = new Map(before.map((one) => [placeOf(one), one]));
  const pairs = after.map((other): Pair<Before, After> => {
    const one = left.get(placeOf(other));
    left.delete(placeOf(other));
    return [one, other];
  });
  return [...pairs, ...[...left.values()].map((one): Pair<Before, After> => [one, undefined])];
}

/** Reads the text with both packs; undefined where no label and no track changes. */
export function effectOn(text: string, before: CompiledPack, after: CompiledPack): TextEffect | undefined {
  const [old, fresh] = [annotate(text, before), annotate(text, after)];
  const changes: MentionChange[] = [];
  for (const [one, other] of pairByPlace(old.mentions, fresh.mentions)) {
    if (one && other && isSameLabel(one, other)) continue;
    const { start, end, quote } = (other ?? one) as Mention;
    changes.push({ start, end, quote, before: one && labelOf(one), after: other && labelOf(other) });
  }
  if (changes.length === 0 && old.applicantTrack === fresh.applicantTrack) return undefined;
  changes.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    before: old.applicantTrack,
    after: fresh.applicantTrack,
    mentions: changes,
    toOrFromLeo:
      touchesLeo(old.applicantTrack, fresh.applicantTrack) ||
      changes.some((change) => touchesLeo(change.before?.track, change.after?.track)),
  };
}
