import type { PackRefusal } from '../../../utils/packs/parse.ts';
import { PageText } from '../../PageText.tsx';

/** Places where a pack is wrong, and why. */
export function Refusals({ refusals }: { refusals: readonly PackRefusal[] }) {
  return (
    <ul class="s">
      {refusals.map((refusal) => (
        <li key={`${refusal.path} ${refusal.message}`}>
          <PageText text={placeOf(refusal)} />
          <PageText text={refusal.message} />
        </li>
      ))}
    </ul>
  );
}

/** "In county/officer, line 12, titles[3].says: ", as far as there is a place. */
function placeOf({ pack, line, path }: PackRefusal): string {
  const parts = [pack === undefined ? '' : `in ${pack}`, line > 0 ? `line ${line}` : '', path];
  const place = parts.filter((part) => part !== '').join(', ');
  return place === '' ? '' : `${place[0]?.toUpperCase()}${place.slice(1)}: `;
}
