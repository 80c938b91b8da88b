import { command } from '../messages/ask.ts';
import { type LabelWords, MARKS_PIECE, PAINTED_MARKS, type PageStyles } from '../messages/protocol.ts';
import { LAYER_STYLES } from '../page/labels/styles.ts';
import { markStyles } from '../page/mark-styles.ts';
import type { Vocabulary } from '../review/vocabulary.ts';
import { labelWords } from '../review/words.ts';
import { hidesTrack } from './blind.ts';
import type { FrameReading, FrameText } from './frames.ts';
import { currentSettings } from './kept-settings.ts';

const PAGE_STYLES: PageStyles = { marks: markStyles(), layer: LAYER_STYLES };

/** Sends a frame what to paint, in pieces; stops when the frame is gone or shows another text by now. */
export async function sendMarks(frame: FrameText, reading: FrameReading, words: Vocabulary): Promise<void> {
  const { labels: shape, margins } = await currentSettings();
  const { labels, codes } = labelTable(reading, words, await hidesTrack(reading.documentId));
  const painted = Math.min(reading.mentions.length, PAINTED_MARKS);
  const pieces = Math.max(1, Math.ceil(painted / MARKS_PIECE));
  for (let piece = 0; piece < pieces; piece++) {
    const marks: number[] = [];
    for (let i = piece * MARKS_PIECE; i < Math.min(painted, (piece + 1) * MARKS_PIECE); i++) {
      const mention = reading.mentions[i];
      if (mention) marks.push(reading.offset + mention.start, reading.offset + mention.end, codes[i] ?? 0);
    }
    const isDressing = marks.length > 0 && !frame.isDressed;
    const reply = await command(frame.tabId, frame.frameId, {
      kind: 'marks',
      session: frame.session,
      version: reading.version,
      piece,
      pieces,
      labels: piece === 0 ? labels : [],
      marks,
      total: reading.mentions.length,
      style: { shape, margins },
      styles: isDressing ? PAGE_STYLES : undefined,
    });
    if (!reply.ok) return;
    if (isDressing) frame.isDressed = true;
  }
}

/** The different labels of a reading, and for each mention the number of its own. */
export function labelTable(
  reading: Pick<FrameReading, 'standings'>,
  words: Vocabulary,
  isTrackHidden: boolean,
): { labels: LabelWords[]; codes: number[] } {
  const labels: LabelWords[] = [];
  const numbers = new Map<string, number>();
  const codes = reading.standings.map((standing) => {
    const { meaning, context, track, state } = standing;
    const key = `${meaning}/${context}/${track}/${state}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    labels.push(labelWords(words, standing, isTrackHidden));
    numbers.set(key, labels.length - 1);
    return labels.length - 1;
  });
  return { labels, codes };
}
