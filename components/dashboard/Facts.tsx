import { PageText } from '../PageText.tsx';

/** What is known of something, a name and a value a line. */
export function Facts({ rows }: { rows: [string, string][] }) {
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <PageText text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
