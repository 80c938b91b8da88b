import type { Agreement } from '../../../utils/agreement/agreement.ts';
import type { Measure } from '../../../utils/agreement/ratings.ts';
import { PageText } from '../../PageText.tsx';

/** The figures of agreement. What is undefined says so, with the reason, and is never shown as a number. */
export function AgreementFigures({ agreement, what }: { agreement: Agreement; what: string }) {
  const { kappa, pair, raters, units, equal } = agreement;
  const interval = kappa?.interval ? `, ${figure(kappa.interval[0])} to ${figure(kappa.interval[1])}` : '';
  const [readBy, ofPair] =
    raters.length === 2 || !pair
      ? ['both', '']
      : ['two or more', ` of ${pair.map((at) => raters[at] ?? '').join(' and ')}`];
  return (
    <section class="card" aria-label="Agreement">
      <div class="figs">
        <div>
          <b>{units}</b>
          <span class="s">
            {what} read by {readBy}
          </span>
        </div>
        <Figure measure={agreement.raw} name={`raw agreement, ${equal} of ${units}`} show={percent} />
        <Figure measure={agreement.onCategory} name="on the short course alone" show={percent} />
        {kappa && <Figure measure={kappa.kappa} name={`Cohen’s kappa${ofPair}${interval}`} show={figure} />}
        <Figure measure={agreement.alpha} name="Krippendorff’s alpha" show={figure} />
        <Figure measure={agreement.ac1} name="Gwet’s AC1" show={figure} />
      </div>
    </section>
  );
}

function Figure({ measure, name, show }: { measure: Measure; name: string; show(value: number): string }) {
  return (
    <div>
      <b>{measure.value === null ? 'undefined' : show(measure.value)}</b>
      <span class="s">
        <PageText text={name} />
      </span>
      {measure.reason !== null && <p class="xs">{measure.reason}</p>}
    </div>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** ".87", "-.02", "1.00" */
function figure(value: number): string {
  return value.toFixed(2).replace(/^(-?)0\./, '$1.');
}
