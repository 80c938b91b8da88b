/** All mentions together -> the track that the text suggests for the applicant. */
import type { Mention, Track } from './types.ts';

/** leo where any mention is leo, else review where any is review, else academy; and which mention decided. */
export function applicantTrack(mentions: readonly Pick<Mention, 'track'>[]): { track: Track; decidedBy: number } {
  const leo = mentions.findIndex((mention) => mention.track === 'leo');
  if (leo >= 0) return { track: 'leo', decidedBy: leo };
  const review = mentions.findIndex((mention) => mention.track === 'review');
  if (review >= 0) return { track: 'review', decidedBy: review };
  return { track: 'academy', decidedBy: mentions.length > 0 ? 0 : -1 };
}
