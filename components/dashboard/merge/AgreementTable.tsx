import type { Agreement, Pair } from '../../../utils/agreement/agreement.ts';
import type { Track } from '../../../utils/engine/types.ts';
import { trackShort, type Vocabulary } from '../../../utils/review/vocabulary.ts';
import { PageText } from '../../PageText.tsx';
import { PairChoice } from './PairChoice.tsx';

interface AgreementTableProps {
  words: Vocabulary;
  agreement: Agreement;
  choosePair(pair: Pair): void;
}

/** How often the one said this where the other said that; of more than two reviewers any two can be chosen. */
export function AgreementTable({ words, agreement, choosePair }: AgreementTableProps) {
  const { table, raters, pair } = agreement;
  const [row, column] = (pair ?? []).map((at) => raters[at]);
  return (
    <section class="card">
      <header>
        <h2>Who said what</h2>
      </header>
      <div class="pad">
        {raters.length > 2 && pair && <PairChoice raters={raters} pair={pair} choose={choosePair} />}
        {table && row !== undefined && column !== undefined && (
          <table class="x">
            <caption class="vh">
              {row} in rows, {column} in columns
            </caption>
            <thead>
              <tr>
                <th scope="col">
                  <PageText text={row} /> ↓ <PageText text={column} /> →
                </th>
                {table.categories.map((category) => (
                  <th scope="col" key={category}>
                    {trackShort(words, category as Track)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.cells.map((cells, i) => (
                <tr key={table.categories[i]}>
                  <th scope="row">{trackShort(words, table.categories[i] as Track)}</th>
                  {cells.map((count, j) => (
                    <td key={table.categories[j]} class={`num ${i === j ? 'd' : ''}`}>
                      {count}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p class="s">
          {raters.length > 2 && 'Kappa and this table are of two; alpha and AC1 are of all. '}Read kappa of .80 and more
          as steady, .67 to .80 as tentative. It falls when one answer is rare, so the table and AC1 stand beside it.
          What settled a difference is no reading and is not counted.
        </p>
      </div>
    </section>
  );
}
