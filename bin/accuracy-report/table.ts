import type { Score, Tally } from './score.ts';

const NAME_WIDTH = 34;
const CELL_WIDTH = 16;

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`);
const line = (name: string, cells: string[]): string =>
  `${name.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.padStart(CELL_WIDTH)).join('')}`.trimEnd();

const SHARES: [string, (score: Score) => string][] = [
  ['found', (s) => percent(s.found, s.gold)],
  ['marks that are right to mark', (s) => percent(s.predicted - s.extra, s.predicted)],
  ['meaning right', (s) => percent(s.meaning, s.gold)],
  ['context right', (s) => percent(s.context, s.gold)],
  ['track right', (s) => percent(s.track, s.gold)],
  ['FALSE LEO', (s) => `${s.falseLeo}`],
  ['leo sent to academy', (s) => `${s.leoToAcademy} of ${s.leo}`],
  ['leo sent to review', (s) => `${s.leoToReview} of ${s.leo}`],
  ['academy sent to review', (s) => `${s.academyToReview} of ${s.academy}`],
  ['applicant track right', (s) => percent(s.applicantsRight, s.applicants)],
  ['applicants falsely leo', (s) => `${s.applicantFalseLeo} of ${s.applicants}`],
];

function tallyRows(columns: Score[], pick: (score: Score) => Tally): string[] {
  const labels = [...new Set(columns.flatMap((score) => [...pick(score).keys()]))].sort();
  return labels.map((label) =>
    line(
      `  ${label}`,
      columns.map((score) => {
        const entry = pick(score).get(label) ?? { right: 0, all: 0 };
        return `${entry.right} of ${entry.all}`;
      }),
    ),
  );
}

/** One table: a row per figure, a column per way of answering. */
export function accuracyTable(title: string, columns: Record<string, Score>): string {
  const scores = Object.values(columns);
  return [
    line(title, Object.keys(columns)),
    ...SHARES.map(([name, cell]) => line(name, scores.map(cell))),
    'meaning right, by meaning',
    ...tallyRows(scores, (score) => score.byMeaning),
    'context right, by context',
    ...tallyRows(scores, (score) => score.byContext),
    '',
  ].join('\n');
}
