/** Mentions of one file as a table for people. */
import type { CompiledPack } from '../../utils/engine/compiled.ts';
import type { Annotation } from '../../utils/engine/types.ts';
import { lineAt } from '../../utils/packs/strict-json.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const WIDEST = 44;
const pad = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 3)}...` : text.padEnd(width);

/** The words behind the label, without repeats. */
export function decidingWords(text: string, reasons: Annotation['mentions'][number]['reasons']): string {
  const words = reasons
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => oneLine(text.slice(start, end)));
  return [...new Set(words)].slice(0, 4).join('; ');
}

export function formatTable(
  file: string,
  text: string,
  { mentions, applicantTrack, cut }: Annotation,
  pack: CompiledPack,
): string {
  const track = (id: string): string => pack.tracks.find((one) => one.id === id)?.name ?? id;
  const rows = mentions.map((mention) => [
    String(lineAt(text, mention.start)),
    oneLine(mention.quote),
    mention.meaning,
    mention.context,
    mention.track,
    decidingWords(text, mention.reasons) +
      (mention.cautions.length > 0 ? ` [look at: ${mention.cautions.map(({ id }) => id).join(', ')}]` : ''),
  ]);
  const head = ['line', 'words', 'meaning', 'context', 'track', 'decided by'];
  const widths = head.map((title, i) =>
    Math.min(WIDEST, Math.max(title.length, ...rows.map((row) => (row[i] as string).length))),
  );
  const print = (row: string[]): string =>
    row.map((cell, i) => (i === row.length - 1 ? cell : pad(cell, widths[i] as number))).join('  ');
  const lines = [file];
  if (rows.length === 0) lines.push('  No officer phrase was found.');
  else lines.push(`  ${print(head)}`, ...rows.map((row) => `  ${print(row)}`));
  for (const { read, of } of cut) lines.push(`  Only the first ${read} of ${of} characters were read.`);
  lines.push(`  Suggested for the applicant: ${track(applicantTrack)} (${applicantTrack}). A person decides.`);
  return `${lines.join('\n')}\n`;
}
