import { type Measure, measured, NO_PAIR, ONE_CATEGORY, sum, unmeasured } from './ratings.ts';
import type { AgreementTable } from './table.ts';

export interface Kappa {
  kappa: Measure;
  /** Both ends of the 95 % interval, never beyond -1 and 1; null where kappa is undefined. */
  interval: [number, number] | null;
}

/** Standard deviations to each side that hold 95 % of a normal distribution. */
const Z95 = 1.959964;

/**
 * Cohen's kappa of two reviewers: agreement beyond what their own shares of each category would give by chance (Cohen 1960, Educational and
 * Psychological Measurement 20, p. 37). The interval rests on the large-sample standard error of Fleiss, Cohen and Everitt 1969
 * (Psychological Bulletin 72, p. 323, formula 13). Undefined where both gave one and the same answer to everything: chance agreement is
 * then complete and leaves nothing to go beyond.
 */
export function cohenKappa({ cells, units }: AgreementTable): Kappa {
  if (units === 0) return { kappa: unmeasured(NO_PAIR), interval: null };
  const share = cells.map((row) => row.map((count) => count / units));
  const rows = share.map(sum);
  const columns = share.map((_, j) => sum(share.map((row) => row[j] as number)));
  const observed = sum(share.map((row, i) => row[i] as number));
  const expected = sum(rows.map((row, i) => row * (columns[i] as number)));
  if (1 - expected < Number.EPSILON) return { kappa: unmeasured(ONE_CATEGORY), interval: null };
  const kappa = (observed - expected) / (1 - expected);
  const margin = Z95 * standardError({ share, rows, columns, observed, expected }, units);
  return { kappa: measured(kappa), interval: [Math.max(-1, kappa - margin), Math.min(1, kappa + margin)] };
}

interface Shares {
  share: number[][];
  rows: number[];
  columns: number[];
  observed: number;
  expected: number;
}

function standardError({ share, rows, columns, observed, expected }: Shares, units: number): number {
  const beyond = 1 - expected;
  const unlike = 1 - observed;
  let variance = -((observed * expected - 2 * expected + observed) ** 2);
  for (const [i, row] of share.entries()) {
    for (const [j, cell] of row.entries()) {
      const weight =
        i === j
          ? (beyond - ((columns[i] as number) + (rows[j] as number)) * unlike) ** 2
          : (unlike * ((columns[i] as number) + (rows[j] as number))) ** 2;
      variance += cell * weight;
    }
  }
  return Math.sqrt(Math.max(0, variance) / units) / beyond ** 2;
}
