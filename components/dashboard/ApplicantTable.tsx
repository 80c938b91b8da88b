import { useEffect, useRef } from 'preact/hooks';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import type { ApplicantSort } from '../../utils/store/applicants.ts';
import { isBlindTo } from '../state/applicant-list.ts';
import * as dashboard from '../state/dashboard.ts';
import { rowKey } from '../state/table-keys.ts';
import { ApplicantRow } from './ApplicantRow.tsx';

const COLUMNS: { name: string; by?: ApplicantSort; end?: boolean }[] = [
  { name: 'Applicant', by: 'name' },
  { name: 'Mentions' },
  { name: 'Read', by: 'read', end: true },
  { name: 'Suggested', by: 'track' },
  { name: 'The text says' },
  { name: 'Decided', by: 'state' },
  { name: 'By' },
  { name: 'Seen', by: 'seen', end: true },
];

/** One row an applicant. One tab stop; arrows or J, K move between rows, Enter opens, Space ticks. */
export function ApplicantTable({ words }: { words: Vocabulary }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const moved = useRef(false);
  const { value: current } = dashboard.current;
  const drawn = dashboard.drawn.value;
  const stop = drawn.some((one) => one.id === current) ? current : drawn[0]?.id;
  useEffect(() => {
    if (moved.current) body.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus();
    moved.current = false;
  }, [current, dashboard.first.value]);
  const press = (event: KeyboardEvent): void => {
    if (rowKey(event, stop ?? null)) moved.current = true;
  };
  return (
    <div class="card scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table in which one moves by arrow keys */}
      <table role="grid" aria-label="Applicants" aria-rowcount={dashboard.shown.value.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <SelectAll />
            </th>
            {COLUMNS.map(({ name, by, end }) => (
              <th key={name} scope="col" class={end ? 'r' : ''} aria-sort={by && sortOf(by)}>
                {by ? (
                  <button type="button" class="sort" onClick={() => dashboard.sortBy(by)}>
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={press}>
          {drawn.map((applicant, at) => (
            <ApplicantRow
              key={applicant.id}
              words={words}
              applicant={applicant}
              isStop={applicant.id === stop}
              position={dashboard.first.value + at + 2}
              isBlind={isBlindTo(applicant, dashboard.settings.value)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sortOf(by: ApplicantSort): 'ascending' | 'descending' | 'none' {
  const { by: now, descending } = dashboard.sorting.value;
  if (by !== now) return 'none';
  return descending ? 'descending' : 'ascending';
}

/** Ticks everybody whom the filters show, drawn or not. */
function SelectAll() {
  const shown = dashboard.shown.value;
  const isAll = shown.length > 0 && shown.every((one) => dashboard.selected.value.has(one.id));
  return (
    <input
      class="box"
      type="checkbox"
      aria-label={`Select all ${shown.length}`}
      checked={isAll}
      indeterminate={!isAll && dashboard.selected.value.size > 0}
      onChange={() => (dashboard.selected.value = new Set(isAll ? [] : shown.map((one) => one.id)))}
    />
  );
}
