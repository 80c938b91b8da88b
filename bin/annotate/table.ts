/** Mentions of one file as a table for people. */
import { lineOf } from '../../utils/documents/lines.ts';
import type { FileText, Piece } from '../../utils/documents/types.ts';
import type { CompiledPack } from '../../utils/engine/compiled.ts';
import type { Annotation } from '../../utils/engine/types.ts';
import { lineAt } from '../../utils/packs/json-lines.ts';
import { PART_NOT_READ } from './files.ts';

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

/** Lines on the page that a paragraph takes. */
const rowsOf = (pieces: readonly Piece[]): number => new Set(pieces.map(({ y }) => Math.round(y))).size;

/** Where something stands, as a person looks for it: "line 12", or "page 2, line 12" counted from the top of that page. */
export function placeOf(file: FileText, offset: number): string {
  const line = lineOf(file, offset);
  if (!line || line.page === 0) return `line ${lineAt(file.text, offset)}`;
  const above = file.lines.filter(({ page, start }) => page === line.page && start < line.start);
  const here = line.pieces.filter(({ start }) => start <= offset);
  return `page ${line.page}, line ${[...above.map(({ pieces }) => pieces), here].reduce((sum, pieces) => sum + rowsOf(pieces), 0)}`;
}

/** What was not read of a file, one line a sentence. */
export const missingParts = ({ status, reason, warnings }: FileText): string[] => [
  ...(status === 'partial' ? [`  Not read: ${reason}`] : []),
  ...warnings.map((warning) => `  ${warning}`),
];

export function formatNothingRead(path: string, { reason }: FileText): string {
  return `${path}\n  Nothing was read. ${reason}\n`;
}

export function formatTable(path: string, file: FileText, annotation: Annotation, pack: CompiledPack): string {
  const { mentions, applicantTrack, cut } = annotation;
  const track = (id: string): string => pack.tracks.find((one) => one.id === id)?.name ?? id;
  const rows = mentions.map((mention) => [
    placeOf(file, mention.start),
    oneLine(mention.quote),
    mention.meaning,
    mention.context,
    mention.track,
    decidingWords(file.text, mention.reasons) +
      (mention.cautions.length > 0 ? ` [look at: ${mention.cautions.map(({ id }) => id).join(', ')}]` : ''),
  ]);
  const head = ['where', 'words', 'meaning', 'context', 'track', 'decided by'];
  const widths = head.map((title, i) =>
    Math.min(WIDEST, Math.max(title.length, ...rows.map((row) => (row[i] as string).length))),
  );
  const print = (row: string[]): string =>
    row.map((cell, i) => (i === row.length - 1 ? cell : pad(cell, widths[i] as number))).join('  ');
  const lines = [path, ...missingParts(file)];
  if (rows.length === 0) lines.push('  No mention was found.');
  else lines.push(`  ${print(head)}`, ...rows.map((row) => `  ${print(row)}`));
  for (const { read, of } of cut) lines.push(`  Only the first ${read} of ${of} characters were read.`);
  const note = file.status === 'partial' ? `, ${PART_NOT_READ}` : '';
  lines.push(`  Suggested for the applicant: ${track(applicantTrack)} (${applicantTrack}${note}). A person decides.`);
  return `${lines.join('\n')}\n`;
}
