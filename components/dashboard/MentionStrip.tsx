import type { MentionBrief } from '../state/applicants.ts';

/** Cells that a row has room for; the rest is counted. */
const MOST = 12;

/** One cell a mention: its track as a line, filled where a person has read it. */
export function MentionStrip({ mentions }: { mentions: MentionBrief[] }) {
  if (mentions.length === 0) return <span class="xs">none</span>;
  const read = mentions.filter((brief) => brief.state !== 'open').length;
  return (
    <span class="strip" role="img" aria-label={`${mentions.length} mentions, ${read} read`}>
      {mentions.slice(0, MOST).map((brief, at) => (
        <i key={at} class={`cell ${brief.track} ${brief.state === 'open' ? '' : 'on'}`} />
      ))}
      {mentions.length > MOST && <span class="xs">+{mentions.length - MOST}</span>}
    </span>
  );
}
