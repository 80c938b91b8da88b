import { useState } from 'preact/hooks';
import * as state from '../../state/packs.ts';
import { PackDetails } from './PackDetails.tsx';
import { PackRow } from './PackRow.tsx';

/** The packs that are kept, one row each; the lowest first, as they lie on each other. */
export function PackTable() {
  const [open, setOpen] = useState<string | null>(null);
  const families = state.families.value;
  const shown = families.find(({ versions }) => versions.some(({ key }) => key === open));
  return (
    <>
      <section class="card scroll">
        <table>
          <caption class="vh">Packs that are kept here</caption>
          <thead>
            <tr>
              <th scope="col">On</th>
              <th scope="col">Pack</th>
              <th scope="col">Version</th>
              <th scope="col">Tests</th>
              <th scope="col">May change</th>
              <th scope="col">Source</th>
              <th scope="col" class="r">
                <span class="vh">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {families.map((family) => (
              <PackRow
                key={`${family.kind} ${family.id}`}
                family={family}
                isOpen={family === shown}
                toggle={() => setOpen(family === shown ? null : family.shown.key)}
              />
            ))}
          </tbody>
        </table>
      </section>
      {shown && <PackDetails family={shown} />}
    </>
  );
}
