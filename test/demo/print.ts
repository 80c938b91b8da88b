import type { Resume } from '../pages/resumes.ts';
import { isRight, type Pair } from './compare.ts';
import type { StoredResume } from './stored.ts';

/** One applicant in one shape: what the database says, beside what a person labelled. */
export interface Shown {
  shape: string;
  resume: Resume;
  stored: StoredResume;
  pairs: Pair[];
}

/** The lines that the demo prints for one applicant. */
export function describe({ shape, resume, stored, pairs }: Shown): string {
  const { suggestedTrack } = stored.document;
  const track =
    suggestedTrack === resume.applicantTrack ? suggestedTrack : `${suggestedTrack}, expected ${resume.applicantTrack}`;
  const count = stored.mentions.length === 1 ? '1 mention' : `${stored.mentions.length} mentions`;
  const hidden = stored.document.unread.map((part) => `  not read: ${part.kind} (${part.count})`);
  const lines = [`${resume.person.name} · ${shape} · ${count} · suggested track: ${track}`, ...hidden];
  return [...lines, ...pairs.flatMap(describePair)].join('\n');
}

/** The closing lines: how many are right, and each that is not yet. */
export function summarize(shown: readonly Shown[]): string {
  const pairs = shown.flatMap((one) => one.pairs.map((pair) => ({ pair, one })));
  const expected = pairs.filter(({ pair }) => pair.expected);
  const wrong = pairs.filter(({ pair }) => !isRight(pair));
  const tracks = shown.filter((one) => one.stored.document.suggestedTrack === one.resume.applicantTrack);
  const shapes = new Map<string, string[]>();
  for (const { pair, one } of wrong) {
    const quote = pair.expected?.quote ?? pair.found?.quote;
    const hard = pair.expected?.hard ? ` (hard: ${pair.expected.hard})` : '';
    const line = `  ${one.resume.person.name} · "${quote}"${hard}`;
    shapes.set(line, [...(shapes.get(line) ?? []), one.shape]);
  }
  const lines = [...shapes].map(
    ([line, where]) => `${line}, in ${where.length === 1 ? where[0] : `${where.length} shapes`}`,
  );
  return [
    `${expected.filter(({ pair }) => isRight(pair)).length} of ${expected.length} labelled mentions are read as labelled,`,
    `${tracks.length} of ${shown.length} applicants get the expected track.`,
    ...(lines.length > 0 ? ['Not yet right:', ...lines] : []),
  ].join('\n');
}

function describePair(pair: Pair): string[] {
  const { found, expected } = pair;
  const wanted = expected ? `${expected.meaning} · ${expected.context} · ${expected.track}` : 'no mention';
  if (!found) return [`  ✗ "${expected?.quote}" was not found`, `      expected ${wanted}`];
  const says = `${found.meaning} · ${found.context} · ${found.track} (${found.trackName})`;
  const words = found.deciding
    .map((reason) => (reason.words ? `"${reason.words}" ${reason.says}` : `${reason.says}, as nothing says otherwise`))
    .join('; ');
  return [
    `  ${isRight(pair) ? '✓' : '✗'} "${found.quote.replace(/\s+/g, ' ')}"  ${says}`,
    ...(words ? [`      ${words}`] : []),
    ...(isRight(pair) ? [] : [`      expected ${wanted}`]),
  ];
}
