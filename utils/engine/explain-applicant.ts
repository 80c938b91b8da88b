/** Why the applicant's track is what it is, in a sentence, and where the text contradicts itself. */
import type { CompiledPack } from './compiled.ts';
import type { Annotation, Mention } from './types.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const trackName = (pack: Pick<CompiledPack, 'tracks'>, id: string): string =>
  pack.tracks.find((track) => track.id === id)?.name ?? id;

/** True where the mention stands in a job entry and is not only claimed in running text. */
const isEntry = (mention: Mention): boolean =>
  mention.reasons.some(
    ({ kind, speaksFor, says }) =>
      speaksFor === 'context' && says === 'held' && (kind === 'entry' || kind === 'section'),
  );

export function explainApplicant(
  annotation: Annotation,
  pack: Pick<CompiledPack, 'tracks' | 'meanings'>,
): { sentence: string; contradictions: string[] } {
  const { mentions, applicantTrack, decidedBy } = annotation;
  const track = trackName(pack, applicantTrack);
  const deciding = mentions[decidedBy];
  if (!deciding) return { sentence: `${track}: no phrase names a role of this kind.`, contradictions: [] };
  const words = `"${oneLine(deciding.quote)}"`;
  const sentence =
    applicantTrack === 'academy'
      ? `${track}: none of the ${mentions.length} mentions leads to another track.`
      : `${track}: ${words} does, and no mention is graver.`;
  const contradictions: string[] = [];
  const claimed = mentions.find((mention) => mention.track === 'leo' && !isEntry(mention));
  if (claimed && !mentions.some((mention) => mention.track === 'leo' && isEntry(mention))) {
    contradictions.push(`The text says "${oneLine(claimed.quote)}", but no job entry shows such a role.`);
  }
  const denied = mentions.find(
    (mention) =>
      mention.context === 'negated' &&
      mentions.some((other) => other.track === 'leo' && other.meaning === mention.meaning),
  );
  if (denied)
    contradictions.push(`The text denies "${oneLine(denied.quote)}" in one place and claims such a role in another.`);
  return { sentence, contradictions };
}
