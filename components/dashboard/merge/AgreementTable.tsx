import type { Agreement } from '../../../utils/agreement/agreement.ts';
import type { Track } from '../../../utils/engine/types.ts';
import { trackShort, type Vocabulary } from '../../../utils/review/vocabulary.ts';
import { PageText } from '../../PageText.tsx';

/** How often the one said this where the other said that; with more than two, a word on why there is no table. */
export function AgreementTable({ words, agreement }: { words: Vocabulary; agreement: Agreement }) {
  const { table, raters } = agreement;
  const [row, column] = raters;
  return (
    <section class="card">
      <header>
        <h2>Who said what</h2>
      </header>
      <div class="pad">
        {table && row !== undefined && column !== undefined ? (
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
        ) : (
          <p class="s">
            <PageText text={raters.join(', ')} />. The table and kappa are of two reviewers; alpha and AC1 hold for
            more.
          </p>
        )}
        <p class="s">
          Read kappa of .80 and more as steady, .67 to .80 as tentative. It falls when one answer is rare, so the table
          and AC1 stand beside it. What settled a difference is no reading and is not counted.
        </p>
      </div>
    </section>
  );
}
