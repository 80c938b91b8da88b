import type { Track } from '../../utils/engine/types.ts';

/** Cells that a row has room for; the rest is counted. */
const MOST = 12;
const TRACK_OF: Record<string, Track> = { l: 'leo', r: 'review', a: 'academy' };

interface MentionStripProps {
  /** One letter a mention, as an applicant's record has it. */
  strip: string;
  mentions: number;
  read: number;
}

/** One cell a mention: its track as a line, filled where a person has read it. */
export function MentionStrip({ strip, mentions, read }: MentionStripProps) {
  if (mentions === 0) return <span class="xs">none</span>;
  const cells = [...strip].slice(0, MOST);
  return (
    <span class="strip" role="img" aria-label={`${mentions} mentions, ${read} read`}>
      {cells.map((letter, at) => (
        <i key={at} class={`cell ${TRACK_OF[letter.toLowerCase()]} ${letter === letter.toLowerCase() ? '' : 'on'}`} />
      ))}
      {mentions > cells.length && <span class="xs">+{mentions - cells.length}</span>}
    </span>
  );
}
