import type { ExplainedMention } from '../utils/messages/protocol.ts';
import { contextShort, meaningShort, trackShort, type Vocabulary } from '../utils/review/vocabulary.ts';
import { PageText } from './PageText.tsx';
import { isBlind } from './state/applicant.ts';

/** What the mention would be without a few of its words: how near the reading is to another one. */
export function CloseTo({ words, closeTo }: { words: Vocabulary; closeTo: ExplainedMention['closeTo'] }) {
  if (closeTo === null) return <>No other track: it would stay without any of these words.</>;
  const { without, meaning, context, track } = closeTo;
  return (
    <>
      {meaningShort(words, meaning)}, {contextShort(words, context)}
      {!isBlind.value && ` · ${trackShort(words, track)}`}, if the text did not say{' '}
      {without.map((part, at) => (
        <span key={part}>
          {at > 0 && ' and '}“<PageText text={part} />”
        </span>
      ))}
      .
    </>
  );
}
