/** One measured figure beside what it is measured against (the budgets). */
export interface Figure {
  what: string;
  unit: 's' | 'ms' | 'kB' | 'x' | 'us' | 'mentions';
  /** NaN where it could not be measured; then no bar holds. */
  value: number;
  /** What we aim at, and what must hold; left out where a figure only informs. */
  goal?: number;
  bar?: number;
}

/** Prints the figures as a table. @returns whether every bar holds */
export function printFigures(title: string, figures: readonly Figure[]): boolean {
  const rows = figures.map((figure) => [
    figure.what,
    Number.isNaN(figure.value) ? 'not measured' : `${round(figure.value)} ${figure.unit}`,
    figure.goal === undefined ? '' : String(figure.goal),
    figure.bar === undefined ? '' : String(figure.bar),
    holds(figure) ? '' : 'OVER THE BAR',
  ]);
  const table = [['', 'figure', 'goal', 'bar', ''], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  console.log(`\n${title}`);
  for (const row of table) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  ').trimEnd());
  }
  return figures.every(holds);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

function holds({ value, bar }: Figure): boolean {
  return bar === undefined || value <= bar;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
